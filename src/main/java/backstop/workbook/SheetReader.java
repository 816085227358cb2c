package backstop.workbook;

import backstop.workbook.Held.Amount;
import backstop.workbook.Held.Fault;
import backstop.workbook.Held.Label;
import backstop.workbook.Held.Live;
import backstop.workbook.Held.Truth;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cells of a sheet that hold something, row by row from left to right, never all at once. */
final class SheetReader implements Closeable {

  /**
   * A cell, by row and column from 0.
   *
   * @param shows the number or text that a formula shows; else what is held
   */
  record Found(int row, int column, Held held, Held shows) {

    /** As rows come first. */
    long position() {
      return (long) row * COLUMNS + column;
    }

    String address() {
      return Grid.letters(column) + (row + 1);
    }
  }

  static final int ROWS = 1 << 20;
  static final int COLUMNS = 1 << 14;
  private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");

  /** A formula that others repeat, with the cell it stands in. */
  private record Shared(String formula, int row, int column) {}

  private final Markup markup;
  private final List<String> strings;
  private final Map<String, Shared> shared = new HashMap<>();
  private int row = -1;
  private int column = -1;
  private long last = -1;

  SheetReader(InputStream sheet, List<String> strings) {
    this.markup = Markup.of(sheet);
    this.strings = strings;
  }

  /** The next cell that is not empty. */
  Optional<Found> next() {
    while (true) {
      Optional<String> tag = markup.tag();
      if (tag.isEmpty() || tag.get().equals("/sheetData")) {
        return Optional.empty();
      }
      if (tag.get().equals("row")) {
        String number = markup.attribute("r");
        row = number.isEmpty() ? row + 1 : row(number);
        column = -1;
      } else if (tag.get().equals("c")) {
        Optional<Found> cell = cell();
        if (cell.isPresent()) {
          return cell;
        }
      }
    }
  }

  private static int row(String number) {
    if (!number.matches("[1-9][0-9]{0,6}") || Integer.parseInt(number) > ROWS) {
      throw new Refusal("a sheet has no row " + Shortened.shown(number));
    }
    return Integer.parseInt(number) - 1;
  }

  private void place() {
    String address = markup.attribute("r");
    if (address.isEmpty()) {
      column++;
    } else {
      Matcher parts = ADDRESS.matcher(address);
      if (!parts.matches() || Grid.column(parts.group(1)) >= COLUMNS) {
        throw new Refusal("a sheet has no cell " + Shortened.shown(address));
      }
      row = row(parts.group(2));
      column = Grid.column(parts.group(1));
    }
    long position = (long) row * COLUMNS + column;
    if (row < 0 || position <= last) {
      throw new Refusal("the cells of a sheet are not in order at " + Shortened.shown(address));
    }
    last = position;
  }

  private Optional<Found> cell() {
    place();
    String type = markup.attribute("t");
    Optional<String> formula = Optional.empty();
    Optional<String> value = Optional.empty();
    while (true) {
      String tag = markup.tag().orElseThrow(() -> new Refusal("a sheet ends inside a cell"));
      switch (tag) {
        case "f" -> formula = formula();
        case "v" -> value = Optional.of(markup.text());
        case "is" -> value = Optional.of(markup.words());
        case "/c" -> {
          Optional<Held> held = value.flatMap(text -> held(type, text));
          Optional<Held> live = formula.map(Live::new);
          return live.or(() -> held)
              .map(found -> new Found(row, column, found, held.orElse(new Label(""))));
        }
        default -> {}
      }
    }
  }

  /** Nothing where the cell only stands in the range of a formula of several cells. */
  private Optional<String> formula() {
    String type = markup.attribute("t");
    String group = markup.attribute("si");
    String text = markup.text();
    if (type.equals("shared")) {
      if (!text.isEmpty()) {
        shared.put(group, new Shared(text, row, column));
      }
      Shared first = shared.get(group);
      if (first == null) {
        throw new Refusal("the formula of " + Grid.letters(column) + (row + 1) + " is missing");
      }
      return Optional.of(
          FormulaTokens.moved(first.formula, row - first.row, column - first.column));
    }
    return Optional.of(type.isEmpty() || type.equals("normal") ? text : "{" + text + "}");
  }

  private Optional<Held> held(String type, String text) {
    return switch (type) {
      case "s" -> label(strings.get(index(text)));
      case "str", "inlineStr", "d" -> label(text);
      case "b" -> Optional.of(new Truth(text.strip().equals("1")));
      case "e" -> Optional.of(new Fault(text));
      default -> Optional.of(text).filter(number -> !number.isBlank()).map(this::number);
    };
  }

  private static Optional<Held> label(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new Label(Escaped.read(text)));
  }

  private int index(String text) {
    if (!text.matches("[0-9]{1,8}") || Integer.parseInt(text) >= strings.size()) {
      throw new Refusal("it has no shared text " + Shortened.shown(text));
    }
    return Integer.parseInt(text);
  }

  private Held number(String text) {
    try {
      double value = Double.parseDouble(text.strip());
      if (Double.isFinite(value)) {
        return new Amount(value);
      }
    } catch (NumberFormatException e) {
      throw notANumber(text);
    }
    throw notANumber(text);
  }

  private Refusal notANumber(String text) {
    return new Refusal(
        "the cell "
            + Grid.letters(column)
            + (row + 1)
            + " holds no number: "
            + Shortened.shown(text));
  }

  @Override
  public void close() throws IOException {
    markup.close();
  }
}
