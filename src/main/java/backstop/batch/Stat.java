package backstop.batch;

import java.util.Locale;
import java.util.Map;

/** The statistics of a measure that a history keeps. */
public enum Stat {
  MEAN,
  SD,
  P1,
  P5,
  P10,
  P25,
  P50,
  P75,
  P90,
  P95,
  P99,
  PROB_NEGATIVE,
  VAR95,
  CVAR95;

  /** As plans, commands and the history name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The statistic that a word names. */
  public static Stat of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /**
   * Its value among the figures of a results document.
   *
   * @param figures a row of results, or its errors
   * @param mean the field that holds the mean or its error
   */
  double in(Map<String, Object> row, Map<String, Object> figures, String mean) {
    if (this == MEAN) {
      return number(row.get(mean));
    }
    boolean percentile = ordinal() >= P1.ordinal() && ordinal() <= P99.ordinal();
    return percentile
        ? number(Results.object(figures.get("percentiles")).get(word().substring(1)))
        : number(figures.get(word()));
  }

  private static double number(Object value) {
    return value instanceof Double number ? number : Double.NaN;
  }
}
