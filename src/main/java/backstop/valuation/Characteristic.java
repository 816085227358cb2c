package backstop.valuation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** A number that tells of a distribution, under the name that documents have for it. */
public final class Characteristic {

  public static final Characteristic MEAN = new Characteristic("mean", Summary::mean);
  public static final Characteristic SD = new Characteristic("sd", Summary::sd);
  public static final Characteristic PROB_NEGATIVE =
      new Characteristic("prob_negative", Summary::probNegative);
  public static final Characteristic VAR95 = new Characteristic("var95", Summary::var95);
  public static final Characteristic CVAR95 = new Characteristic("cvar95", Summary::cvar95);

  /** All whose errors may be asked for; percentiles as {@code p1} … {@code p99}. */
  public static final List<Characteristic> ALL = all();

  private final String name;
  private final ToDoubleFunction<Summary> reading;

  private Characteristic(String name, ToDoubleFunction<Summary> reading) {
    this.name = name;
    this.reading = reading;
  }

  private static List<Characteristic> all() {
    List<Characteristic> all = new ArrayList<>(List.of(MEAN, SD, PROB_NEGATIVE, VAR95, CVAR95));
    Summary.LEVELS.forEach(
        level -> all.add(new Characteristic("p" + level, summary -> summary.percentile(level))));
    return List.copyOf(all);
  }

  public static Optional<Characteristic> named(String name) {
    return ALL.stream().filter(one -> one.name.equals(name)).findFirst();
  }

  /** The percentile at one of {@link Summary#LEVELS}. */
  public static Characteristic percentile(int level) {
    return named("p" + level).orElseThrow();
  }

  public String name() {
    return name;
  }

  /** Whether it is a share of the futures, not a number in the unit of the measure. */
  public boolean share() {
    return this == PROB_NEGATIVE;
  }

  public double of(Summary summary) {
    return reading.applyAsDouble(summary);
  }

  @Override
  public String toString() {
    return name;
  }
}
