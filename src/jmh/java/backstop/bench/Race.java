package backstop.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Contenders that take turns, so that whatever else the machine does falls on all: seconds of each
 * in each round.
 *
 * @param seconds by contender, then round
 */
public record Race(List<Contender> contenders, double[][] seconds) {

  /** The first rounds are not counted: machine code is made in them. */
  public static Race run(List<Contender> contenders, int warm, int rounds) throws IOException {
    double[][] seconds = new double[contenders.size()][rounds];
    for (int round = -warm; round < rounds; round++) {
      for (int i = 0; i < seconds.length; i++) {
        double took = contenders.get(i).seconds();
        if (round >= 0) {
          seconds[i][round] = took;
        }
      }
    }
    return new Race(List.copyOf(contenders), seconds);
  }

  /** The least of all rounds. */
  public double least(int contender) {
    return Arrays.stream(seconds[contender]).min().orElseThrow();
  }

  /** How many times as long one takes as another, by round, rising. */
  public double[] ratios(int contender, int other) {
    return IntStream.range(0, seconds[contender].length)
        .mapToDouble(round -> seconds[contender][round] / seconds[other][round])
        .sorted()
        .toArray();
  }

  /** A line for each contender beside the first; a unit of work is one path or the like. */
  public List<String> table(int units, String unit) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%-34s %12s %14s %26s",
            "",
            "least s",
            "µs " + unit,
            "times the first: least, median, most"));
    for (int i = 0; i < contenders.size(); i++) {
      double[] ratios = ratios(i, 0);
      lines.add(
          String.format(
              Locale.ROOT,
              "%-34s %12.3f %14.2f %12.2f %6.2f %6.2f   of leasts %.2f",
              contenders.get(i).name(),
              least(i),
              1e6 * least(i) / units,
              ratios[0],
              ratios[ratios.length / 2],
              ratios[ratios.length - 1],
              least(i) / least(0)));
    }
    return lines;
  }
}
