package backstop.risk;

import backstop.valuation.Summary;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What of a measure a bridge leads over. */
public enum BridgeStatistic {
  MEAN(Summary::mean),
  CVAR95(Summary::cvar95),
  PROB_NEGATIVE(Summary::probNegative);

  private final ToDoubleFunction<Summary> figure;

  BridgeStatistic(ToDoubleFunction<Summary> figure) {
    this.figure = figure;
  }

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  double of(double[] values) {
    return figure.applyAsDouble(Summary.of(values));
  }
}
