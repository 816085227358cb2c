package backstop.source;

import backstop.model.Place;
import backstop.model.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the files of a folder as UTF-8 text, each at most once. What cannot be read is an issue.
 */
final class Folder {

  /** No file of ours comes near; keeps reading bounded. */
  static final int LARGEST_BYTES = 8 << 20;

  private static final String BYTE_ORDER_MARK = "\ufeff";

  /** What neither YAML nor a workbook can hold. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\ufffe\\uffff]");

  private final Shelf shelf;
  private final Path path;
  private final String label;
  private final Issues issues;
  private final Map<String, Optional<Lines>> read = new TreeMap<>();
  private final Map<String, TextFile> files = new TreeMap<>();

  /**
   * @param path of the folder as messages have it
   * @param label first part of the path of its files in a library: {@code models}
   */
  Folder(Shelf shelf, Path path, String label, Issues issues) {
    this.shelf = shelf;
    this.path = path;
    this.label = label;
    this.issues = issues;
  }

  /**
   * Names of the files with an ending, sorted; empty after reporting a folder that is not there.
   */
  List<String> names(String ending) {
    try {
      return shelf.names().stream()
          .filter(name -> name.endsWith(ending) && !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException missing) {
      report(shown(""), "the folder cannot be read: " + why(missing));
    } catch (UncheckedIOException missing) {
      report(shown(""), "the folder cannot be read: " + why(missing.getCause()));
    }
    return List.of();
  }

  boolean has(String name) {
    return shelf.has(name);
  }

  /** The text of a file, or empty after reporting why it cannot be had. */
  Optional<Lines> lines(String name) {
    Optional<Lines> known = read.get(name);
    if (known == null) {
      known = load(name);
      read.put(name, known);
    }
    return known;
  }

  /** The files read so far. */
  List<TextFile> files() {
    return List.copyOf(files.values());
  }

  /** The name of a file as the user's messages have it. */
  String shown(String name) {
    String shown = (name.isEmpty() ? path : path.resolve(name)).toString();
    return shown.replace('\\', '/');
  }

  private Optional<Lines> load(String name) {
    String file = shown(name);
    try {
      byte[] bytes = shelf.bytes(name, LARGEST_BYTES + 1);
      if (bytes.length > LARGEST_BYTES) {
        report(file, "the file is larger than " + (LARGEST_BYTES >> 20) + " MiB");
        return Optional.empty();
      }
      return text(file, bytes).map(text -> keep(name, text));
    } catch (IOException missing) {
      report(file, "the file cannot be read: " + why(missing));
      return Optional.empty();
    }
  }

  private Optional<String> text(String file, byte[] bytes) {
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    ByteBuffer encoded = ByteBuffer.wrap(bytes);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(encoded, decoded, true);
    String text = decoded.flip().toString();
    if (result.isError()) {
      String message = String.format(Locale.ROOT, "byte %02X is not UTF-8", encoded.get());
      reportAt(file, text, text.length(), message, Optional.of("Save the file as UTF-8."));
      return Optional.empty();
    }
    String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    Matcher control = FORBIDDEN.matcher(unmarked);
    if (control.find()) {
      String message = "the character U+%04X cannot stand in a text";
      int found = unmarked.charAt(control.start());
      String said = String.format(Locale.ROOT, message, found);
      reportAt(file, unmarked, control.start(), said, Optional.empty());
      return Optional.empty();
    }
    return Optional.of(unmarked);
  }

  private Lines keep(String name, String text) {
    issues.keep(shown(name), text);
    String path = label + "/" + name;
    files.put(name, new TextFile(path, text, sha256(text.getBytes(StandardCharsets.UTF_8))));
    return new Lines(shown(name), text);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java platform has SHA-256", absent);
    }
  }

  private static String why(IOException fault) {
    if (fault instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (fault instanceof NotDirectoryException) {
      return "it is not a folder";
    }
    if (fault instanceof AccessDeniedException) {
      return "you may not read it";
    }
    return fault instanceof FileSystemException system && system.getReason() != null
        ? system.getReason()
        : String.valueOf(fault.getMessage());
  }

  private void report(String file, String message) {
    issues.error(new Place(file, 0, 0), 1, message, Optional.empty());
  }

  private void reportAt(
      String file, String text, int offset, String message, Optional<String> advice) {
    issues.keep(file, text);
    issues.error(new Lines(file, text).at(offset), 1, message, advice);
  }
}
