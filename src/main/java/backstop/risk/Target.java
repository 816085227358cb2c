package backstop.risk;

import backstop.valuation.Statistic;
import backstop.valuation.Summary;

/** What a measure is to reach. */
public record Target(Kind kind, double limit) {

  /** Which statistic, and on which side of the limit it is to be. */
  public enum Kind {
    /** The mean is at least the limit. */
    MEAN,
    /** The chance of a loss, a value below 0, is at most the limit. */
    LOSS,
    /** The mean of the worst 5%, {@code cvar95}, is at least the limit. */
    SHORTFALL
  }

  public Target {
    if (!Double.isFinite(limit)) {
      throw new IllegalArgumentException("a target is a finite number, not " + limit);
    }
    if (kind == Kind.LOSS && !(limit >= 0 && limit <= 1)) {
      throw new IllegalArgumentException("a chance of loss is from 0 to 1, not " + limit);
    }
  }

  /** By how much statistics of a measure are on the right side; below 0 on the wrong one. */
  Statistic margin(Summary value, Summary error) {
    return switch (kind) {
      case MEAN -> new Statistic(value.mean() - limit, error.mean());
      case LOSS -> new Statistic(limit - value.probNegative(), error.probNegative());
      case SHORTFALL -> new Statistic(value.cvar95() - limit, error.cvar95());
    };
  }
}
