package backstop.source;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Library;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The shipped library on two dates, put together. */
class CompositionTest {

  private static final Origin AUTUMN = on("2025-09-30");
  private static final Origin SPRING = on("2026-03-31");
  private static final Composition BOTH = Composition.of(AUTUMN, SPRING);

  @Test
  void allOfOneSideIsThatSide() {
    same(read(Set.of()), AUTUMN.library());
    same(read(new HashSet<>(BOTH.differing())), SPRING.library());
  }

  @Test
  void eachIngredientIsThatOfItsSide() {
    Library mixed = read(Set.of(Ingredient.inputs("minerals_fund")));

    assertThat(mixed.timeline()).isEqualTo(AUTUMN.library().timeline());
    mixed
        .assumptions()
        .forEach(
            found -> {
              Library side =
                  found.model().equals("minerals_fund") ? SPRING.library() : AUTUMN.library();
              assertThat(side.assumptions().stream().map(one -> one.record()))
                  .contains(found.record());
            });
    assertThat(mixed.tables())
        .filteredOn(table -> table.name().equals("deposit"))
        .isEqualTo(
            SPRING.library().tables().stream()
                .filter(table -> table.name().equals("deposit"))
                .toList());
  }

  /** The Fund closed on the last day of 2025, and a licence was awarded in January. */
  @Test
  void aStateThatBeginsLaterIsSetOnItsDate() {
    Library mixed = read(Set.of(Ingredient.inputs("minerals_fund")));

    assertThat(paths(mixed, "minerals_fund.fund_phase").subList(0, 3)).containsExactly(2, 0, 0);
    assertThat(paths(mixed, "minerals_fund.award[dobra]").subList(0, 3)).containsExactly(0, 1, 0);
    assertThat(paths(SPRING.library(), "minerals_fund.fund_phase")).containsOnly(0);
  }

  private static List<Integer> paths(Library library, String driver) {
    return library.schedules().stream()
        .filter(schedule -> schedule.name().equals(driver))
        .findFirst()
        .orElseThrow()
        .paths();
  }

  @Test
  void onlyWhatDiffersIsTold() {
    assertThat(BOTH.differing())
        .contains(Ingredient.DATE, Ingredient.inputs("minerals_fund"), Ingredient.inputs("markets"))
        .doesNotContain(Ingredient.TEXT, Ingredient.OPTIONS);
    assertThat(Composition.of(AUTUMN, AUTUMN).differing()).isEmpty();
  }

  private static Library read(Set<Ingredient> later) {
    Read read = BOTH.read(later);
    assertThat(read.issues())
        .filteredOn(issue -> issue.severity() == Issue.Severity.ERROR)
        .isEmpty();
    return read.library().orElseThrow();
  }

  /** In all that is valued. */
  private static void same(Library found, Library side) {
    assertThat(found.timeline()).isEqualTo(side.timeline());
    assertThat(found.tables()).isEqualTo(side.tables());
    assertThat(found.assumptions()).isEqualTo(side.assumptions());
    assertThat(found.rows()).isEqualTo(side.rows());
    assertThat(found.chains()).isEqualTo(side.chains());
    assertThat(found.draws()).isEqualTo(side.draws());
    assertThat(found.correlations()).isEqualTo(side.correlations());
    assertThat(found.schedules()).isEqualTo(side.schedules());
    assertThat(found.measures()).isEqualTo(side.measures());
  }

  private static Origin on(String date) {
    Optional<LocalDate> day = Optional.of(LocalDate.parse(date));
    Reading reading =
        new Reading(
            Shipped.MODELS, Shipped.INPUTS, day, Optional.empty(), Optional.empty(), Map.of());
    return new Origin(reading, LibraryReader.read(reading).library().orElseThrow());
  }
}
