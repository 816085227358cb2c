package backstop.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins an instruction with the one that alone reads its column, so that this column is neither
 * written nor read.
 */
final class Fusing {

  private final List<Instruction> code;
  private final Map<Integer, Integer> reads = new HashMap<>();
  private final Map<Integer, Integer> writers = new HashMap<>();

  /** The skip that an instruction stands under, or −1. */
  private final int[] skips;

  private final List<Instruction> fused;

  private Fusing(List<Instruction> code) {
    this.code = code;
    this.skips = new int[code.size()];
    this.fused = new ArrayList<>(code);
  }

  /** The same code with fewer instructions; columns that wait for a place may disappear. */
  static List<Instruction> of(List<Instruction> code) {
    Fusing fusing = new Fusing(code);
    fusing.look();
    for (int at = 0; at < code.size(); at++) {
      fusing.fuse(at);
    }
    return fusing.rest();
  }

  private void look() {
    int skip = -1;
    for (int at = 0; at < code.size(); at++) {
      Instruction i = code.get(at);
      if (skip >= 0 && at > skip + code.get(skip).index()) {
        skip = -1;
      }
      skips[at] = skip;
      if (skips(i)) {
        skip = at;
      }
      reads.merge(i.a(), 1, Integer::sum);
      reads.merge(i.b(), 1, Integer::sum);
      reads.merge(i.c(), 1, Integer::sum);
      writers.merge(i.out(), at, (one, other) -> -1);
    }
  }

  private static boolean skips(Instruction i) {
    return i.op() == Op.SKIP_IF || i.op() == Op.SKIP_UNLESS;
  }

  private void fuse(int at) {
    Instruction i = code.get(at);
    if (!Fusion.takes(i.op())) {
      return;
    }
    if (passing(i.a(), at)) {
      Instruction inner = take(i.a());
      Fusion fusion = new Fusion(inner.op(), i.op(), false);
      fused.set(at, fused(i, inner, i.b(), fusion));
    } else if (passing(i.b(), at)) {
      Instruction inner = take(i.b());
      Fusion fusion = new Fusion(inner.op(), i.op(), i.op() == Op.SUBTRACT);
      fused.set(at, fused(i, inner, i.a(), fusion));
    }
  }

  /** Whether a column is written once, by what can be joined, and read only here. */
  private boolean passing(int column, int at) {
    int writer = column < TempColumns.FIRST ? -1 : writers.getOrDefault(column, -1);
    return writer >= 0
        && reads.get(column) == 1
        && skips[writer] == skips[at]
        && fused.get(writer) != null
        && Fusion.takes(fused.get(writer).op());
  }

  private Instruction take(int column) {
    int writer = writers.get(column);
    return fused.set(writer, null);
  }

  private static Instruction fused(Instruction outer, Instruction inner, int c, Fusion fusion) {
    return new Instruction(Op.FUSED, outer.out(), inner.a(), inner.b(), c, fusion.index());
  }

  private List<Instruction> rest() {
    int[] gone = new int[code.size()];
    for (int at = 0; at < code.size(); at++) {
      if (fused.get(at) == null && skips[at] >= 0) {
        gone[skips[at]]++;
      }
    }
    List<Instruction> rest = new ArrayList<>();
    for (int at = 0; at < code.size(); at++) {
      Instruction i = fused.get(at);
      if (i != null) {
        rest.add(skips(i) ? shorter(i, gone[at]) : i);
      }
    }
    return rest;
  }

  private static Instruction shorter(Instruction skip, int by) {
    return new Instruction(skip.op(), skip.out(), skip.a(), skip.b(), skip.c(), skip.index() - by);
  }
}
