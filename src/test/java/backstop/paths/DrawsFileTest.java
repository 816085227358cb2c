package backstop.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backstop.model.Distribution;
import backstop.model.Draws;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class DrawsFileTest {

  private final Futures futures =
      new Futures()
          .value("deal.cost[a,b]", new Distribution.Normal(3, 1))
          .process("price")
          .count("price.count")
          .chain("war");

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    SampledDraws block = futures.paths(new Sampling(64, 4, 9, Sampler.SOBOL)).block(5, 20);
    block.stay(3, 2);
    block.stay(4, 9);
    StringBuilder text = new StringBuilder();
    DrawsFile.begin(text);
    DrawsFile.append(text, futures.library(), block);
    Draws given = read(text.toString()).block(7, 3);
    for (int i = 0; i < 3; i++) {
      assertThat(given.value(0)[i]).isEqualTo(block.value(0)[2 + i]);
      assertThat(given.period(1, 100)[i]).isEqualTo(block.period(1, 100)[2 + i]);
      assertThat(given.period(2, 0)[i]).isEqualTo(block.period(2, 0)[2 + i]);
      assertThat(given.stay(3, 2)[i]).isEqualTo(block.stay(3, 2)[2 + i]);
      assertThat(given.stay(4, 9)[i]).isEqualTo(block.stay(4, 9)[2 + i]);
    }
    assertThat(read(text.toString()).paths()).isEqualTo(25);
    assertThat(given.stay(3, 3)).containsOnly(Double.NaN);
    assertThatThrownBy(() -> given.stay(3, 1))
        .hasMessage("the draws lack war, period or stay 1, path 7");
  }

  @Test
  void wrongLinesAreNamed() {
    String header = "driver,period or stay,path,value\n";
    assertThatThrownBy(() -> read("a,b\n")).hasMessageContaining("line 1 must be");
    for (String line :
        new String[] {"peace,1,0,0.5", "war,1,0,x", "war,1,-3,0.5", "war,1,0,NaN", "war", ""}) {
      assertThatThrownBy(() -> read(header + "war,1,0,0.5\n" + line + "\n"))
          .hasMessageStartingWith("line 3 is not");
    }
  }

  private DrawsFile.Given read(String text) throws IOException {
    return DrawsFile.read(new BufferedReader(new StringReader(text)), futures.library());
  }
}
