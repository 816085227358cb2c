package backstop.models;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Place;
import backstop.source.Shipped;
import backstop.source.TermDeletion;
import backstop.source.TermDeletions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Deleting any one term of any formula makes the reader, a check or a test fail.
 *
 * <p>{@code -Dbackstop.deletions=200} tries that many; the default keeps the build short. {@code
 * -Dbackstop.deletions.from=100} leaves out the first, {@code -Dbackstop.deletions.model=drones}
 * those of other models.
 */
class TermDeletionTest {

  private static final int SEED = 1;
  private static final int COUNT = Integer.getInteger("backstop.deletions", 6);
  private static final int FROM = Integer.getInteger("backstop.deletions.from", 0);
  private static final Optional<String> MODEL =
      Optional.ofNullable(System.getProperty("backstop.deletions.model"));

  @TempDir Path folder;

  @Test
  void everyDeletionIsCaught() {
    DeletionTrial trial = new DeletionTrial(folder);
    List<TermDeletion> sample =
        TermDeletions.shuffled(SEED).stream()
            .filter(deletion -> MODEL.isEmpty() || MODEL.get().equals(deletion.model()))
            .skip(FROM)
            .limit(COUNT - FROM)
            .toList();
    List<TermDeletion> survivors = new ArrayList<>();
    for (TermDeletion deletion : sample) {
      if (trial.catcher(deletion).isEmpty()) {
        survivors.add(deletion);
      }
    }
    assertThat(sample).isNotEmpty();
    assertThat(survivors).isEmpty();
  }

  /** Else tests that fail on any model would catch every deletion. */
  @Test
  void nothingCatchesAModelThatIsWhole() throws IOException {
    String text = Files.readString(Shipped.MODELS.resolve("drones.yaml"));
    Place place = new Place("models/drones.yaml", 1, 1);
    TermDeletion whole = new TermDeletion(place, "drones", "made", "", "", "", text);
    assertThat(new DeletionTrial(folder).failing(whole, true)).isEmpty();
  }
}
