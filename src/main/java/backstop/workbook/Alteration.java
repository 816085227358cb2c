package backstop.workbook;

/**
 * What a workbook holds and the one that was written does not, where nobody may change it.
 *
 * @param where a cell such as {@code drones!F12}, a sheet, or a name
 * @param was empty where there was nothing
 * @param is empty where there is nothing
 */
public record Alteration(String where, String was, String is) {

  public String text() {
    if (was.isEmpty()) {
      return where + ": is " + is + ", was nothing";
    }
    return where + ": was " + was + ", is " + (is.isEmpty() ? "nothing" : is);
  }
}
