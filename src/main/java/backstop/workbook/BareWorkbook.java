package backstop.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook of a few sheets without contents.
 *
 * @param date that its properties bear, so that no clock is read
 */
record BareWorkbook(String title, String subject, LocalDate date, List<Study.Sheet> sheets) {

  private static final int RESULTS = 0x1F4E9E;
  private static final String COMPANY = "Backstop";

  /** Writes it and forces it to disk. */
  void write(String version, Path file) throws IOException {
    XSSFWorkbook book = new XSSFWorkbook();
    Looks looks = new Looks(book);
    List<Page> pages = new ArrayList<>();
    for (Study.Sheet sheet : sheets) {
      Page page = Page.bare(book.createSheet(sheet.name()), looks);
      page.sheet().setTabColor(Looks.color(RESULTS));
      sheet.write(page);
      pages.add(page);
    }
    looks.close();
    pages.forEach(page -> Printing.head(page.sheet(), title));
    properties(book.getProperties(), version);
    Package.save(book, pages, file);
  }

  private void properties(POIXMLProperties properties, String version) {
    Optional<Date> moment = Optional.of(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setCreator(COMPANY + " " + version);
    core.setTitle(title);
    core.setSubjectProperty(subject);
    core.setCreated(moment);
    core.setModified(moment);
    properties.getExtendedProperties().setCompany(COMPANY);
  }
}
