package backstop.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * A workbook on paper: what LibreOffice makes of it, recalculated, as a PDF with a bookmark for
 * each sheet. Its profile is its own and new.
 */
record Printed(PDDocument pdf) implements AutoCloseable {

  private static final String RECALCULATE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"
       oor:op="fuse"><value>0</value></prop></item>
      </oor:items>
      """;

  private static final int LIMIT_MINUTES = 10;

  /** The pages of a sheet, from 0, the last one outside. */
  record Pages(String sheet, int from, int to) {}

  /**
   * Prints a workbook.
   *
   * @param folder for the profile and the file
   */
  static Printed of(Path workbook, Path folder) throws IOException {
    Path profile = folder.resolve("profile");
    Path user = Files.createDirectories(profile.resolve("user"));
    Files.writeString(user.resolve("registrymodifications.xcu"), RECALCULATE);
    ProcessBuilder builder =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--convert-to",
                "pdf:calc_pdf_Export:{\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"true\"}}",
                "--outdir",
                folder.toString(),
                workbook.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("soffice.log").toFile());
    builder.environment().put("HOME", folder.toString());
    run(builder);
    String name = workbook.getFileName().toString().replaceFirst("\\.xlsx$", ".pdf");
    return new Printed(Loader.loadPDF(folder.resolve(name).toFile()));
  }

  private static void run(ProcessBuilder builder) throws IOException {
    Process process = builder.start();
    try {
      if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
        throw new IllegalStateException("LibreOffice did not print within the limit");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /** In the order of the book. */
  List<Pages> sheets() throws IOException {
    List<String> names = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
      names.add(item.getTitle());
      starts.add(pdf.getPages().indexOf(item.findDestinationPage(pdf)));
    }
    starts.add(pdf.getNumberOfPages());
    List<Pages> sheets = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      sheets.add(new Pages(names.get(i), starts.get(i), starts.get(i + 1)));
    }
    return sheets;
  }

  @Override
  public void close() throws IOException {
    pdf.close();
  }
}
