package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void readsBackAsItWasWritten() {
    List<String> cells = List.of("plain", "a,b", "say \"yes\"", "two\nlines", " spaced ", "");

    assertThat(CsvReader.builder().ofCsvRecord(Csv.record(cells)).stream().findFirst())
        .hasValueSatisfying(record -> assertThat(record.getFields()).isEqualTo(cells));
  }

  @Test
  void noTextBecomesAFormula() {
    assertThat(Csv.record(List.of("=1+1", "+1", "-1", "@A1", "\tx")))
        .isEqualTo("'=1+1,'+1,'-1,'@A1,'\tx");
  }

  @Test
  void numbersKeepTheirSignAndBits() {
    assertThat(Csv.record(List.of(-1.5, 0.1, 3.0, Double.NaN))).isEqualTo("-1.5,0.1,3,");
  }
}
