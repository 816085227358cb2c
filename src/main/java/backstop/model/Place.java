package backstop.model;

/** Where something is written: file name as the user gave it, line and column from 1. */
public record Place(String file, int line, int column) implements Comparable<Place> {

  /** What was not written in a file, such as a command line's value. */
  public static final Place NOWHERE = new Place("", 0, 0);

  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
