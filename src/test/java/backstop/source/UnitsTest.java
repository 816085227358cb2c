package backstop.source;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Place;
import backstop.model.Unit;
import backstop.source.LibraryFile.Defined;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

  private final Issues issues = new Issues();
  private final Units units = Units.of(file(), issues);

  @ParameterizedTest
  @CsvSource({
    "USD/t, '{USD=1, t=-1}', 1",
    "1/year, '{year=-1}', 1",
    "kt, '{t=1}', 1e3",
    "USDm/kt, '{USD=1, t=-1}', 1e3",
    "USDm/year, '{USD=1, year=-1}', 1e6",
    "USD/t/year, '{USD=1, t=-1, year=-1}', 1",
    "m^2, '{m=2}', 1",
    "kt m/t, '{m=1}', 1e3",
    "bp, '{}', 1e-4",
    "share, '{}', 1",
    "GWh, '{J=1}', 3.6e12",
    "date, '{date=1}', 1",
  })
  void readsCompoundUnits(String text, String powers, double scale) {
    Unit unit = units.parse(text(text));

    assertThat(new java.util.TreeMap<>(unit.powers()).toString()).isEqualTo(powers);
    assertThat(unit.scale()).isEqualTo(scale);
    assertThat(unit.text()).isEqualTo(text);
    assertThat(issues.sorted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"USD//t", "/t", "USD+t", "USD t^x", "-1", "1e999/year"})
  void refusesWhatIsNoUnit(String text) {
    assertThat(Units.isUnknown(units.parse(text(text)))).isTrue();
    assertThat(issues.sorted()).hasSize(1);
  }

  @Test
  void namesWhatArithmeticMakes() {
    Unit tonnes = units.parse(text("kt"));
    Unit price = units.parse(text("USD/t"));

    assertThat(units.name(Units.product(tonnes, price))).isEqualTo("USDk");
    assertThat(units.name(Units.quotient(units.parse(text("USDm")), units.years())))
        .isEqualTo("1000000 USD/year");
    assertThat(units.name(Units.product(tonnes, units.parse(text("m^2"))))).isEqualTo("1000 m^2 t");
    assertThat(units.name(Units.quotient(tonnes, tonnes))).isEqualTo("a plain number");
    assertThat(units.name(Units.product(price, units.parse(text("t"))))).isEqualTo("USD");
  }

  @Test
  void factorsAreDecimal() {
    Unit money = units.parse(text("USDm"));
    Unit made = Units.product(units.parse(text("kt")), units.parse(text("USD/t")));

    assertThat(Units.factor(made, money)).isEqualTo(0.001);
    assertThat(Units.factor(units.parse(text("bp")), Unit.NUMBER)).isEqualTo(0.0001);
    assertThat(Units.factor(units.parse(text("USDk")), money)).isEqualTo(0.001);
  }

  @Test
  void yearsNeedNoDeclaration() {
    LibraryFile none = new LibraryFile(text("x"), DAY, DAY, List.of(), List.of());

    assertThat(Units.of(none, issues).perYear().powers()).isEqualTo(Map.of("year", -1));
  }

  private static final LocalDate DAY = LocalDate.of(2030, 12, 31);

  private static LibraryFile file() {
    List<Defined> units =
        List.of(
            defined("USDm", "1000 USDk"),
            defined("USD", "base"),
            defined("t", "base"),
            defined("m", "base"),
            defined("J", "base"),
            defined("GWh", "3.6e12 J"),
            defined("years", "year"),
            defined("year", "base"),
            defined("USDk", "1e3 USD"),
            defined("kt", "1000 t"),
            defined("bp", "0.0001"),
            defined("share", "1"));
    return new LibraryFile(text("x"), DAY, DAY, units, List.of());
  }

  private static Defined defined(String name, String definition) {
    return new Defined(text(name), text(definition));
  }

  private static Text text(String value) {
    return Text.of(value, new Place("library.yaml", 1, 1));
  }

  @Test
  void aMissingUnitIsAPlainNumber() {
    assertThat(units.of(Optional.empty())).isEqualTo(Unit.NUMBER);
  }
}
