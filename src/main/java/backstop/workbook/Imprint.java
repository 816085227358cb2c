package backstop.workbook;

import backstop.model.Library;
import backstop.paths.Sampling;
import backstop.valuation.Fingerprint;
import backstop.valuation.Request;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What the properties of the file say of it; dated by the valuation, so that no clock is read.
 *
 * @param made by the version, under the hash of the run
 * @param about what the file is
 */
record Imprint(Library library, Sampling sampling, Made made, About about) {

  private static final String COMPANY = "Backstop";

  /** By which version, and the hash of the run. */
  record Made(String version, String run) {}

  /** In words. */
  record About(
      String title, String subject, String description, String keywords, String category) {}

  static Imprint ofValuation(Library library, Request request, String version) {
    String models =
        request.models().isEmpty() ? library.name() : String.join(", ", request.models());
    About about =
        new About(
            title("valuation", library),
            "What a security guarantee is worth: " + models,
            "A valuation that recalculates live: guarantee and case are picked on Control, inputs"
                + " are blue. Made by the command on the sheet Run.",
            "security guarantee, valuation, Monte Carlo, " + models,
            "Valuation workbook for review");
    String run = Fingerprint.of(library, request, version).run();
    return new Imprint(library, request.sampling(), new Made(version, run), about);
  }

  static Imprint of(Study study, String version) {
    Library library = study.library();
    About about =
        new About(
            title(study.question().command(), library),
            study.title(),
            "Results of the command on the sheet Run.",
            "security guarantee, Monte Carlo, " + study.question().command(),
            "Workbook of results");
    String run = study.question().fingerprint(library, study.request(), version).run();
    return new Imprint(library, study.request().sampling(), new Made(version, run), about);
  }

  private static String title(String what, Library library) {
    return "Backstop " + what + " of " + library.timeline().valuationDate();
  }

  String title() {
    return about.title();
  }

  void write(XSSFWorkbook book) {
    LocalDate date = library.timeline().valuationDate();
    Optional<Date> moment = Optional.of(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    POIXMLProperties properties = book.getProperties();
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setCreator(COMPANY + " " + made.version());
    core.setTitle(about.title());
    core.setSubjectProperty(about.subject());
    core.setDescription(about.description());
    core.setKeywords(about.keywords());
    core.setCategory(about.category());
    core.setCreated(moment);
    core.setModified(moment);
    properties.getExtendedProperties().setCompany(COMPANY);
    custom(properties.getCustomProperties());
  }

  private void custom(POIXMLProperties.CustomProperties custom) {
    custom.addProperty("Run hash", made.run());
    custom.addProperty("Valuation date", library.timeline().valuationDate().toString());
    custom.addProperty("As of", library.asOf().toString());
    custom.addProperty("Paths", sampling.paths());
    custom.addProperty("Seed", String.valueOf(sampling.seed()));
  }
}
