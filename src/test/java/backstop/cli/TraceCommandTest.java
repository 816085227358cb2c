package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The base case of the farm, of which every number follows by hand. */
class TraceCommandTest {

  private static final Path FARM = Path.of("src/test/resources/backstop/cli/farm");
  private static final int FIRST_PERIOD = 3;

  @Test
  void baseCaseFollowsByHand() {
    Map<String, CsvRecord> rows = trace("--case", "base", "-g", "written");

    for (int period = 1; period <= 9; period++) {
      double price = 200 * Math.exp((0.02 - 0.3 * 0.3 / 2) * 0.25 * period);
      double output = 10_000 * 0.25 * (period == 3 ? 1 - 0.6 : 1);
      double flow = output * price / 1e6 + 1 * 0.9 * 0.25 - 1.5 * 0.25;
      assertThat(value(rows, "farm.price", period)).isCloseTo(price, within(1e-10));
      assertThat(value(rows, "farm.drought", period)).isEqualTo(period == 3 ? 1 : 0);
      assertThat(value(rows, "farm.cash_flow", period)).isCloseTo(flow, within(1e-12));
      assertThat(value(rows, "farm.discount_factor", period))
          .isCloseTo(Math.exp(-0.08 * 0.25 * period), within(1e-14));
    }
    assertThat(rows.get("farm.cash_flow").getField(1)).isEqualTo("USDm");
    assertThat(rows.get("farm.price").getField(2)).isEqualTo("200");
    assertThat(rows.get("line").getField(FIRST_PERIOD)).isEqualTo("2025-12-31");
  }

  @Test
  void guaranteesShareTheirDraws() {
    Map<String, CsvRecord> one = trace("--path", "5", "-g", "none");
    Map<String, CsvRecord> other = trace("--path", "5", "-g", "written");

    assertThat(one.get("farm.price").getFields()).isEqualTo(other.get("farm.price").getFields());
    assertThat(value(other, "farm.cash_flow", 1) - value(one, "farm.cash_flow", 1))
        .isCloseTo(0.9 * 0.25, within(1e-12));
  }

  private static double value(Map<String, CsvRecord> rows, String line, int period) {
    return Double.parseDouble(rows.get(line).getField(FIRST_PERIOD - 1 + period));
  }

  private static Map<String, CsvRecord> trace(String... which) {
    String[] line = new String[which.length + 1];
    line[0] = "trace";
    System.arraycopy(which, 0, line, 1, which.length);
    Screens.Screen screen = Screens.run(FARM, FARM, line);
    assertThat(screen.err()).isEmpty();
    return CsvReader.builder().ofCsvRecord(screen.out()).stream()
        .collect(Collectors.toMap(record -> record.getField(0), Function.identity()));
  }
}
