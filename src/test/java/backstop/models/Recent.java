package backstop.models;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What was made last, so that tests in a row share it and memory stays bounded. */
final class Recent<K, V> {

  private final Map<K, V> kept;

  /**
   * @param most how many are kept: the ones asked for last
   */
  Recent(int most) {
    kept =
        new LinkedHashMap<>(most, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /** The value of a key, made when it is not there. */
  synchronized V of(K key, Function<K, V> make) {
    V known = kept.get(key);
    if (known == null) {
      known = make.apply(key);
      kept.put(key, known);
    }
    return known;
  }
}
