package backstop.source;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.kernel.Program;
import backstop.kernel.Wanted;
import backstop.model.Library;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model far larger than ours: 2,000 lines over 400 periods. */
class GeneratedModelTest {

  private static final int SECTIONS = 40;
  private static final int LINES_A_SECTION = 50;

  @TempDir Path folder;

  @Test
  void twoThousandLinesOfFourHundredPeriodsLoadAndCompile() throws IOException {
    write("models/library.yaml", library());
    write("models/big.yaml", model(new Random(1)));
    write("inputs/sources.csv", "id,title,publisher,date,url\n");
    write("inputs/rows.csv", "kind,weight (share),source\nfirst_row,0.5,judgement: a test\n");
    write(
        "inputs/assumptions.csv",
        "name,as_of,value,range,low,high,distribution,source,confidence,note\n"
            + "big.rate,,0.1,bounds,0.05,0.2,pert,judgement: a test,,\n"
            + "big.level,,100,,,,,judgement: a test,,\n");
    Read read = LibraryReader.read(reading());
    assertThat(IssueText.of(read.issues())).isEmpty();
    Library library = read.library().orElseThrow();
    assertThat(library.lines().size()).isGreaterThanOrEqualTo(SECTIONS * LINES_A_SECTION);
    assertThat(library.timeline().size()).isEqualTo(400);
    assertThat(Program.compile(library, Wanted.of(library, Set.of("big")))).isNotNull();
  }

  private static String library() {
    return "library: big\ntimeline: {period: quarter, end: 2125-09-30}\nvaluation_date: 2025-09-30\n"
        + "units: {USD: base, USDm: 1e6 USD, share: 1}\n";
  }

  /** Each line reads lines among the 300 before it; the last one is the measure. */
  private static String model(Random random) {
    StringBuilder text = new StringBuilder("model: big\ntitle: Big\nassumptions:\n");
    text.append(
        "  rate (share): a rate\n  level (USDm): a level\ntables: {kind: rows.csv}\nlines:\n");
    for (int line = 0; line < SECTIONS * LINES_A_SECTION; line++) {
      if (line % LINES_A_SECTION == 0) {
        text.append("  Section ").append(line / LINES_A_SECTION).append(":\n");
      }
      String name = name(line);
      text.append("    ")
          .append(name)
          .append(" (USDm): ")
          .append(formula(line, random))
          .append('\n');
    }
    String last = name(SECTIONS * LINES_A_SECTION - 1);
    return text + "measures: {total (USDm): SUM(" + last + ")}\n";
  }

  private static String formula(int line, Random random) {
    if (line < 5) {
      return "level * (1 + rate)";
    }
    int first = Math.max(0, line - 300);
    String a = name(first + random.nextInt(line - first));
    String b = name(first + random.nextInt(line - first));
    String c = name(first + random.nextInt(line - first));
    String form =
        switch (random.nextInt(4)) {
          case 0 -> "%1$s + rate * (%2$s - PRIOR(%3$s))";
          case 1 -> "IF(%1$s > %2$s, %1$s, %3$s * rate)";
          case 2 -> "MAX(%1$s, %2$s) - MIN(%2$s, %3$s) * (1 - rate)";
          default -> "PRIOR(%4$s) * rate + %1$s * kind.weight[first_row]";
        };
    return String.format(Locale.ROOT, form, a, b, c, name(line));
  }

  private static String name(int line) {
    return "line_" + line + "_of_many";
  }

  private Reading reading() {
    return new Reading(
        folder.resolve("models"),
        folder.resolve("inputs"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  private void write(String name, String text) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text, StandardCharsets.UTF_8);
  }
}
