package backstop.workbook;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import backstop.model.Library;
import backstop.model.Model;
import backstop.valuation.Replay;
import backstop.valuation.Result;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A result as a workbook that recalculates live. */
public final class Workbook {

  private static final int BUFFER = 1 << 16;

  private final Result result;
  private final Layout layout;
  private final XSSFWorkbook book = new XSSFWorkbook();
  private final Looks looks = new Looks(book);
  private final List<Page> pages = new ArrayList<>();

  private Workbook(Result result) {
    this.result = result;
    this.layout = new Layout(result.library(), result.cases().size());
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
    CompletableFuture<Replay> replaying = CompletableFuture.supplyAsync(() -> Replay.of(result));
    results();
    ContentsSheet contents = new ContentsSheet(layout, page(ContentsSheet.SHEET));
    new ControlSheet(layout, result, page(Layout.CONTROL)).write();
    new InputsSheet(layout, page(Layout.INPUTS)).write();
    for (int t = 0; t < library.tables().size(); t++) {
      new TableSheet(layout, t, page(layout.tableSheet(t))).write();
    }
    new ChangesSheet(layout, result, page(ChangesSheet.SHEET)).write();
    live(replaying.join());
    new SourcesSheet(library, page("Sources")).write();
    new RunSheet(new Valued(result), page("Run")).write(version);
    new ReviewSheet(layout, new Valued(result), page(Review.SHEET)).write();
    book.setForceFormulaRecalculation(true);
    Imprint imprint = new Imprint(result, version);
    imprint.write(book);
    contents.write(pages);
    pages.forEach(page -> Printing.head(page.sheet(), imprint.title()));
  }

  /**
   * The sheets that read the draws of the stored cases, as the replay does: one after the other.
   */
  private void live(Replay replay) {
    Library library = result.library();
    new DrawsSheet(layout, result.cases(), page(Layout.DRAWS)).write();
    int shown = result.request().postures().indexOf(result.request().reference());
    for (Model model : library.models()) {
      new ModelSheet(layout, model, replay, shown, page(model.name())).write();
    }
    new EngineSheet(layout, result, replay, page(Layout.ENGINE)).write();
    new ChecksSheet(layout, result, replay, page(Layout.CHECKS)).write();
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
