package backstop.workbook;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import backstop.model.Library;
import backstop.model.Model;
import backstop.valuation.Replay;
import backstop.valuation.Result;
import backstop.valuation.StoredCase;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A result as a workbook that recalculates live. */
public final class Workbook {

  private static final int BUFFER = 1 << 16;

  private final Result result;
  private final Layout layout;
  private final List<StoredCase> cases;
  private final XSSFWorkbook book = new XSSFWorkbook();
  private final Looks looks = new Looks(book);
  private final List<Page> pages = new ArrayList<>();

  private Workbook(Result result) {
    this.result = result;
    this.layout = new Layout(result.library(), result.cases().size());
    this.cases =
        result.cases().parallelStream().map(stored -> stored.read(result.library())).toList();
  }

  /** Writes the workbook and forces it to disk; the same bytes for the same result and version. */
  public static void write(Result result, String version, Path file) throws IOException {
    Workbook workbook = new Workbook(result);
    workbook.fill(version);
    try (FileChannel channel = FileChannel.open(file, CREATE, TRUNCATE_EXISTING, WRITE)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
      Package.write(workbook.book, workbook.pages, out);
      out.flush();
      channel.force(true);
    }
  }

  private void fill(String version) {
    Library library = result.library();
    CompletableFuture<Replay> replaying =
        CompletableFuture.supplyAsync(() -> Replay.of(library, result.request(), cases));
    results();
    new ControlSheet(layout, result, page(Layout.CONTROL)).write();
    new InputsSheet(layout, page(Layout.INPUTS)).write();
    for (int t = 0; t < library.tables().size(); t++) {
      new TableSheet(library.tables().get(t), page(layout.tableSheet(t))).write();
    }
    live(replaying::join);
    new SourcesSheet(library, page("Sources")).write();
    new RunSheet(new Valued(result), page("Run")).write(version);
    book.setForceFormulaRecalculation(true);
    properties(version);
  }

  /** The sheets of many rows, which are filled while the file is written. */
  private void live(Supplier<Replay> replay) {
    int shown = result.request().postures().indexOf(result.request().reference());
    Page draws = page(Layout.DRAWS);
    DrawsSheet.frame(draws);
    draws.later(() -> new DrawsSheet(layout, cases, draws).rows());
    for (Model model : result.library().models()) {
      Page live = page(model.name());
      ModelSheet.frame(live, layout.periods());
      live.later(() -> new ModelSheet(layout, model, replay.get(), shown, live).rows());
    }
    Page engine = page(Layout.ENGINE);
    EngineSheet.frame(engine, result.cases().size() * result.request().postures().size());
    engine.later(() -> new EngineSheet(layout, result, replay.get(), engine).rows());
    Page checks = page(Layout.CHECKS);
    ChecksSheet.frame(checks);
    checks.later(() -> new ChecksSheet(layout, result, replay.get(), checks).rows());
  }

  private void results() {
    Valued valued = new Valued(result);
    new SummarySheet(valued, page("Summary")).write();
    result
        .library()
        .choice()
        .ifPresent(choice -> new GuaranteesSheet(valued, page("Guarantees")).write(choice));
    for (Model deal : valued.deals()) {
      new DealSheet(valued, deal, page(Valued.sheet(deal))).write();
    }
  }

  private Page page(String name) {
    Page page = new Page(book.createSheet(name), looks);
    pages.add(page);
    return page;
  }

  /** Dated by the valuation, so that no clock is read. */
  private void properties(String version) {
    Date moment =
        Date.from(
            result.library().timeline().valuationDate().atStartOfDay(ZoneOffset.UTC).toInstant());
    POIXMLProperties.CoreProperties core = book.getProperties().getCoreProperties();
    core.setCreator("Backstop " + version);
    core.setTitle("Backstop valuation of " + result.library().timeline().valuationDate());
    core.setCreated(Optional.of(moment));
    core.setModified(Optional.of(moment));
  }
}
