package backstop.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.SchemaType;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;

/** Where parts differ from the schemas of ECMA-376. */
record SchemaFaults(PackageParts parts) {

  private static final int MOST_OF_A_PART = 5;

  /** XML parts whose root no schema at hand declares. */
  List<String> unknown() {
    return xml().stream().filter(part -> known(part).isEmpty()).toList();
  }

  List<String> list() {
    List<String> faults = new ArrayList<>();
    for (String part : xml()) {
      known(part).ifPresent(object -> faults.addAll(validate(part, object)));
    }
    return faults;
  }

  private List<String> xml() {
    return parts.parts().keySet().stream()
        .filter(name -> name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml"))
        .toList();
  }

  private Optional<XmlObject> known(String part) {
    try {
      XmlObject object =
          XmlBeans.typeLoaderUnion(TypeSystemHolder.typeSystem, XmlBeans.getBuiltinTypeSystem())
              .parse(
                  new ByteArrayInputStream(parts.parts().get(part)),
                  null,
                  new XmlOptions().setLoadLineNumbers());
      SchemaType type = object.schemaType();
      return Optional.of(object).filter(any -> type.isDocumentType());
    } catch (XmlException | IOException e) {
      throw new IllegalStateException(part, e);
    }
  }

  /** The schema of spreadsheets has no word for the spaces that Excel marks on texts. */
  private static List<String> validate(String part, XmlObject object) {
    List<XmlError> found = new ArrayList<>();
    object.validate(new XmlOptions().setErrorListener(found));
    return found.stream()
        .filter(fault -> !fault.getMessage().contains("space@" + XMLConstants.XML_NS_URI))
        .limit(MOST_OF_A_PART)
        .map(fault -> part + ":" + fault.getLine() + ": " + fault.getMessage())
        .toList();
  }
}
