package backstop.kernel;

import java.util.List;

/**
 * The instructions of one {@link Reach}.
 *
 * @param start before the first period
 * @param period in every period but the last
 * @param last in the last period: as {@code period}, but watches every row
 * @param diagnosis instead of both when something failed: counts failures
 * @param end after the last period
 * @param mounts columns that stand for a history's column of the period
 * @param pasts columns that stand for a history's column of the period before
 * @param swaps columns that change places after a period
 */
record Segment(
    List<Instruction> start,
    List<Instruction> period,
    List<Instruction> last,
    List<Instruction> diagnosis,
    List<Instruction> end,
    List<Mount> mounts,
    List<Past> pasts,
    List<Swap> swaps) {

  record Mount(int column, int history) {}

  /**
   * @param opening column that stands there in the first period
   */
  record Past(int column, int history, int opening) {}

  record Swap(int column, int past) {}

  Segment {
    start = List.copyOf(start);
    period = List.copyOf(period);
    last = List.copyOf(last);
    diagnosis = List.copyOf(diagnosis);
    end = List.copyOf(end);
    mounts = List.copyOf(mounts);
    pasts = List.copyOf(pasts);
    swaps = List.copyOf(swaps);
  }
}
