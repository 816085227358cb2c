package backstop.workbook;

import backstop.model.Library;
import backstop.model.Measure;
import backstop.model.Model;
import backstop.model.Unit;
import backstop.valuation.Course;
import backstop.valuation.Estimate;
import backstop.valuation.Result;
import java.util.List;
import java.util.Optional;

/** What the results sheets show of a result. */
record Valued(Result result) {

  /** What stands for the guarantee in a library without a choice. */
  static final String ONLY_CASE = "the only case";

  Library library() {
    return result.library();
  }

  List<Integer> postures() {
    return result.request().postures();
  }

  int reference() {
    return result.request().reference();
  }

  String posture(int posture) {
    String name = result.posture(posture);
    return name.isEmpty() ? ONLY_CASE : name;
  }

  private Asked asked() {
    return new Asked(library(), result.request().models(), result.outcomes().measures());
  }

  /** The asked models that have a measure. */
  List<Model> deals() {
    return asked().deals();
  }

  /** Those whose headline is some party's; all when there is none. */
  List<Model> headlined() {
    return asked().headlined();
  }

  /** A guarantee's name in words, as column headings have it. */
  String heading(int posture) {
    return Words.of(posture(posture));
  }

  /** Under which guarantee the reference figures are; nothing in a library without a choice. */
  String underReference() {
    return under(reference());
  }

  String under(int posture) {
    return library().choice().isEmpty() ? "" : " under " + heading(posture);
  }

  /** A unit in brackets, with a space before it; nothing for a plain number. */
  String inUnit(Unit unit) {
    return unit.text().isEmpty() ? "" : " (" + unit.text() + ")";
  }

  /** How profiles are made, as it is said under them. */
  String first(int paths) {
    int all = result.request().sampling().paths();
    return (paths < all ? "first " : "") + Words.count(paths) + " futures";
  }

  /** The mean of a row under the reference guarantee, if it was followed. */
  Optional<Course> course(int row) {
    return result.profiles().course(reference(), row);
  }

  /** A measure in words with its unit. */
  String label(int measure) {
    return words(measure) + (unit(measure).isEmpty() ? "" : " (" + unit(measure) + ")");
  }

  /** Positions of the valued measures of a model. */
  List<Integer> measures(String model) {
    return asked().measures(model);
  }

  Measure measure(int measure) {
    return library().measures().get(measure);
  }

  /** A measure's name without its model, in words. */
  String words(int measure) {
    return Words.ofQualified(measure(measure).name());
  }

  Optional<Integer> headline(Model model) {
    return asked().headline(model);
  }

  Estimate estimate(int posture, int measure) {
    return result.estimate(posture, measure);
  }

  String format(int measure) {
    return NumberFormats.of(measure(measure).unit());
  }

  String unit(int measure) {
    return measure(measure).unit().text();
  }

  /** The sheet of a deal's results. */
  static String sheet(Model model) {
    return model.name() + " results";
  }
}
