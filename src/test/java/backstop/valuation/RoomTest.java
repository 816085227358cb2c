package backstop.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.paths.Sampler;
import backstop.paths.Sampling;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept, and where paths are cut when their outcomes are not. */
class RoomTest {

  @Test
  void outcomesAreKeptUpToTheNumberSaid() {
    Room room = new Room(1000);
    assertThat(room.holds(10, 100)).isTrue();
    assertThat(room.holds(10, 101)).isFalse();
    assertThat(room.paths(10)).isEqualTo(100);
    assertThat(Room.USUAL.holds(1, Integer.MAX_VALUE)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"100, 10000000", "5000, 65536", "5000, 2000000000", "8, 2000000000"})
  void sketchesHaveNoMoreNumbersThanOutcomesKept(int sketches, int paths) {
    int width = Room.USUAL.width(each -> sketches * Sketch.most(each, paths));
    assertThat(Integer.bitCount(width)).isEqualTo(1);
    assertThat(sketches * Sketch.most(width, paths)).isLessThanOrEqualTo(Room.USUAL.numbers());
  }

  @ParameterizedTest
  @CsvSource({"1048576, 16, SOBOL", "64, 16, SOBOL", "1000000, 10, RANDOM", "12345, 5, RANDOM"})
  void stretchesAreAllPathsInOrder(int paths, int replicates, Sampler sampler) {
    Sampling sampling = new Sampling(paths, replicates, 1, sampler);
    List<Stretch> stretches = Stretch.of(sampling);
    int next = 0;
    for (Stretch stretch : stretches) {
      assertThat(stretch.from()).isEqualTo(next);
      assertThat(stretch.paths()).isBetween(1, Stretch.MOST);
      assertThat(stretch.replicate()).isEqualTo(stretch.from() / sampling.points());
      assertThat((stretch.to() - 1) / sampling.points()).isEqualTo(stretch.replicate());
      next = stretch.to();
    }
    assertThat(next).isEqualTo(paths);
    int shares = Convergence.points(sampling).size();
    assertThat(stretches.stream().filter(stretch -> stretch.share() == shares - 1))
        .hasSize(replicates);
  }
}
