package backstop.workbook;

import backstop.batch.Night;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A night's batch for the morning: alerts, failures, runs with their workbooks, and moves. */
public final class DigestWorkbook {

  private static final int RESULTS = 0x1F4E9E;
  private static final String COMPANY = "Backstop";

  private DigestWorkbook() {}

  /** Writes the workbook and forces it to disk; the same bytes for the same night and version. */
  public static void write(Night night, String version, Path file) throws IOException {
    XSSFWorkbook book = new XSSFWorkbook();
    Looks looks = new Looks(book);
    List<Page> pages = new ArrayList<>();
    for (NightSheet sheet : List.of(new DigestSheet(night), new MovesSheet(night))) {
      Page page = Page.bare(book.createSheet(sheet.name()), looks);
      page.sheet().setTabColor(Looks.color(RESULTS));
      sheet.write(page);
      pages.add(page);
    }
    looks.close();
    String title = "Backstop batch " + night.plan() + " as of " + night.asOf();
    pages.forEach(page -> Printing.head(page.sheet(), title));
    properties(book.getProperties(), night, version, title);
    Package.save(book, pages, file);
  }

  /** A sheet of the digest. */
  interface NightSheet {
    String name();

    void write(Page page);
  }

  /** Dated by the night, so that no clock is read. */
  private static void properties(
      POIXMLProperties properties, Night night, String version, String title) {
    Optional<Date> moment =
        Optional.of(Date.from(night.asOf().atStartOfDay(ZoneOffset.UTC).toInstant()));
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setCreator(COMPANY + " " + version);
    core.setTitle(title);
    core.setSubjectProperty("What moved, what failed, which alerts");
    core.setCategory("Digest of a batch");
    core.setCreated(moment);
    core.setModified(moment);
    properties.getExtendedProperties().setCompany(COMPANY);
  }
}
