package backstop.model;

import java.util.List;

/**
 * One model file: what the workbook needs to show it.
 *
 * @param lines positions in {@link Library#lines()} in the order of the file, what the expansion
 *     wrote beside its owner
 * @param profiles positions in {@link Library#rows()}
 */
public record Model(
    String name,
    String title,
    String about,
    Place place,
    List<Integer> lines,
    List<Integer> profiles) {
  public Model {
    lines = List.copyOf(lines);
    profiles = List.copyOf(profiles);
  }
}
