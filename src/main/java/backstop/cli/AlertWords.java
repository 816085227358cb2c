package backstop.cli;

import backstop.batch.Alert;

/** An alert in a line. */
final class AlertWords {

  private AlertWords() {}

  static String of(Alert alert) {
    if (alert.blind()) {
      return alert.rule()
          + " watches nothing: "
          + alert.subject()
          + " was "
          + alert.reason().word();
    }
    if (alert.stat().isEmpty()) {
      String paths = Loading.plural((long) alert.value(), "path");
      return alert.series() + ": check " + alert.subject() + " failed on " + paths;
    }
    String under = alert.guarantee().isEmpty() ? "" : " under " + alert.guarantee();
    return alert.series()
        + ": "
        + alert.subject()
        + " "
        + alert.stat()
        + under
        + " is "
        + Figures.plain(alert.value())
        + " "
        + alert.unit()
        + ", "
        + alert.reason().word()
        + " "
        + Figures.plain(alert.reason().limit())
        + "   ("
        + alert.rule()
        + ")";
  }
}
