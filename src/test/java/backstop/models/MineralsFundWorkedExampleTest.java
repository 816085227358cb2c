package backstop.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.model.Library;
import backstop.model.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Eight quarters of three deposits and the Fund in a small world of their own, against figures that
 * do not come from the model: {@code python3 worked_example.py > expected.csv} in the folder of the
 * example, with Python 3.11, prints them, and with {@code --page} the page that shows them. The
 * script reads neither model nor inputs; its numbers are typed in. It prints ten digits.
 */
final class MineralsFundWorkedExampleTest {

  private static final Path PAGE = Path.of("docs/models/minerals_fund-example.md");
  private static final Pattern SHOWN = Pattern.compile("\\| `([^`]+)` \\| [^|]+ \\| (.+) \\|");
  private static final SmallFund FUND = SmallFund.example();

  static Stream<String> figures() throws IOException {
    return Files.readAllLines(SmallFund.EXAMPLE.resolve("expected.csv")).stream();
  }

  private static Map<String, double[]> expected() throws IOException {
    Map<String, double[]> expected = new LinkedHashMap<>();
    for (String figures : figures().toList()) {
      int comma = figures.indexOf(',');
      String cells = figures.substring(comma + 1);
      expected.put(figures.substring(0, comma), numbers(cells.split(",")));
    }
    return expected;
  }

  private static double[] numbers(String[] cells) {
    return Arrays.stream(cells).map(String::strip).mapToDouble(Double::parseDouble).toArray();
  }

  @ParameterizedTest
  @MethodSource("figures")
  void eightQuartersAgreeWithTheHandCalculation(String figures) {
    String[] cells = figures.split(",");
    assertThat(cells).hasSize(9);
    for (int quarter = 1; quarter <= 8; quarter++) {
      double expected = Double.parseDouble(cells[quarter]);
      assertThat(FUND.at(cells[0], quarter))
          .as("%s in quarter %d", cells[0], quarter)
          .isCloseTo(expected, within(2e-9 * Math.max(1, Math.abs(expected))));
    }
  }

  /** Rows that the expansion writes, of clocks, checks and measures, have a dot in their name. */
  @Test
  void everyLineOfTheModelIsInTheExample() throws IOException {
    Library library = FUND.library();
    List<String> lines =
        IntStream.range(0, library.rows().size())
            .filter(row -> library.lineOf(row).model().equals("minerals_fund"))
            .mapToObj(row -> library.rows().get(row))
            .map(Row::name)
            .map(name -> name.substring("minerals_fund.".length()))
            .filter(name -> !name.replaceFirst("\\[.*", "").contains("."))
            .toList();
    assertThat(expected().keySet().stream().filter(name -> !name.contains(".")))
        .containsExactlyInAnyOrderElementsOf(lines);
  }

  @Test
  void thePageShowsTheSameFigures() throws IOException {
    Map<String, double[]> expected = expected();
    Map<String, double[]> shown = new LinkedHashMap<>();
    for (String line : Files.readAllLines(PAGE)) {
      Matcher row = SHOWN.matcher(line);
      if (row.matches()) {
        shown.put(row.group(1), numbers(row.group(2).split("\\|")));
      }
    }
    assertThat(shown.keySet())
        .containsAll(
            expected.keySet().stream()
                .filter(name -> !name.endsWith("[field]") && !name.endsWith("[beyond]"))
                .toList());
    shown.forEach((name, figures) -> assertShown(name, figures, expected.get(name)));
  }

  /** Six digits of ten. */
  private static void assertShown(String name, double[] shown, double[] expected) {
    assertThat(shown).as(name).hasSize(8);
    for (int i = 0; i < shown.length; i++) {
      assertThat(shown[i])
          .as("%s in quarter %d", name, i + 1)
          .isCloseTo(expected[i], within(5.000001e-6 * Math.abs(expected[i])));
    }
  }

  @Test
  void theExampleGoesThroughWhatThePageTells() {
    assertThat(List.of(FUND.at("works[mine]", 3), FUND.at("works[mine]", 4)))
        .containsExactly(0.8, 1.0);
    assertThat(FUND.at("cost_pool[mine]", 5)).isPositive();
    assertThat(List.of(FUND.at("paid_back[mine]", 5), FUND.at("paid_back[mine]", 6)))
        .containsExactly(0.0, 1.0);
    assertThat(FUND.at("repair[mine]", 7)).isPositive();
    assertThat(FUND.at("lost_share", 5)).isPositive();
    assertThat(FUND.at("stake_share", 2)).isBetween(0.5, 0.99);
    assertThat(FUND.at("investing", 5)).isZero();
    assertThat(FUND.at("withheld", 6)).isPositive();
    assertThat(FUND.at("distribution", 6)).isZero();
    assertThat(FUND.at("distribution", 7)).isPositive();
    assertThat(FUND.at("preferred_paid", 7)).isPositive();
    assertThat(FUND.at("catch_up_paid[with_aid]", 7)).isPositive();
    assertThat(FUND.at("us_share[with_aid]", 8)).isGreaterThan(FUND.at("us_share[without_aid]", 8));
    assertThat(FUND.at("remaining_value[mine]", 8)).isPositive();
  }
}
