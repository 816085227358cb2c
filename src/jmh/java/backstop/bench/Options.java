package backstop.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What is measured, and how long.
 *
 * @param rows names of rows
 * @param paths simulated futures, a power of two
 * @param rounds how often contenders take turns
 * @param warm turns before that which do not count
 */
record Options(List<String> rows, int paths, int rounds, int warm) {

  static Options of(String[] words) {
    List<String> rows = new ArrayList<>();
    int[] numbers = {16384, 7, 3};
    List<String> names = List.of("--paths", "--rounds", "--warm");
    for (int i = 0; i < words.length; i++) {
      int number = names.indexOf(words[i]);
      if (number >= 0) {
        numbers[number] = Integer.parseInt(words[++i]);
      } else {
        rows.add(words[i]);
      }
    }
    return new Options(List.copyOf(rows), numbers[0], numbers[1], numbers[2]);
  }
}
