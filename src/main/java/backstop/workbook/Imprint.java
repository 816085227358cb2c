package backstop.workbook;

import backstop.model.Library;
import backstop.paths.Sampling;
import backstop.valuation.Fingerprint;
import backstop.valuation.Request;
import backstop.valuation.StoredCases;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What the properties of the file say of it; dated by the valuation, so that no clock is read. */
record Imprint(StoredCases stored, String version) {

  private static final String COMPANY = "Backstop";

  String title() {
    return "Backstop valuation of " + stored.library().timeline().valuationDate();
  }

  void write(XSSFWorkbook book) {
    Library library = stored.library();
    Date moment =
        Date.from(library.timeline().valuationDate().atStartOfDay(ZoneOffset.UTC).toInstant());
    POIXMLProperties properties = book.getProperties();
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setCreator(COMPANY + " " + version);
    core.setTitle(title());
    core.setSubjectProperty("What a security guarantee is worth: " + models());
    core.setDescription(
        "A valuation that recalculates live: guarantee and case are picked on Control, inputs are"
            + " blue. Made by the command on the sheet Run.");
    core.setKeywords("security guarantee, valuation, Monte Carlo, " + models());
    core.setCategory("Valuation workbook for review");
    core.setCreated(Optional.of(moment));
    core.setModified(Optional.of(moment));
    properties.getExtendedProperties().setCompany(COMPANY);
    custom(properties.getCustomProperties());
  }

  private String models() {
    Request request = stored.request();
    return request.models().isEmpty()
        ? stored.library().name()
        : String.join(", ", request.models());
  }

  private void custom(POIXMLProperties.CustomProperties custom) {
    Library library = stored.library();
    Sampling sampling = stored.request().sampling();
    custom.addProperty("Run hash", Fingerprint.of(library, stored.request(), version).run());
    custom.addProperty("Valuation date", library.timeline().valuationDate().toString());
    custom.addProperty("As of", library.asOf().toString());
    custom.addProperty("Paths", sampling.paths());
    custom.addProperty("Seed", String.valueOf(sampling.seed()));
  }
}
