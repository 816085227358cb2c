package backstop.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnTest {

  private static Column of(double... values) {
    Column column = new Column(values.length);
    System.arraycopy(values, 0, column.values(), 0, values.length);
    column.wrote();
    return column;
  }

  private static boolean settles(double... values) {
    Column column = of(values);
    column.settle(values.length);
    return column.uniform();
  }

  @Test
  void settlesOnTheSameBitsOnly() {
    assertThat(settles(2, 2, 2)).isTrue();
    assertThat(settles(-0.0, -0.0)).isTrue();
    assertThat(settles(Double.NaN, Double.NaN)).isTrue();
    assertThat(settles(0.0, -0.0)).isFalse();
    assertThat(settles(0, 0, Math.ulp(0))).isFalse();
    assertThat(settles(Double.NaN, 1)).isFalse();
  }

  @Test
  void hasANumberForEachPathAgain() {
    Column column = of(3, 3, 3);
    column.settle(3);
    column.values()[2] = 8;
    assertThat(column.at(2)).isEqualTo(3);
    assertThat(column.each(3)).containsExactly(3, 3, 3);
    assertThat(column.uniform()).isFalse();
  }

  @Test
  void copiesWhatItStandsFor() {
    Column varied = of(9, 9, 9);
    varied.copy(of(1, 2, 3), 2);
    assertThat(varied.values()).containsExactly(1, 2, 9);
    Column shared = of(4, 5, 6);
    shared.fill(7);
    varied.copy(shared, 3);
    assertThat(varied.uniform()).isTrue();
    assertThat(varied.at(2)).isEqualTo(7);
  }
}
