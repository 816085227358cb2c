package backstop.workbook;

import backstop.risk.Fitting;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Fits of a history, with Q–Q charts. */
public final class FitWorkbook {

  /** Of observations without dates, so that no clock is read. */
  private static final LocalDate UNDATED = LocalDate.of(2000, 1, 1);

  private FitWorkbook() {}

  /** Writes the workbook and forces it to disk; the same bytes for the same fits and version. */
  public static void write(Fitting fitting, String version, Path file) throws IOException {
    List<LocalDate> dates = fitting.series().dates();
    new BareWorkbook(
            "Backstop fit of " + fitting.series().name(),
            "Processes and distributions fitted to " + fitting.series().name(),
            dates.isEmpty() ? UNDATED : dates.get(dates.size() - 1),
            List.of(new FitSheet(fitting)))
        .write(version, file);
  }
}
