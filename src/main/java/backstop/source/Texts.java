package backstop.source;

import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A folder whose files are texts at hand.
 *
 * @param start of the paths of its files: {@code models/}; files of folders inside it are not its
 *     own
 * @param texts by path
 */
record Texts(String start, Map<String, String> texts) implements Shelf {

  Texts {
    texts = Map.copyOf(texts);
  }

  @Override
  public List<String> names() {
    return texts.keySet().stream()
        .filter(path -> path.startsWith(start))
        .map(path -> path.substring(start.length()))
        .filter(name -> name.indexOf('/') < 0)
        .toList();
  }

  @Override
  public boolean has(String name) {
    return texts.containsKey(start + name);
  }

  @Override
  public byte[] bytes(String name, int most) throws NoSuchFileException {
    if (!has(name)) {
      throw new NoSuchFileException(start + name);
    }
    byte[] all = texts.get(start + name).getBytes(StandardCharsets.UTF_8);
    return all.length > most ? Arrays.copyOf(all, most) : all;
  }
}
