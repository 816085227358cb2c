package backstop.batch;

import java.time.LocalDate;

/**
 * A run of the history.
 *
 * @param id in the history
 * @param folder below that of its as-of date
 * @param key of what its numbers hang on
 * @param valued the run that has its results: itself, or the one that it carries forward
 * @param kept whether its workbook is kept
 */
public record Recorded(
    long id,
    Planned.Series series,
    LocalDate asOf,
    LocalDate valuationDate,
    String folder,
    String key,
    long valued,
    boolean kept) {

  public boolean carried() {
    return valued != id;
  }
}
