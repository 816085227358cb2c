package backstop.workbook;

import java.util.List;

/** What charts are drawn from: values, and the cells that hold them; cells are absolute. */
final class Figures {

  private Figures() {}

  /** What stands along the horizontal axis. */
  sealed interface Along permits Labels, Numbers {
    String cells();
  }

  record Labels(List<String> texts, String cells) implements Along {
    Labels {
      texts = List.copyOf(texts);
    }
  }

  /** Dates as a spreadsheet counts them, or values. */
  record Numbers(List<Double> values, String format, String cells) implements Along {
    Numbers {
      values = List.copyOf(values);
    }
  }

  /**
   * A line or a set of bars of a chart.
   *
   * @param nameCell the cell that holds the name
   */
  record Series(String name, String nameCell, List<Double> values, String cells) {
    Series {
      values = List.copyOf(values);
    }
  }
}
