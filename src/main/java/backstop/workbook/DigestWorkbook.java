package backstop.workbook;

import backstop.batch.Night;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A night's batch for the morning: alerts, failures, runs with their workbooks, and moves. */
public final class DigestWorkbook {

  private DigestWorkbook() {}

  /** Writes the workbook and forces it to disk; the same bytes for the same night and version. */
  public static void write(Night night, String version, Path file) throws IOException {
    new BareWorkbook(
            "Backstop batch " + night.plan() + " as of " + night.asOf(),
            "What moved, what failed, which alerts",
            night.asOf(),
            List.of(new DigestSheet(night), new MovesSheet(night)))
        .write(version, file);
  }
}
