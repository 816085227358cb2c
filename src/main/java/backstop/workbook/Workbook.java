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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
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
    ContentsSheet contents = new ContentsSheet(layout, page(ContentsSheet.SHEET));
    new ControlSheet(layout, result, page(Layout.CONTROL)).write();
    new InputsSheet(layout, page(Layout.INPUTS)).write();
    for (int t = 0; t < library.tables().size(); t++) {
      new TableSheet(layout, t, page(layout.tableSheet(t))).write();
    }
    new ChangesSheet(layout, result, page(ChangesSheet.SHEET)).write();
    live(replaying::join);
    new SourcesSheet(library, page("Sources")).write();
    new RunSheet(new Valued(result), page("Run")).write(version);
    new ReviewSheet(layout, new Valued(result), page(Review.SHEET)).write();
    book.setForceFormulaRecalculation(true);
    Imprint imprint = new Imprint(result, version);
    imprint.write(book);
    contents.write(pages);
    pages.forEach(page -> Printing.head(page.sheet(), imprint.title()));
  }

  /** The sheets of many rows, which are filled while the file is written. */
  private void live(Supplier<Replay> replay) {
    int shown = result.request().postures().indexOf(result.request().reference());
    Page draws = page(Layout.DRAWS);
    DrawsSheet.frame(layout, cases, draws);
    draws.later(() -> new DrawsSheet(layout, cases, draws).rows());
    for (Model model : result.library().models()) {
      Page live = page(model.name());
      ModelSheet.frame(layout, model, live);
      live.later(() -> new ModelSheet(layout, model, replay.get(), shown, live).rows());
    }
    Page engine = page(Layout.ENGINE);
    EngineSheet.frame(result, engine);
    engine.later(() -> new EngineSheet(layout, result, replay.get(), engine).rows());
    Page checks = page(Layout.CHECKS);
    ChecksSheet.frame(result.library(), checks);
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
}
