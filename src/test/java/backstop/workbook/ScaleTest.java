package backstop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

  @Test
  void logarithmicAxisRunsFromPowerToPower() {
    assertThat(Scale.logarithmic(List.of(1024.0, 2048.0, 16384.0)))
        .isEqualTo(new Scale(1024, 16384, 2, 2));
    assertThat(Scale.logarithmic(List.of(0.003, 0.05, Double.NaN)))
        .isEqualTo(new Scale(0x1p-9, 0x1p-4, 2, 2));
  }

  @Test
  void farApartValuesStandOnTens() {
    Scale scale = Scale.logarithmic(List.of(0.00002, 3.0));
    assertThat(scale.base()).isEqualTo(10);
    assertThat(scale.least()).isBetween(0.99e-5, 1.01e-5);
    assertThat(scale.most()).isEqualTo(10);
  }

  @Test
  void oneValueStillHasAnAxis() {
    assertThat(Scale.logarithmic(List.of(4.0))).isEqualTo(new Scale(4, 8, 2, 2));
  }

  @Test
  void straightAxesHaveNoBase() {
    assertThat(Scale.around(List.of(0.0, 12.0)).base()).isNaN();
  }
}
