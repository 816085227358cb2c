package backstop.spark;

import backstop.farm.ParcelWriter;
import backstop.farm.Work;
import backstop.model.Library;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/** A driver's: sends what executors need, each content once. */
final class Post {

  /** So many contents stay with the executors, the last used; older ones are sent again. */
  private static final int HELD = 16;

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

  Post(JavaSparkContext context) {
    this.context = context;
  }

  Parcels parcels(Work<?, ?> work) {
    Map<Object, String> libraries = new IdentityHashMap<>();
    Map<String, byte[]> contents = new HashMap<>();
    byte[] bytes =
        ParcelWriter.bytes(
            work,
            part ->
                part instanceof Library library
                    ? Optional.of(libraries.computeIfAbsent(library, any -> add(library, contents)))
                    : Optional.empty());
    String name = Parcels.name(bytes);
    contents.put(name, bytes);
    Map<String, Broadcast<byte[]>> parts = new TreeMap<>();
    contents.forEach((part, content) -> parts.put(part, broadcast(part, content)));
    return new Parcels(name, parts);
  }

  private static String add(Library library, Map<String, byte[]> contents) {
    byte[] bytes = ParcelWriter.bytes(library);
    String name = Parcels.name(bytes);
    contents.put(name, bytes);
    return name;
  }

  private Broadcast<byte[]> broadcast(String name, byte[] bytes) {
    return sent.computeIfAbsent(name, any -> context.broadcast(bytes));
  }
}
