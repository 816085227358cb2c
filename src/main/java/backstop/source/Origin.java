package backstop.source;

import backstop.model.Library;
import backstop.model.TextFile;
import java.util.Map;
import java.util.stream.Collectors;

/** A library and the reading that it came from. */
public record Origin(Reading reading, Library library) {

  /** Its texts by path. */
  Map<String, String> texts() {
    return library.files().stream().collect(Collectors.toMap(TextFile::path, TextFile::text));
  }
}
