package backstop.source;

import backstop.model.Formula;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;

/** Rows in an order in which each stands after all it reads of its own period. */
final class Ordering {

  private final List<int[]> reads;
  private final int[] missing;
  private final List<List<Integer>> readers;
  private final List<Integer> order = new ArrayList<>();
  private final List<List<Integer>> loops = new ArrayList<>();

  private Ordering(List<int[]> reads) {
    this.reads = reads;
    this.missing = new int[reads.size()];
    this.readers = new ArrayList<>();
    reads.forEach(r -> readers.add(new ArrayList<>()));
    for (int row = 0; row < reads.size(); row++) {
      missing[row] = reads.get(row).length;
      for (int read : reads.get(row)) {
        readers.get(read).add(row);
      }
    }
  }

  /**
   * @param order of all rows; the first by position where several could come next
   * @param loops rows that read each other within a period, each loop in reading order
   */
  record Result(List<Integer> order, List<List<Integer>> loops) {}

  static Result of(List<Formula> formulas) {
    Ordering ordering = new Ordering(formulas.stream().map(SamePeriod::rows).toList());
    ordering.sort();
    return new Result(ordering.order, ordering.loops);
  }

  private void sort() {
    boolean[] done = new boolean[missing.length];
    PriorityQueue<Integer> ready = new PriorityQueue<>();
    for (int row = 0; row < missing.length; row++) {
      if (missing[row] == 0) {
        ready.add(row);
      }
    }
    int next = 0;
    while (order.size() < missing.length) {
      drain(ready, done);
      while (next < missing.length && done[next]) {
        next++;
      }
      if (next < missing.length) {
        breakLoop(next, done, ready);
      }
    }
  }

  private void drain(PriorityQueue<Integer> ready, boolean[] done) {
    while (!ready.isEmpty()) {
      int row = ready.poll();
      if (!done[row]) {
        done[row] = true;
        order.add(row);
        release(row, ready);
      }
    }
  }

  private void release(int row, PriorityQueue<Integer> ready) {
    for (int reader : readers.get(row)) {
      if (--missing[reader] == 0) {
        ready.add(reader);
      }
    }
  }

  /** Notes a loop that {@code row} reads and takes its rows as done. */
  private void breakLoop(int row, boolean[] done, PriorityQueue<Integer> ready) {
    List<Integer> loop = shortest(onLoop(row, done), done);
    loops.add(loop);
    ready.addAll(loop);
  }

  /** Follows unfinished reads until a row comes again. */
  private int onLoop(int row, boolean[] done) {
    boolean[] seen = new boolean[missing.length];
    int at = row;
    while (!seen[at]) {
      seen[at] = true;
      at = Arrays.stream(reads.get(at)).filter(read -> !done[read]).findFirst().orElseThrow();
    }
    return at;
  }

  /** The shortest loop through {@code start}, from its smallest row on. */
  private List<Integer> shortest(int start, boolean[] done) {
    Map<Integer, Integer> cameFrom = new HashMap<>();
    Deque<Integer> queue = new ArrayDeque<>(List.of(start));
    while (!cameFrom.containsKey(start)) {
      int at = queue.remove();
      for (int read : reads.get(at)) {
        if (!done[read] && cameFrom.putIfAbsent(read, at) == null) {
          queue.add(read);
        }
      }
    }
    List<Integer> loop = new ArrayList<>(List.of(start));
    for (int at = cameFrom.get(start); at != start; at = cameFrom.get(at)) {
      loop.add(at);
    }
    Collections.reverse(loop);
    Collections.rotate(loop, -loop.indexOf(new TreeSet<>(loop).first()));
    return loop;
  }
}
