package backstop.source;

import java.nio.file.Path;
import java.util.List;

/**
 * A plan of a batch as read: the rows and alerts that can be used, and all that is wrong.
 *
 * @param rows none where something is wrong that concerns all of them
 * @param retries more tries for a run that fails
 * @param keep days after which workbooks may be removed; 0 for never
 * @param calendar which dates are caught up: {@code days}, {@code weekdays}, {@code month_ends},
 *     {@code quarter_ends}
 * @param onCompletion a program and its arguments; empty for none
 */
public record BatchFile(
    List<BatchRow> rows,
    List<AlertRow> alerts,
    int retries,
    int keep,
    String calendar,
    List<String> onCompletion,
    List<Issue> issues) {

  /** What is kept of a plan that cannot be used. */
  static final BatchFile NOTHING =
      new BatchFile(List.of(), List.of(), 0, 0, "weekdays", List.of(), List.of());

  public BatchFile {
    rows = List.copyOf(rows);
    alerts = List.copyOf(alerts);
    onCompletion = List.copyOf(onCompletion);
    issues = List.copyOf(issues);
  }

  public static BatchFile read(Path file) {
    Issues issues = new Issues();
    Path folder = file.toAbsolutePath().getParent();
    Folder shelf = new Folder(new Shelf.Disk(folder), shown(file), "batch", issues);
    return shelf
        .lines(file.getFileName().toString())
        .flatMap(lines -> Yaml.read(lines, issues))
        .map(root -> new BatchText(root, issues).plan())
        .orElse(NOTHING)
        .with(issues.sorted());
  }

  private static Path shown(Path file) {
    Path folder = file.getParent();
    return folder == null ? Path.of("") : folder;
  }

  private BatchFile with(List<Issue> found) {
    return new BatchFile(rows, alerts, retries, keep, calendar, onCompletion, found);
  }
}
