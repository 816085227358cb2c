package backstop.source;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Library;
import backstop.model.TextFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {

  private static final Reading SHIPPED =
      new Reading(
          Shipped.MODELS,
          Shipped.INPUTS,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of());

  @Test
  void textsOfALibraryGiveTheSameLibrary() {
    Library library = LibraryReader.read(SHIPPED).library().orElseThrow();
    Map<String, String> texts =
        library.files().stream().collect(Collectors.toMap(TextFile::path, TextFile::text));

    assertThat(LibraryReader.read(SHIPPED, texts).library()).contains(library);
  }

  @Test
  void onlyTheFolderItselfIsRead() {
    Texts texts = new Texts("models/", Map.of("models/a.yaml", "é", "models/old/b.yaml", "b"));

    assertThat(texts.names()).containsExactly("a.yaml");
    assertThat(texts.has("b.yaml")).isFalse();
  }

  @Test
  void aMissingFileIsAnIssue() {
    Read read = LibraryReader.read(SHIPPED, Map.of("models/farm.yaml", "model: farm\n"));

    assertThat(read.library()).isEmpty();
    assertThat(read.issues())
        .anySatisfy(issue -> assertThat(issue.place().file()).isEqualTo("models/library.yaml"));
  }

  @Test
  void rowsAreAllThere() {
    String text = "name,as_of,value (USD),note\na,2025-08,1,\"x, y\"\na,,2,\n";

    assertThat(WrittenRow.of(new TextFile("inputs/t.csv", text, "")))
        .isEqualTo(
            List.of(
                new WrittenRow(
                    2,
                    Optional.of(LocalDate.of(2025, 8, 31)),
                    Map.of("name", "a", "as_of", "2025-08", "value", "1", "note", "x, y")),
                new WrittenRow(
                    3,
                    Optional.empty(),
                    Map.of("name", "a", "as_of", "", "value", "2", "note", ""))));
  }
}
