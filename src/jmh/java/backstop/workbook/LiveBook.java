package backstop.workbook;

import backstop.kernel.Interpreter;
import backstop.model.Library;
import backstop.valuation.Result;
import backstop.valuation.StoredCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A workbook that recalculates, and how to have it do so.
 *
 * @param control cell that chooses a case: {@code sheet row column}, from 0
 * @param measure cell of a measure, likewise
 * @param cases names of the stored cases
 * @param values of the measure in them, by the interpreter
 */
public record LiveBook(
    Path file, String control, String measure, List<String> cases, List<Double> values) {

  /** Writes the workbook of a result under its reference posture. */
  public static LiveBook write(Result result, String measure, Path file) throws IOException {
    Workbook.write(result, "benchmark", file);
    Library library = result.library();
    Layout layout = new Layout(library, result.cases().size());
    int position = library.measures().indexOf(library.measure(measure).orElseThrow());
    return new LiveBook(
        file,
        told(Layout.control(Layout.CASE_ROW)),
        told(layout.measure(position)),
        result.cases().stream().map(StoredCase::name).toList(),
        result.cases().stream()
            .map(stored -> Interpreter.of(library, stored.draws(), 0, result.request().reference()))
            .map(path -> path.measure(position).value())
            .toList());
  }

  private static String told(Address cell) {
    return cell.sheet() + " " + cell.row() + " " + cell.column();
  }
}
