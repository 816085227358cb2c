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
  @CsvSource({
    "1048576, 16, SOBOL",
    "64, 16, SOBOL",
    "1000000, 10, RANDOM",
    "12345, 5, RANDOM",
    "1073741824, 16, SOBOL",
    "2000000000, 1, RANDOM"
  })
  void segmentsAreAllPathsInOrder(int paths, int replicates, Sampler sampler) {
    Sampling sampling = new Sampling(paths, replicates, 1, sampler);
    List<Segment> segments = Segment.of(sampling);
    int next = 0;
    for (Segment segment : segments) {
      assertThat(segment.place()).isEqualTo(segments.indexOf(segment));
      assertThat(segment.from()).isEqualTo(next);
      assertThat(segment.paths()).isBetween(1, Math.max(Segment.STRETCH, paths / 128));
      assertThat(segment.replicate()).isEqualTo(segment.from() / sampling.points());
      assertThat((segment.to() - 1) / sampling.points()).isEqualTo(segment.replicate());
      next = segment.to();
    }
    assertThat(next).isEqualTo(paths);
    int shares = Convergence.points(sampling).size();
    assertThat(segments.stream().filter(segment -> segment.share() == shares - 1))
        .hasSize(replicates);
  }

  @Test
  void stretchesAreThePathsOfASegmentInOrder() {
    assertThat(new Segment(3, 5000, 15000, 1, -1).stretches())
        .containsExactly(new Span(5000, 9096), new Span(9096, 13192), new Span(13192, 15000));
  }
}
