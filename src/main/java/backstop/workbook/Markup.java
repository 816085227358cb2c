package backstop.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One part of a workbook, read element by element. Document types and entities are not read: what
 * they could bring in is nobody's to choose but ours.
 */
final class Markup implements Closeable {

  private static final int DEEPEST = 64;

  /** A cell holds 32,767 characters. */
  private static final int LONGEST_TEXT = 1 << 17;

  private static final String NOT_XML = "a part of it is not sound XML: ";

  private final InputStream bytes;
  private final XMLStreamReader reader;
  private int depth;

  private Markup(InputStream bytes, XMLStreamReader reader) {
    this.bytes = bytes;
    this.reader = reader;
  }

  static Markup of(InputStream bytes) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("it refers to something outside");
        });
    try {
      InputStreamReader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
      return new Markup(bytes, factory.createXMLStreamReader(text));
    } catch (XMLStreamException e) {
      throw new Refusal(NOT_XML + Shortened.shown(e.getMessage()));
    }
  }

  /** Goes to the next beginning of an element; its local name, or empty at the end. */
  Optional<String> next() {
    while (true) {
      int event = advance();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return Optional.of(reader.getLocalName());
      }
      if (event == XMLStreamConstants.END_DOCUMENT) {
        return Optional.empty();
      }
    }
  }

  /** Goes to the next beginning or end of an element; an end has a / before its name. */
  Optional<String> tag() {
    while (true) {
      int event = advance();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return Optional.of(reader.getLocalName());
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        return Optional.of("/" + reader.getLocalName());
      }
      if (event == XMLStreamConstants.END_DOCUMENT) {
        return Optional.empty();
      }
    }
  }

  String attribute(String name) {
    String value = reader.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** Of any name space but none. */
  String reference(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String space = reader.getAttributeNamespace(i);
      if (space != null && !space.isEmpty() && reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** The text of the element that has begun, to its end. */
  String text() {
    StringBuilder text = new StringBuilder();
    int end = depth;
    while (depth >= end) {
      int event = advance();
      if (event == XMLStreamConstants.CHARACTERS
          || event == XMLStreamConstants.CDATA
          || event == XMLStreamConstants.SPACE) {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
      }
      if (text.length() > LONGEST_TEXT) {
        throw new Refusal("a text in it is longer than any cell");
      }
    }
    return text.toString();
  }

  /** The words of the element that has begun, to its end: of its runs, without how to read them. */
  String words() {
    StringBuilder words = new StringBuilder();
    int end = depth;
    boolean spoken = true;
    while (depth >= end) {
      int event = advance();
      boolean begins = event == XMLStreamConstants.START_ELEMENT;
      if (begins && spoken && reader.getLocalName().equals("t")) {
        words.append(text());
      } else if (begins || event == XMLStreamConstants.END_ELEMENT) {
        spoken = reader.getLocalName().equals("rPh") ? !begins : spoken;
      }
      if (words.length() > LONGEST_TEXT) {
        throw new Refusal("a text in it is longer than any cell");
      }
    }
    return words.toString();
  }

  private int advance() {
    try {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
        throw new Refusal("a part of it is nested more than " + DEEPEST + " deep");
      }
      if (event == XMLStreamConstants.ENTITY_REFERENCE || event == XMLStreamConstants.DTD) {
        throw new Refusal("a part of it declares entities, which no workbook of ours does");
      }
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
      return event;
    } catch (XMLStreamException | ArrayIndexOutOfBoundsException e) {
      throw new Refusal(NOT_XML + Shortened.shown(String.valueOf(e.getMessage())));
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
