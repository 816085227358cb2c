package backstop.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Guarantees in charts: each in its colour, the reference in a thick line, few where many cross.
 */
record Ladder(Valued valued) {

  /** Lines that are still told apart where they cross. */
  private static final int FEW = 6;

  int color(int posture) {
    return Palette.rung(posture, valued.library().postures().size());
  }

  Paint line(int posture) {
    int color = color(posture);
    return posture == valued.reference() ? Paint.thick(color) : Paint.line(color);
  }

  List<Integer> colors() {
    return valued.postures().stream().map(this::color).toList();
  }

  /**
   * At most six of the valued guarantees, evenly spread over the ladder with both of its ends; the
   * one nearest to the reference gives way to it.
   */
  List<Integer> few() {
    List<Integer> all = valued.postures().stream().sorted().toList();
    if (all.size() <= FEW) {
      return all;
    }
    List<Integer> places =
        new ArrayList<>(
            IntStream.range(0, FEW)
                .map(i -> (int) Math.round((double) i * (all.size() - 1) / (FEW - 1)))
                .boxed()
                .toList());
    int reference = all.indexOf(valued.reference());
    int nearest = 0;
    for (int i = 0; i < FEW; i++) {
      boolean nearer =
          Math.abs(places.get(i) - reference) < Math.abs(places.get(nearest) - reference);
      nearest = nearer ? i : nearest;
    }
    places.set(nearest, reference);
    return places.stream().map(all::get).toList();
  }

  /** The ends of the ladder, without the reference. */
  List<Integer> ends() {
    List<Integer> all = valued.postures().stream().sorted().toList();
    return List.of(all.get(0), all.get(all.size() - 1)).stream()
        .distinct()
        .filter(posture -> posture != valued.reference())
        .toList();
  }
}
