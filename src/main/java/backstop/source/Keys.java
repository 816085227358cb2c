package backstop.source;

import static backstop.source.Shape.Key.optional;
import static backstop.source.Shape.Key.required;

import backstop.source.Shape.Either;
import backstop.source.Shape.Key;
import backstop.source.Shape.Keyed;
import backstop.source.Shape.Kind;
import backstop.source.Shape.Kinds;
import backstop.source.Shape.ListOf;
import backstop.source.Shape.Named;
import backstop.source.Shape.Scalar;
import java.util.ArrayList;
import java.util.List;

/** The key table: what each mapping of each YAML file may hold. Reader and editor schema use it. */
final class Keys {

  private static final Scalar FORMULA = Scalar.of("a formula");
  private static final Scalar TEXT = Scalar.of("a text");
  private static final Scalar DATE = Scalar.of("a date such as 2027-07-01");
  private static final Scalar NUMBER = Scalar.of("a number");
  private static final Scalar VALUE = Scalar.of("a value");

  private static final Key START = required("start", "value before the first period", FORMULA);
  private static final Key DRIFT = required("drift", "growth a year", FORMULA);
  private static final Key MEAN = required("mean", "long-run expected value", FORMULA);
  private static final Key HALF_LIFE =
      required("half_life", "years in which half a gap closes", FORMULA);
  private static final Key VOLATILITY =
      required("volatility", "per square root of a year", FORMULA);

  static final Kinds PROCESS =
      Kinds.of(
          "a process",
          process("geometric_brownian", START, DRIFT, VOLATILITY),
          process("mean_reverting", START, MEAN, HALF_LIFE, VOLATILITY),
          process("ornstein_uhlenbeck", START, MEAN, HALF_LIFE, VOLATILITY),
          process(
              "jump_diffusion",
              START,
              DRIFT,
              VOLATILITY,
              required("jump_rate", "jumps a year", FORMULA),
              required("jump_mean", "mean of a jump of the logarithm", FORMULA),
              required("jump_sd", "standard deviation of a jump of the logarithm", FORMULA)));

  private static final Keyed CHAIN =
      Keyed.of(
          "a chain",
          required("states", "names of the states in order", new ListOf("a list of states", TEXT)),
          required("start", "state on the valuation date, or a text column of the choice", TEXT),
          required(
              "rates", "rates a year", new Named("a mapping from -> to: rate a year", FORMULA)));

  private static final Keyed EVENT =
      Keyed.of(
          "an event",
          required("rate", "per year", FORMULA),
          optional(
              "once",
              "true: 0 until it happens, 1 ever after; else 1 in the periods in which it happens",
              Scalar.of("true or false", "true", "false")));

  private static final Keyed JUMP =
      Keyed.of(
          "a jump",
          required("rate", "per year", FORMULA),
          required("severity", "size of an occurrence", Scalar.of("a distribution")));

  private static final Either LINE =
      new Either(
          FORMULA,
          Keyed.of(
              "a line",
              required("formula", "the same in every period", FORMULA),
              optional("opening", "value before the first period; 0 when not given", FORMULA),
              optional("note", "what a reviewer should know", TEXT)));

  private static final Either MEASURE =
      new Either(
          FORMULA,
          Keyed.of(
              "a measure",
              required("formula", "one number a path", FORMULA),
              optional("party", "whose value it is", TEXT),
              optional("when", "undefined on paths where this is 0", FORMULA)));

  static final Keyed MODEL =
      Keyed.of(
          "a model",
          required("model", "namespace; the file's name", TEXT),
          required("title", "what the model values, in a few words", TEXT),
          optional("about", "what is valued, for whom, and what is left out", TEXT),
          optional(
              "assumptions",
              "numbers valued in inputs/assumptions.csv",
              new Named("a mapping name (unit): meaning", Scalar.of("a meaning"))),
          optional(
              "tables",
              "tables of inputs/",
              new Named("a mapping name: file.csv", Scalar.of("a file name such as drones.csv"))),
          optional(
              "choices",
              "the table of which one row is selected for a run",
              new Named("a mapping name: file.csv", Scalar.of("a file name such as drones.csv"))),
          optional(
              "processes",
              "what moves at random in every period",
              new Named("a mapping name (unit): process", PROCESS)),
          optional(
              "chains",
              "what is in one of several states",
              new Named("a mapping name: chain", CHAIN)),
          optional("events", "what may happen", new Named("a mapping name: event", EVENT)),
          optional(
              "jumps", "what has a size when it happens", new Named("a mapping name: jump", JUMP)),
          optional(
              "lines",
              "line items under headings",
              new Named(
                  "a mapping of headings", new Named("a mapping name (unit): formula", LINE))),
          optional(
              "checks",
              "what holds on every path in every period",
              new Named("a mapping name: relation", Scalar.of("a relation such as a <= b"))),
          optional(
              "measures",
              "one number a path",
              new Named("a mapping name (unit): formula", MEASURE)),
          optional(
              "profiles",
              "lines shown by percentiles, period by period",
              new ListOf("a list of lines", Scalar.of("a line"))));

  static final Keyed LIBRARY =
      Keyed.of(
          "a library",
          required("library", "its name", TEXT),
          required(
              "timeline",
              "periods and end",
              Keyed.of(
                  "a timeline",
                  required("period", "length of a period", Scalar.of("quarter", "quarter")),
                  required("end", "last day of the last period, a quarter end", DATE))),
          required("valuation_date", "the default one", DATE),
          required(
              "units",
              "base units, multiples and numbers",
              new Named("a mapping unit: definition", Scalar.of("base, a number or 1000 t"))),
          optional(
              "cases",
              "paths worth replaying: the first on which a measure is above 0",
              new Named("a mapping case: measure", Scalar.of("a measure"))));

  static final Named SCENARIOS =
      new Named(
          "a mapping of scenarios",
          Keyed.of(
              "a scenario",
              required("title", "what happens, in a few words", TEXT),
              optional(
                  "set",
                  "values that replace those of assumptions and of cells of tables",
                  new Named(
                      "a mapping name: value, as in drones.learning_rate or deposit.reserve[dobra]",
                      new Either(
                          VALUE,
                          Keyed.of("a factor", required("times", "factor on the value", NUMBER))))),
              optional(
                  "schedule",
                  "states that chains and events take on dates",
                  new Named(
                      "a mapping driver: dates",
                      new Named("a mapping date: state", Scalar.of("a state"))))));

  private Keys() {}

  private static Kind process(String word, Key... parameters) {
    List<Key> keys = new ArrayList<>();
    keys.add(required(Kinds.SELECTOR, "law of motion", Scalar.of("a kind")));
    keys.addAll(List.of(parameters));
    return new Kind(word, new Keyed("a process of kind " + word, List.copyOf(keys)));
  }
}
