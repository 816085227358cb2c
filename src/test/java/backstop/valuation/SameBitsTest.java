package backstop.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SameBitsTest {

  private static final Sampling SAMPLING = new Sampling(1 << 11, 8, 7, Sampler.SOBOL);
  private static final Locale LOCALE = Locale.getDefault();
  private static final TimeZone ZONE = TimeZone.getDefault();

  @TempDir Path folder;

  @AfterEach
  void restore() {
    Locale.setDefault(LOCALE);
    TimeZone.setDefault(ZONE);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 64", "2, 64", "5, 64", "1, 300", "2, 300", "5, 300", "1, 2048", "2, 2048", "5, 2048"
  })
  void threadsAndBlocksDoNotMatter(int threads, int blockPaths) {
    Library library = Libraries.closedForms();
    Result plain = Libraries.value(library, SAMPLING);
    Result other =
        Libraries.value(library, SAMPLING, new Execution(threads, blockPaths, (d, o) -> {}));
    assertThat(bits(other)).isEqualTo(bits(plain));
    assertThat(other.estimates()).isEqualTo(plain.estimates());
    assertThat(other.verdicts()).isEqualTo(plain.verdicts());
    assertThat(other.profiles()).isEqualTo(plain.profiles());
  }

  @Test
  void zoneAndLocaleDoNotMatter() {
    Result plain = Libraries.value(Libraries.closedForms(), SAMPLING);
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
    assertThat(bits(Libraries.value(Libraries.closedForms(), SAMPLING))).isEqualTo(bits(plain));
  }

  @Test
  void folderAndFileOrderDoNotMatter() {
    Library moved = Libraries.read(Libraries.copy(Libraries.CLOSED_FORMS, folder));
    assertThat(bits(Libraries.value(moved, SAMPLING)))
        .isEqualTo(bits(Libraries.value(Libraries.closedForms(), SAMPLING)));
  }

  @ParameterizedTest
  @EnumSource(Sampler.class)
  void anUnrelatedDriverChangesNoOldDraw(Sampler sampler) throws IOException {
    Sampling sampling = new Sampling(1 << 9, 8, 7, sampler);
    Libraries.copy(Libraries.CLOSED_FORMS, folder);
    Files.writeString(
        folder.resolve("models/a_newcomer.yaml"),
        """
        model: a_newcomer
        title: A driver that came later
        about: Stands first in every order.
        assumptions:
          luck (ratio): an uncertain number
        events:
          accident: {rate: 1 / one_year}
        lines:
          Any:
            one_year (years): closed.one_year
            lucky (ratio): luck * (1 + accident)
        measures:
          total (ratio): SUM(lucky)
        """);
    Files.writeString(
        folder.resolve("inputs/assumptions.csv"),
        "a_newcomer.luck,2025-12-31,0,,,,\"normal(0, 1)\",judgement: a textbook figure,high,\n",
        StandardOpenOption.APPEND);
    Map<String, Long> old = bits(Libraries.value(Libraries.closedForms(), sampling));
    Map<String, Long> grown = bits(Libraries.value(Libraries.read(folder), sampling));
    assertThat(grown).containsAllEntriesOf(old);
    assertThat(grown).hasSizeGreaterThan(old.size());
  }

  @Test
  void seedZeroIsOrdinary() {
    Library library = Libraries.closedForms();
    Result zero = Libraries.value(library, new Sampling(1 << 11, 8, 0, Sampler.RANDOM));
    Result one = Libraries.value(library, new Sampling(1 << 11, 8, 1, Sampler.RANDOM));
    assertThat(bits(zero)).isNotEqualTo(bits(one));
    Estimate forward = Libraries.estimate(zero, "closed.forward");
    assertThat(Math.abs(forward.value().mean() - ClosedForms.expected().get("forward")))
        .isLessThan(4.5 * forward.error().mean());
  }

  /** For each measure a hash of the bits of all its values, path by path. */
  private static Map<String, Long> bits(Result result) {
    Map<String, Long> bits = new TreeMap<>();
    for (Outcomes.Column column : result.outcomes().columns()) {
      long hash = 17;
      for (double value : column.values()) {
        hash = hash * 0x9E3779B97F4A7C15L + Double.doubleToRawLongBits(value);
      }
      bits.put(
          result.library().measures().get(column.measure()).name() + " " + column.posture(), hash);
    }
    return bits;
  }
}
