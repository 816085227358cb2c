package backstop.workbook;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What the cells of a sheet show after a recalculation; rows and columns from 0. */
final class Shown {

  private static final int TEXT = 1;
  private static final int ERROR = 2;

  private final int columns;
  private final byte[] kinds;
  private final double[] numbers;
  private final String[] texts;

  private Shown(int columns, byte[] kinds, double[] numbers, String[] texts) {
    this.columns = columns;
    this.kinds = kinds;
    this.numbers = numbers;
    this.texts = texts;
  }

  static Shown read(DataInputStream in, int rows, int columns) throws IOException {
    byte[] kinds = in.readNBytes(rows * columns);
    double[] numbers = new double[kinds.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readDouble();
    }
    String[] texts = new String[kinds.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = kinds[i] == TEXT ? text(in) : "";
    }
    return new Shown(columns, kinds, numbers, texts);
  }

  static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  /** The number in a cell; NaN for a text or an error. */
  double number(int row, int column) {
    int i = row * columns + column;
    return kinds[i] == 0 ? numbers[i] : Double.NaN;
  }

  double number(Address cell) {
    return number(cell.row(), cell.column());
  }

  String text(Address cell) {
    return texts[cell.row() * columns + cell.column()];
  }

  boolean isError(Address cell) {
    return kinds[cell.row() * columns + cell.column()] == ERROR;
  }

  /** Cells that show an error, such as {@code F12}. */
  List<String> errors() {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] == ERROR) {
        found.add(Grid.letters(i % columns) + (i / columns + 1));
      }
    }
    return found;
  }
}
