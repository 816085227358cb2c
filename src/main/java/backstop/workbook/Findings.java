package backstop.workbook;

import backstop.workbook.Held.Live;
import java.util.ArrayList;
import java.util.List;

/** What a comparison of two workbooks finds; of alterations the first ones and how many. */
final class Findings {

  static final int SHOWN = 50;

  private final List<Alteration> altered = new ArrayList<>();
  private final List<ChangedInput> inputs = new ArrayList<>();
  private long count;

  void alter(String where, String was, String is) {
    count++;
    if (altered.size() < SHOWN) {
      altered.add(new Alteration(where, was, is));
    }
  }

  void alter(String where, Held was, Held is) {
    if (was instanceof Live before && is instanceof Live after) {
      String old = "=" + before.formula();
      String now = "=" + after.formula();
      alter(where, Shortened.from(old, now), Shortened.from(now, old));
    } else {
      alter(where, was == null ? "" : was.shown(), is == null ? "" : is.shown());
    }
  }

  void change(ChangedInput input) {
    inputs.add(input);
  }

  /** What was found elsewhere, behind what was found here. */
  void add(Findings more) {
    count += more.count;
    inputs.addAll(more.inputs);
    more.altered.stream().limit(SHOWN - altered.size()).forEach(altered::add);
  }

  List<Alteration> altered() {
    return List.copyOf(altered);
  }

  List<ChangedInput> inputs() {
    return List.copyOf(inputs);
  }

  /** Of all alterations. */
  long count() {
    return count;
  }
}
