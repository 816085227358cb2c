package backstop.cli;

import backstop.model.Assumption;
import backstop.model.Library;
import backstop.model.Setting;
import backstop.model.Timeline;
import backstop.risk.Variant;

/** What a setting of an assumption is called: as {@code --set} takes it. */
record SettingWords(Library library) {

  private static final String DATE = "date";

  Variant variant(Setting setting) {
    Assumption assumption = library.assumptions().get(setting.assumption());
    String name = assumption.name() + "=" + written(assumption, setting.value());
    return new Variant(name, which(assumption, setting) + assumption.meaning(), library);
  }

  private static String written(Assumption assumption, double value) {
    return assumption.unit().text().equals(DATE)
        ? Timeline.ofSerial(value).toString()
        : Figures.exact(value);
  }

  private static String which(Assumption assumption, Setting setting) {
    return assumption
        .range()
        .map(range -> setting.value() == range.low() ? "low: " : "high: ")
        .orElse("");
  }
}
