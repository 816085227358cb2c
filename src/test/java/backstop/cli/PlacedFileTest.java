package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backstop.cli.PlacedFile.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacedFileTest {

  @TempDir Path folder;

  @Test
  void sameContentIsAlreadyThere() throws IOException {
    assertThat(place(false, "a")).isEqualTo(Outcome.WRITTEN);
    assertThat(place(false, "a")).isEqualTo(Outcome.ALREADY_IDENTICAL);
  }

  @Test
  void otherContentNeedsForce() throws IOException {
    place(false, "a");

    assertThatThrownBy(() -> place(false, "b"))
        .isInstanceOf(Stop.class)
        .hasMessageContaining("--force");
    assertThat(target()).hasContent("a");
    assertThat(place(true, "b")).isEqualTo(Outcome.WRITTEN);
    assertThat(target()).hasContent("b");
  }

  @Test
  void aFailureLeavesNothing() throws IOException {
    PlacedFile file = new PlacedFile(target(), false);

    assertThatThrownBy(
            () ->
                file.write(
                    terminal(),
                    path -> {
                      Files.writeString(path, "half");
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");
    try (Stream<Path> left = Files.list(target().getParent())) {
      assertThat(left).isEmpty();
    }
  }

  private Outcome place(boolean force, String content) throws IOException {
    return new PlacedFile(target(), force)
        .write(terminal(), path -> Files.writeString(path, content));
  }

  private Path target() {
    return folder.resolve("new").resolve("a.xlsx");
  }

  private Terminal terminal() {
    PrintWriter none = new PrintWriter(Writer.nullWriter());
    return new Terminal(
        none, none, false, Terminal.USUAL_COLUMNS, folder, folder, () -> 0, Clock.systemUTC());
  }
}
