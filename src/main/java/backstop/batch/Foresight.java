package backstop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a batch would do, without doing it. */
public record Foresight(Folders folders, Desk desk) {

  /**
   * What would become of a run.
   *
   * @param words {@code valued}, {@code carried from 2025-09-30}, {@code standing}, or {@code
   *     refused: ...}
   */
  public record Seen(Planned run, String words) {}

  /** By run, in the order of the plan. */
  public List<Seen> of(Plan plan) throws IOException {
    List<Seen> seen = new ArrayList<>();
    for (Planned run : plan.runs()) {
      seen.add(new Seen(run, words(run)));
    }
    return seen;
  }

  private String words(Planned run) throws IOException {
    try {
      String key = desk.prepare(run).key();
      if (Files.notExists(folders.history())) {
        return "valued";
      }
      try (History history = History.reading(folders.history())) {
        return words(run, key, history);
      }
    } catch (Refused refused) {
      return "refused: " + refused.issues().get(0);
    }
  }

  private static String words(Planned run, String key, History history) {
    if (history.at(run.asOf(), Folders.name(run.series(), key)).isPresent()) {
      return "standing";
    }
    Optional<Recorded> from = history.valued(key).stream().findFirst();
    return from.map(found -> "carried from " + found.asOf()).orElse("valued");
  }
}
