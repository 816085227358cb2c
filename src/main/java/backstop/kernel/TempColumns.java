package backstop.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns that are free again once their last reader is done; the one freed last is taken first, as
 * it is still in the cache. An instruction may write where it reads.
 */
final class TempColumns {

  /** Columns with this number or a higher one wait to be given a place. */
  static final int FIRST = 1 << 24;

  private final int base;
  private final Map<Integer, Integer> places = new HashMap<>();
  private final Map<Integer, Integer> lastUse = new HashMap<>();
  private final Deque<Integer> free = new ArrayDeque<>();
  private int count;

  TempColumns(int base) {
    this.base = base;
  }

  /** How many places a code takes. */
  int count(List<Instruction> code) {
    assign(code);
    return count;
  }

  List<Instruction> assign(List<Instruction> code) {
    for (int i = 0; i < code.size(); i++) {
      Instruction at = code.get(i);
      use(at.out(), i);
      use(at.a(), i);
      use(at.b(), i);
      use(at.c(), i);
    }
    List<Instruction> assigned = new ArrayList<>();
    for (int i = 0; i < code.size(); i++) {
      assigned.add(assign(code.get(i), i));
    }
    return assigned;
  }

  private void use(int column, int at) {
    if (column >= FIRST) {
      lastUse.put(column, at);
    }
  }

  private Instruction assign(Instruction from, int at) {
    int a = place(from.a());
    int b = place(from.b());
    int c = place(from.c());
    release(from.a(), at);
    release(from.b(), at);
    release(from.c(), at);
    int out = place(from.out());
    release(from.out(), at);
    return new Instruction(from.op(), out, a, b, c, from.index());
  }

  private int place(int column) {
    if (column < FIRST) {
      return column;
    }
    return base + places.computeIfAbsent(column, c -> free.isEmpty() ? count++ : free.pop());
  }

  private void release(int column, int at) {
    if (column >= FIRST && lastUse.get(column) == at) {
      Integer place = places.remove(column);
      if (place != null) {
        free.push(place);
      }
    }
  }
}
