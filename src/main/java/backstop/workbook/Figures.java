package backstop.workbook;

import java.util.List;

/** What charts are drawn from: values, and the cells that hold them. */
final class Figures {

  private Figures() {}

  /**
   * A line or set of bars of a chart.
   *
   * @param cells absolute, with their sheet
   */
  record Series(String name, List<Double> values, String cells) {
    Series {
      values = List.copyOf(values);
    }
  }

  /** What stands along the horizontal axis. */
  record Labels(List<String> texts, String cells) {
    Labels {
      texts = List.copyOf(texts);
    }
  }
}
