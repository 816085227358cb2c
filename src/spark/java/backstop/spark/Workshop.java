package backstop.spark;

import backstop.farm.ParcelReader;
import backstop.farm.Work;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/** An executor's: what was sent to it, made ready once and used by all of its tasks. */
final class Workshop {

  /** A run has two works, and a curve or a tornado some more, one after another. */
  private static final int READY = 8;

  private static final int LIBRARIES = 4;

  static final Workshop SHARED = new Workshop();

  private final Map<String, Object> libraries = kept(LIBRARIES);
  private final Map<String, Bench> benches = kept(READY);

  /** One work's: compiled once, with what one thread at a time uses. */
  private static final class Bench {

    private final Supplier<Function<Object, Object>> ready;
    private final Queue<Function<Object, Object>> idle = new ConcurrentLinkedQueue<>();

    Bench(Supplier<Function<Object, Object>> ready) {
      this.ready = ready;
    }

    Function<Object, Object> take() {
      Function<Object, Object> one = idle.poll();
      return one == null ? ready.get() : one;
    }
  }

  private Workshop() {}

  private static <V> Map<String, V> kept(int most) {
    return new LinkedHashMap<>(most, 0.75f, true) {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > most;
      }
    };
  }

  /** What the blocks of a task give. */
  Object[] work(Parcels parcels) {
    Object[] blocks =
        (Object[]) ParcelReader.value(parcels.blocks(), part -> library(parcels, part));
    Bench bench = bench(parcels);
    Function<Object, Object> one = bench.take();
    Object[] given = new Object[blocks.length];
    for (int b = 0; b < blocks.length; b++) {
      given[b] = one.apply(blocks[b]);
    }
    bench.idle.add(one);
    return given;
  }

  private synchronized Bench bench(Parcels parcels) {
    return benches.computeIfAbsent(parcels.work(), name -> made(parcels));
  }

  @SuppressWarnings("unchecked")
  private Bench made(Parcels parcels) {
    Work<Object, Object> work =
        (Work<Object, Object>)
            ParcelReader.value(parcels.bytes(parcels.work()), part -> library(parcels, part));
    return new Bench(work.ready());
  }

  private synchronized Object library(Parcels parcels, String name) {
    return libraries.computeIfAbsent(name, part -> ParcelReader.value(parcels.bytes(part)));
  }
}
