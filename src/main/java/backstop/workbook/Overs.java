package backstop.workbook;

import backstop.model.Formula;
import backstop.model.Formula.Binary;
import backstop.model.Formula.Call;
import backstop.model.Formula.Comparison;
import backstop.model.Formula.If;
import backstop.model.Formula.Over;
import backstop.model.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The reductions over time inside a measure, in the order written. */
final class Overs {

  private Overs() {}

  static List<Over> of(Measure measure) {
    List<Over> found = new ArrayList<>();
    collect(measure.formula(), found);
    measure.when().ifPresent(when -> collect(when, found));
    return found;
  }

  private static void collect(Formula formula, List<Over> found) {
    if (formula instanceof Over over) {
      found.add(over);
    }
    parts(formula).forEach(part -> collect(part, found));
  }

  private static Stream<Formula> parts(Formula formula) {
    if (formula instanceof Binary binary) {
      return Stream.of(binary.left(), binary.right());
    }
    if (formula instanceof Comparison comparison) {
      return Stream.of(comparison.left(), comparison.right());
    }
    if (formula instanceof If branch) {
      return Stream.of(branch.condition(), branch.then(), branch.otherwise());
    }
    return formula instanceof Call call ? call.arguments().stream() : Stream.of();
  }
}
