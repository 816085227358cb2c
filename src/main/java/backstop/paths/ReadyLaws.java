package backstop.paths;

import backstop.model.Distribution;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Laws made ready for sampling, each once for all futures that share them. For any thread. */
public final class ReadyLaws {

  private final Map<Distribution, Law> laws = new ConcurrentHashMap<>();

  Law of(Distribution declared) {
    return laws.computeIfAbsent(declared, Laws::of);
  }
}
