package backstop.batch;

import java.util.List;

/**
 * A measure under a guarantee as a run gave it.
 *
 * @param guarantee a name, {@code mixture}, or empty in a library without a choice
 * @param party whose value it is, or empty
 * @param values by {@link Stat}; NaN where there is none
 * @param errors standard errors, likewise
 */
public record Figure(
    String guarantee,
    String measure,
    String unit,
    String party,
    List<Double> values,
    List<Double> errors) {

  public Figure {
    values = List.copyOf(values);
    errors = List.copyOf(errors);
    if (values.size() != Stat.values().length || errors.size() != values.size()) {
      throw new IllegalArgumentException("a figure has every statistic and its error");
    }
  }

  /** What a figure is of. */
  public record Name(String guarantee, String measure) {}

  public Name name() {
    return new Name(guarantee, measure);
  }

  public double value(Stat stat) {
    return values.get(stat.ordinal());
  }

  public double error(Stat stat) {
    return errors.get(stat.ordinal());
  }
}
