package backstop.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The lines by which two texts differ, in order: a shortest edit by the greedy algorithm of Myers
 * 1986 (An O(ND) Difference Algorithm and Its Variations, figure 2).
 */
record TextDiff(List<String> before, List<String> after) {

  /** Texts further apart than this are called rewritten. */
  private static final int MOST_EDITS = 2_000;

  /**
   * A line that is only in one text.
   *
   * @param number its line there, from 1
   */
  record Edit(boolean added, int number, String text) {}

  /** Removed and added lines, or an empty list when the texts are more than 2,000 edits apart. */
  List<Edit> edits() {
    List<int[]> frontiers = new ArrayList<>();
    int most = Math.min(MOST_EDITS, before.size() + after.size());
    int[] furthest = new int[2 * most + 3];
    for (int d = 0; d <= most; d++) {
      frontiers.add(furthest.clone());
      for (int k = -d; k <= d; k += 2) {
        int x = advance(furthest, k, d, most);
        furthest[most + 1 + k] = x;
        if (x >= before.size() && x - k >= after.size()) {
          return walkBack(frontiers, d, most);
        }
      }
    }
    return List.of();
  }

  private int advance(int[] furthest, int k, int d, int most) {
    int x = start(furthest, k, d, most);
    while (x < before.size() && x - k < after.size() && before.get(x).equals(after.get(x - k))) {
      x++;
    }
    return x;
  }

  private static int start(int[] furthest, int k, int d, int most) {
    int centre = most + 1 + k;
    boolean down = k == -d || k != d && furthest[centre - 1] < furthest[centre + 1];
    return down ? furthest[centre + 1] : furthest[centre - 1] + 1;
  }

  private List<Edit> walkBack(List<int[]> frontiers, int edits, int most) {
    List<Edit> found = new ArrayList<>();
    int x = before.size();
    int y = after.size();
    for (int d = edits; d > 0; d--) {
      int[] furthest = frontiers.get(d);
      int k = x - y;
      int centre = most + 1 + k;
      boolean down = k == -d || k != d && furthest[centre - 1] < furthest[centre + 1];
      x = down ? furthest[centre + 1] : furthest[centre - 1];
      y = down ? x - (k + 1) : x - (k - 1);
      found.add(down ? new Edit(true, y + 1, after.get(y)) : new Edit(false, x + 1, before.get(x)));
    }
    Collections.reverse(found);
    return found;
  }
}
