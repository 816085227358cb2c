package backstop.workbook;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where parts and what ties them together disagree, as the open packaging conventions (ISO 29500
 * part 2) want it: a type for each part, a part for each relationship.
 */
record RelationFaults(PackageParts parts) {

  private static final String TYPES = "[Content_Types].xml";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  List<String> list() {
    List<String> faults = new ArrayList<>();
    parts.twice().forEach(name -> faults.add(name + " stands twice in the zip"));
    types(faults);
    Set<String> reached = new HashSet<>();
    parts.named("", ".rels").forEach(rels -> relations(rels, reached, faults));
    for (String part : parts.parts().keySet()) {
      if (!part.equals(TYPES) && !part.endsWith(".rels")) {
        if (!reached.contains(part)) {
          faults.add(part + " is reached by no relationship");
        }
        references(part, faults);
      }
    }
    return faults;
  }

  private void types(List<String> faults) {
    Set<String> endings = new HashSet<>();
    Set<String> named = new HashSet<>();
    parts.elements(
        TYPES,
        element -> {
          String ending = element.getAttributeValue(null, "Extension");
          String name = element.getAttributeValue(null, "PartName");
          if (ending != null && !endings.add(ending)) {
            faults.add(TYPES + ": two types for the ending " + ending);
          }
          if (name != null && !named.add(name.substring(1))) {
            faults.add(TYPES + ": two types for " + name);
          }
          if (name != null && !parts.parts().containsKey(name.substring(1))) {
            faults.add(TYPES + ": there is no part " + name);
          }
        });
    for (String part : parts.parts().keySet()) {
      String ending = part.substring(part.lastIndexOf('.') + 1);
      boolean typed = named.contains(part) || endings.contains(ending);
      boolean plain = ending.equals("xml") && !named.contains(part) && !part.equals(TYPES);
      if (!part.equals(TYPES) && (!typed || plain)) {
        faults.add(part + " has no content type of its own");
      }
    }
  }

  private void relations(String rels, Set<String> reached, List<String> faults) {
    URI owner = URI.create("/" + owner(rels));
    if (!owner.getPath().equals("/") && !parts.parts().containsKey(owner(rels))) {
      faults.add(rels + " belongs to no part");
    }
    Set<String> ids = new HashSet<>();
    parts.elements(
        rels,
        element -> {
          String target = element.getAttributeValue(null, "Target");
          if (target == null) {
            return;
          }
          if (!ids.add(element.getAttributeValue(null, "Id"))) {
            faults.add(rels + ": an id stands twice");
          }
          if ("External".equals(element.getAttributeValue(null, "TargetMode"))) {
            return;
          }
          String path = owner.resolve(URI.create(target)).getPath().substring(1);
          reached.add(path);
          if (!parts.parts().containsKey(path)) {
            faults.add(rels + ": there is no part " + path);
          }
        });
  }

  /** {@code xl/_rels/workbook.xml.rels} to {@code xl/workbook.xml}. */
  private static String owner(String rels) {
    return rels.replaceFirst("_rels/", "").replaceFirst("\\.rels$", "");
  }

  /** Ids that a part uses and its relationships do not have. */
  private void references(String part, List<String> faults) {
    if (!part.endsWith(".xml") && !part.endsWith(".vml")) {
      return;
    }
    Map<String, String> ids = new HashMap<>();
    int slash = part.lastIndexOf('/') + 1;
    String rels = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    if (parts.parts().containsKey(rels)) {
      parts.elements(
          rels, element -> ids.put(element.getAttributeValue(null, "Id"), element.getLocalName()));
    }
    parts.elements(
        part,
        element -> {
          for (int i = 0; i < element.getAttributeCount(); i++) {
            boolean reference = RELATIONS.equals(element.getAttributeNamespace(i));
            if (reference && !ids.containsKey(element.getAttributeValue(i))) {
              faults.add(part + ": no relationship " + element.getAttributeValue(i));
            }
          }
        });
  }
}
