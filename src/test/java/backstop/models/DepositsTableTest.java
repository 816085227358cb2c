package backstop.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.model.Source;
import backstop.model.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the tables of deposits and of capital must hold on every date they are read. */
final class DepositsTableTest {

  private static final Set<String> NOT_COMPARED = Set.of("name", "source", "note");
  private static final String JUDGEMENT = "judgement:";
  private static final List<Deposits> DATES =
      Stream.of("2025-09-30", "2025-11-14", "2025-12-31", "2026-03-31")
          .map(date -> Deposits.on(LocalDate.parse(date)))
          .toList();

  private static Stream<Deposits> dates() {
    return DATES.stream();
  }

  @ParameterizedTest
  @MethodSource("dates")
  void twelveHardMineralsAndSixGasLicences(Deposits deposits) {
    assertThat(deposits.hard()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(deposits.gas()).hasSizeGreaterThanOrEqualTo(6);
  }

  @ParameterizedTest
  @MethodSource("dates")
  void noTwoRowsAreAlikeInMoreThanHalfOfTheirColumns(Deposits deposits) {
    List<Table.Column> compared =
        deposits.table().columns().stream()
            .filter(column -> !NOT_COMPARED.contains(column.name()))
            .toList();
    int rows = deposits.keys().size();
    for (int one = 0; one < rows; one++) {
      for (int other = one + 1; other < rows; other++) {
        assertThat(alike(compared, one, other))
            .as("%s and %s", deposits.keys().get(one), deposits.keys().get(other))
            .isLessThanOrEqualTo(compared.size() / 2);
      }
    }
  }

  private static long alike(List<Table.Column> columns, int one, int other) {
    return columns.stream()
        .filter(
            column ->
                column.text()
                    ? column.texts().get(one).equals(column.texts().get(other))
                    : column.numbers().get(one).equals(column.numbers().get(other)))
        .count();
  }

  @ParameterizedTest
  @MethodSource("dates")
  void everyRowIsSourcedOrHasItsOwnReason(Deposits deposits) {
    Set<String> known =
        deposits.library().sources().stream().map(Source::id).collect(Collectors.toSet());
    List<String> reasons = new ArrayList<>();
    for (String key : deposits.keys()) {
      String source = deposits.text(key, "source");
      if (source.startsWith(JUDGEMENT)) {
        reasons.add(source.substring(JUDGEMENT.length()).strip());
      } else {
        assertThat(known).contains(source.split(";"));
        assertThat(deposits.text(key, "note")).as(key).contains(source.split(";"));
      }
    }
    assertThat(reasons).allMatch(reason -> reason.length() > 40);
    assertThat(new HashSet<>(reasons)).hasSameSizeAs(reasons);
  }

  @ParameterizedTest
  @MethodSource("dates")
  void eachHasOneRegime(Deposits deposits) {
    for (String key : deposits.keys()) {
      double royalty = deposits.number(key, "royalty");
      double share = deposits.number(key, "state_share");
      if (deposits.text(key, "regime").equals("licence")) {
        assertThat(royalty + share).as(key).isZero();
      } else {
        assertThat(deposits.text(key, "regime")).isEqualTo("production_sharing");
        assertThat(share).as(key).isBetween(0.01, 0.5);
      }
    }
  }

  /** An old licence came before the agreement: it is awarded, and the Fund must want a stake. */
  @ParameterizedTest
  @MethodSource("dates")
  void oldLicencesAreAwardedAndWanted(Deposits deposits) {
    assertThat(deposits.where(key -> deposits.text(key, "licence").equals("old")))
        .isNotEmpty()
        .allMatch(key -> deposits.text(key, "stage").equals("awarded"))
        .allMatch(key -> deposits.number(key, "fund_stake") > 0);
  }

  /**
   * From the end of the audit to first output in peace: no less than the 5 years of F047, no more
   * than the 20 of F048, and the mean within F047's 5 to 12.
   */
  @ParameterizedTest
  @MethodSource("dates")
  void leadTimesOfHardMineralsLieBetweenTheSources(Deposits deposits) {
    List<Double> years = deposits.hard().stream().map(key -> leadTime(deposits, key)).toList();
    assertThat(years).allSatisfy(lead -> assertThat(lead).isBetween(5.0, 20.0));
    assertThat(mean(years)).isBetween(5.0, 12.0);
  }

  private static double leadTime(Deposits deposits, String key) {
    boolean awarded = deposits.text(key, "stage").equals("awarded");
    double waiting = awarded ? 0 : 1 / deposits.number(key, "award_rate");
    return waiting + deposits.number(key, "study_years") + deposits.number(key, "build_years");
  }

  /** The mean and range of F056. */
  @ParameterizedTest
  @MethodSource("dates")
  void chancesOfHardMineralsLieAroundTheSource(Deposits deposits) {
    List<Double> chances =
        deposits.hard().stream().map(key -> deposits.number(key, "commercial_chance")).toList();
    assertThat(chances).allSatisfy(chance -> assertThat(chance).isBetween(0.25, 0.7));
    assertThat(mean(chances)).isCloseTo(0.45, within(0.02));
  }

  /** F016: 20 oil and gas licences in nine years, and 0.6 a year of others, tripled by F055. */
  @ParameterizedTest
  @MethodSource("dates")
  void auditsComeAtTheRateOfLicences(Deposits deposits) {
    assertThat(deposits.gas().stream().mapToDouble(key -> deposits.number(key, "audit_rate")).sum())
        .isCloseTo(20.0 / 9, within(0.05));
    assertThat(
            deposits.hard().stream().mapToDouble(key -> deposits.number(key, "audit_rate")).sum())
        .isCloseTo(3 * 0.6, within(0.05));
  }

  /** F017: 7 of 24 projects are in Russian hands, 40% by the high reading. */
  @ParameterizedTest
  @MethodSource("dates")
  void theShareOfOccupiedHardMineralsIsThatOfTheSource(Deposits deposits) {
    List<String> behind = deposits.where(key -> deposits.number(key, "front_distance") < 0);
    assertThat(behind)
        .containsExactlyElementsOf(
            deposits.where(key -> deposits.text(key, "territory").equals("occupied")));
    assertThat((double) behind.size() / deposits.hard().size()).isBetween(7.0 / 24 - 0.01, 0.4);
  }

  @ParameterizedTest
  @MethodSource("dates")
  void plantsNearTheFrontAreHitMoreThanTheInterior(Deposits deposits) {
    assertThat(
            deposits.where(
                key ->
                    deposits.number(key, "front_distance") > 0
                        && deposits.number(key, "front_distance") < 100))
        .isNotEmpty()
        .allMatch(key -> deposits.number(key, "exposure") > 2);
    assertThat(deposits.where(key -> deposits.number(key, "front_distance") > 250))
        .isNotEmpty()
        .allMatch(key -> deposits.number(key, "exposure") < 1);
  }

  @ParameterizedTest
  @MethodSource("dates")
  void capitalIsCountedWithAndWithoutAid(Deposits deposits) {
    Table basis = Deposits.named(deposits.library(), "basis");
    assertThat(basis.keys()).containsExactly("with_aid", "without_aid");
    assertThat(basis.columns().get(basis.column("recognises")).numbers()).containsExactly(1.0, 0.0);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
