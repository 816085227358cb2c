package backstop.spark;

import backstop.farm.ParcelWriter;
import backstop.farm.Work;
import backstop.model.Library;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/** A driver's: sends what executors need, each content once. */
final class Post {

  /** So many contents stay with the executors, the last used; older ones are sent again. */
  private static final int HELD = 16;

  private static final Optional<String> NOT_APART = Optional.empty();

  private final JavaSparkContext context;
  private final Map<String, Broadcast<byte[]>> sent =
      new LinkedHashMap<>(HELD, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Broadcast<byte[]>> eldest) {
          if (size() > HELD) {
            eldest.getValue().unpersist();
          }
          return size() > HELD;
        }
      };

  private Optional<Packed> last = Optional.empty();

  Post(JavaSparkContext context) {
    this.context = context;
  }

  /** What each of several tasks is sent, by its blocks. */
  synchronized List<Parcels> parcels(Work<?, ?> work, List<Object[]> tasks) {
    Contents contents = new Contents();
    Set<String> shared = new TreeSet<>();
    byte[] bytes = contents.bytes(work, shared);
    String name = contents.add(bytes);
    shared.add(name);
    List<Parcels> all = new ArrayList<>();
    for (Object[] blocks : tasks) {
      Set<String> used = new TreeSet<>(shared);
      byte[] told = contents.bytes(blocks, used);
      Map<String, Broadcast<byte[]>> parts = new TreeMap<>();
      used.forEach(part -> parts.put(part, broadcast(part, contents.bytes.get(part))));
      all.add(new Parcels(name, parts, told));
    }
    return all;
  }

  /** The bytes of a library: a question asks for the same one several times in turn. */
  private byte[] packed(Library library) {
    if (last.isEmpty() || last.get().library() != library) {
      last = Optional.of(new Packed(library, ParcelWriter.bytes(library)));
    }
    return last.get().bytes();
  }

  private record Packed(Library library, byte[] bytes) {}

  private Broadcast<byte[]> broadcast(String name, byte[] bytes) {
    return sent.computeIfAbsent(name, any -> context.broadcast(bytes));
  }

  /** What goes apart, by name. */
  private final class Contents {

    private final Map<Library, String> libraries = new IdentityHashMap<>();
    private final Map<String, byte[]> bytes = new HashMap<>();

    String add(byte[] content) {
      String name = Parcels.name(content);
      bytes.put(name, content);
      return name;
    }

    /**
     * @param used takes the names of what the value reads
     */
    byte[] bytes(Object value, Set<String> used) {
      return ParcelWriter.bytes(
          value,
          part -> part instanceof Library library ? Optional.of(apart(library, used)) : NOT_APART);
    }

    private String apart(Library library, Set<String> used) {
      String name = libraries.computeIfAbsent(library, any -> add(ParcelWriter.bytes(library)));
      used.add(name);
      return name;
    }
  }
}
