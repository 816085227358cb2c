package backstop.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What Excel refuses of a workbook's sheets, names and styles though the schema allows it. */
record BookFaults(PackageParts parts) {

  private static final String BOOK = "xl/workbook.xml";
  private static final String STYLES = "xl/styles.xml";
  private static final int LONGEST_SHEET = 31;
  private static final int LONGEST_NAME = 255;
  private static final int MOST_STYLES = 64_000;
  private static final Pattern SHEET = Pattern.compile("[^\\[\\]:*?/\\\\]+");
  private static final Pattern NAME = Pattern.compile("[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*");

  /** Reads as a cell, in either way of writing one. */
  private static final Pattern CELL =
      Pattern.compile("(?i)[a-z]{1,3}[0-9]+|r[0-9]*(c[0-9]*)?|c[0-9]*");

  private static final Pattern BUILT_IN = Pattern.compile("_xlnm\\.[A-Za-z_]+");

  List<String> list() {
    List<String> faults = new ArrayList<>();
    sheets(faults);
    names(faults);
    int styles = count("cellXfs");
    if (styles > MOST_STYLES) {
      faults.add(STYLES + ": " + styles + " styles of cells");
    }
    return faults;
  }

  /** Names of the sheets in the order of the book. */
  List<String> sheetNames() {
    List<String> names = new ArrayList<>();
    parts.elements(
        BOOK,
        element -> {
          if (element.getLocalName().equals("sheet")) {
            names.add(element.getAttributeValue(null, "name"));
          }
        });
    return names;
  }

  private void sheets(List<String> faults) {
    Set<String> seen = new HashSet<>();
    for (String name : sheetNames()) {
      boolean quoted = name.startsWith("'") || name.endsWith("'");
      if (name.length() > LONGEST_SHEET || quoted || !SHEET.matcher(name).matches()) {
        faults.add("no sheet may be called " + name);
      }
      if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        faults.add("two sheets are called " + name);
      }
    }
  }

  private void names(List<String> faults) {
    Set<String> seen = new HashSet<>();
    List<String> sheets = sheetNames();
    parts.elements(
        BOOK,
        element -> {
          if (!element.getLocalName().equals("definedName")) {
            return;
          }
          String name = element.getAttributeValue(null, "name");
          String sheet = element.getAttributeValue(null, "localSheetId");
          boolean own = NAME.matcher(name).matches() && !CELL.matcher(name).matches();
          boolean valid = own || BUILT_IN.matcher(name).matches();
          if (!valid || name.length() > LONGEST_NAME || name.matches("(?i)true|false")) {
            faults.add("no name may be " + name);
          }
          if (!seen.add(name.toLowerCase(Locale.ROOT) + " of " + sheet)) {
            faults.add("two names are " + name);
          }
          String refers = element.getElementText();
          if (refers.contains("#REF!") || !refersToSheets(refers, sheets)) {
            faults.add(name + " refers to " + refers);
          }
        });
  }

  private static boolean refersToSheets(String refers, List<String> sheets) {
    return sheets.stream()
        .map(sheet -> sheet.replace("'", "''"))
        .anyMatch(sheet -> refers.startsWith(sheet + "!") || refers.startsWith("'" + sheet + "'!"));
  }

  /** Children of a list of the styles. */
  int count(String list) {
    return children(list).size();
  }

  /** For each style of cells whether it keeps what is typed a text. */
  List<Boolean> quoted() {
    return children("cellXfs");
  }

  private List<Boolean> children(String list) {
    List<Boolean> found = new ArrayList<>();
    boolean[] inside = new boolean[1];
    Set<String> child = Set.of("xf", "dxf", "cellStyle", "font", "fill", "border");
    parts.elements(
        STYLES,
        element -> {
          String name = element.getLocalName();
          boolean head =
              name.endsWith("s")
                  && Character.isLowerCase(name.charAt(0))
                  && element.getAttributeValue(null, "count") != null;
          if (head) {
            inside[0] = name.equals(list);
          } else if (inside[0] && child.contains(name)) {
            found.add(
                "1".equals(element.getAttributeValue(null, "quotePrefix"))
                    || "true".equals(element.getAttributeValue(null, "quotePrefix")));
          }
        });
    return found;
  }
}
