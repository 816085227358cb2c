package backstop.models;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.source.LibraryReader;
import backstop.source.Read;
import backstop.source.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A shop whose inputs matter, or do not, by construction. */
class InfluenceTest {

  private static final String MODEL =
      """
      model: shop
      title: A shop
      about: Sales, rent, and a fire.
      assumptions:
        price (USD/units): of an article
        demand (units): articles a quarter
        rent (USD): a quarter
        weightless (USD): read, and counted for nothing
        slack (USD): of a floor far below the sales
        idle (USD): read by a line that no measure reads
        fire_rate (1/year): fires a year
        fire_loss (USD): of a fire
      tables:
        month: months.csv
      choices:
        guarantee: guarantees.csv
      events:
        fire: {rate: fire_rate * guarantee.careless}
      lines:
        Trade:
          sales (USD): price * demand + 0 * weightless
          floored (USD): MAX(sales, slack)
          ignored (USD): idle
          paid (USD): rent
          all_sold (USD): SUM(sold[*])
          sold[month] (USD): IF(month.open = "yes", sales * month.weight, 0)
          insured (USD): IF(guarantee.insured = "yes", 0, fire * fire_loss)
      measures:
        turnover (USD): SUM(floored)
        costs (USD): SUM(paid)
        seasonal (USD): SUM(all_sold)
        burnt (USD): SUM(insured)
      """;
  private static final String ASSUMPTIONS =
      """
      name,as_of,value,range,low,high,distribution,source,confidence,note
      shop.price,,3,bounds,2,5,triangular,judgement: a,,
      shop.demand,,10,,,,,judgement: a,,
      shop.rent,,7,,,,,judgement: a,,
      shop.weightless,,8,,,,,judgement: a,,
      shop.slack,,1,,,,,judgement: a,,
      shop.idle,,1,,,,,judgement: a,,
      shop.fire_rate,,0.01,,,,,judgement: a,,
      shop.fire_loss,,100,,,,,judgement: a,,
      """;
  private static final Map<String, String> FILES =
      Map.of(
          "models/shop.yaml", MODEL,
          "models/library.yaml",
              """
              library: small
              timeline: {period: quarter, end: 2026-12-31}
              valuation_date: 2025-09-30
              units: {USD: base, units: base, year: base, years: year, share: 1, flag: 1}
              """,
          "inputs/assumptions.csv", ASSUMPTIONS,
          "inputs/sources.csv", "id,title,publisher,date,url\n",
          "inputs/months.csv",
              """
              month,weight (share),open,lucky (share),source
              may,0.5,yes,0.1,judgement: a
              june,0.7,no,0.2,judgement: a
              """,
          "inputs/guarantees.csv",
              """
              guarantee,careless (share),insured,source
              weak,1,yes,judgement: a
              strong,1,no,judgement: a
              """);

  private static Influence influence;

  @BeforeAll
  static void read(@TempDir Path folder) throws IOException {
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    Read read =
        LibraryReader.read(
            new Reading(
                folder.resolve("models"),
                folder.resolve("inputs"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of()));
    influence = new Influence(read.library().orElseThrow(() -> new AssertionError(read.issues())));
  }

  @ParameterizedTest
  @CsvSource({
    "shop.price, shop.turnover",
    "shop.demand, shop.turnover",
    "shop.rent, shop.costs",
    "month.weight, shop.seasonal",
    "month.open, shop.seasonal",
  })
  void whatAMeasureReadsMovesIt(String input, String measure) {
    assertThat(influence.moves(input, measure)).isTrue();
  }

  /** One path in 80 has a fire; only the last guarantee leaves its loss uninsured. */
  @ParameterizedTest
  @ValueSource(strings = {"shop.fire_loss", "guarantee.insured"})
  void oneRarePathUnderOneGuaranteeIsEnough(String input) {
    assertThat(influence.moves(input, "shop.burnt")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "shop.rent, shop.turnover",
    "shop.price, shop.costs",
    "shop.idle, shop.turnover",
    "shop.weightless, shop.turnover",
    "shop.slack, shop.turnover",
    "month.lucky, shop.seasonal",
    "month.weight, shop.turnover",
    "guarantee.insured, shop.turnover",
  })
  void whatAMeasureDoesNotDependOnLeavesItAlone(String input, String measure) {
    assertThat(influence.moves(input, measure)).isFalse();
  }

  @Test
  void whatDoesNotExistMovesNothing() {
    assertThat(influence.moves("shop.prize", "shop.turnover")).isFalse();
    assertThat(influence.moves("month.heat", "shop.turnover")).isFalse();
    assertThat(influence.moves("shop.price", "shop.takings")).isFalse();
  }
}
