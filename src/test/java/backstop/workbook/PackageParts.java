package backstop.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of a file in the open packaging format, as its zip holds them.
 *
 * @param twice names that more than one entry of the zip bears
 */
record PackageParts(Map<String, byte[]> parts, List<String> twice) {

  private static final XMLInputFactory XML = XMLInputFactory.newInstance();

  PackageParts {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    twice = List.copyOf(twice);
  }

  /** Entry by entry, as the directory of a zip would hide one of two. */
  static PackageParts read(Path file) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    List<String> twice = new ArrayList<>();
    try (InputStream bytes = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(bytes)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (parts.put(entry.getName(), zip.readAllBytes()) != null) {
          twice.add(entry.getName());
        }
      }
    }
    return new PackageParts(parts, twice);
  }

  /** The same with one text of a part replaced, wherever it stands. */
  PackageParts with(String part, String from, String to) {
    String text = text(part);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(part + " does not hold " + from);
    }
    Map<String, byte[]> changed = new LinkedHashMap<>(parts);
    changed.put(part, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    return new PackageParts(changed, twice);
  }

  PackageParts without(String part) {
    Map<String, byte[]> fewer = new LinkedHashMap<>(parts);
    fewer.remove(part);
    return new PackageParts(fewer, twice);
  }

  String text(String part) {
    return new String(parts.get(part), StandardCharsets.UTF_8);
  }

  /** Names that begin and end so, in the order of the zip. */
  List<String> named(String start, String end) {
    return parts.keySet().stream()
        .filter(name -> name.startsWith(start) && name.endsWith(end))
        .toList();
  }

  /** What is done at each start of an element. */
  interface Visit {
    void at(XMLStreamReader element) throws XMLStreamException;
  }

  /** Visits all elements of a part in order. */
  void elements(String part, Visit visit) {
    try {
      XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(parts.get(part)));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.START_ELEMENT) {
          visit.at(reader);
        }
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException(part, e);
    }
  }
}
