package backstop.workbook;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Whether a chart has a title, and a title at each axis that is drawn. */
record ChartTitles(PackageParts parts, String chart) {

  private static final Set<String> AXES = Set.of("catAx", "valAx", "dateAx", "serAx");

  /** The chart or an axis, while it is read. */
  private static final class Titled {
    private final String name;
    private String text = "";
    private boolean drawn = true;

    Titled(String name) {
      this.name = name;
    }
  }

  /** What has no title. */
  List<String> missing() {
    Deque<String> path = new ArrayDeque<>();
    Titled whole = new Titled("the chart");
    List<Titled> all = new ArrayList<>(List.of(whole));
    Titled now = whole;
    try {
      XMLStreamReader at =
          XMLInputFactory.newInstance()
              .createXMLStreamReader(new ByteArrayInputStream(parts.parts().get(chart)));
      while (at.hasNext()) {
        int event = at.next();
        if (event == XMLStreamReader.START_ELEMENT) {
          path.push(at.getLocalName());
          if (AXES.contains(at.getLocalName())) {
            now = new Titled("an axis (" + at.getLocalName() + ")");
            all.add(now);
          } else if (at.getLocalName().equals("delete")) {
            now.drawn = !Set.of("1", "true").contains(at.getAttributeValue(null, "val"));
          }
        } else if (event == XMLStreamReader.END_ELEMENT) {
          now = AXES.contains(path.pop()) ? whole : now;
        } else if (event == XMLStreamReader.CHARACTERS && path.contains("title")) {
          now.text += at.getText().strip();
        }
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException(chart, e);
    }
    return all.stream().filter(t -> t.drawn && t.text.isEmpty()).map(t -> t.name).toList();
  }
}
