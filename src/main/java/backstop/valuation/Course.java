package backstop.valuation;

import java.util.List;

/**
 * The mean of a line period by period, over the first paths.
 *
 * @param row position in {@code library.rows()}
 * @param paths how many paths it is made of
 */
public record Course(int posture, int row, int paths, List<Double> means) {

  public Course {
    means = List.copyOf(means);
  }
}
