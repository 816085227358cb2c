package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {

  @Test
  void entryIsPublic() throws NoSuchMethodException {
    assertThat(Main.class.getMethod("main", String[].class)).isNotNull();
  }
}
