package backstop.workbook;

import backstop.model.Library;
import backstop.model.Model;
import backstop.valuation.Replay;
import backstop.valuation.Result;
import backstop.valuation.StoredCases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A result as a workbook that recalculates live. */
public final class Workbook {

  private final StoredCases stored;
  private final Layout layout;
  private final CompletableFuture<Replay> replaying;
  private final XSSFWorkbook book;
  private final Looks looks;
  private final List<Page> pages = new ArrayList<>();

  private Workbook(StoredCases stored, Draft draft) {
    this.stored = stored;
    this.replaying = draft.replay();
    this.book = draft.blank().book();
    this.looks = draft.blank().looks();
    this.layout = new Layout(stored.library(), stored.cases().size());
  }

  /** Writes the workbook and forces it to disk; the same bytes for the same result and version. */
  public static void write(Result result, String version, Path file) throws IOException {
    write(result, version, new Draft(result.library(), result.request()), file);
  }

  /**
   * The same from what was begun before the result was there.
   *
   * @param draft of the result's library and guarantees; it makes one workbook
   * @throws IllegalArgumentException for a draft of another result
   */
  public static void write(Result result, String version, Draft draft, Path file)
      throws IOException {
    Workbook workbook = new Workbook(draft.read(result.stored()), draft);
    workbook.fill(version, workbook.results(result));
    workbook.save(file);
  }

  /**
   * Writes what does not need the simulation: all sheets but those of results.
   *
   * @param figures sheet of results to the digest of what it holds
   */
  static void writeLive(
      StoredCases stored, String version, SortedMap<String, String> figures, Path file)
      throws IOException {
    Draft draft = new Draft(stored.library(), stored.request());
    Workbook workbook = new Workbook(draft.read(stored), draft);
    workbook.emptyResults();
    workbook.fill(version, figures);
    workbook.save(file);
  }

  private void save(Path file) throws IOException {
    looks.close();
    Package.save(book, pages, file);
  }

  private void fill(String version, SortedMap<String, String> figures) {
    Library library = stored.library();
    ContentsSheet contents = new ContentsSheet(layout, page(ContentsSheet.SHEET));
    new ControlSheet(layout, stored, page(Layout.CONTROL)).write();
    new InputsSheet(layout, page(Layout.INPUTS)).write();
    for (int t = 0; t < library.tables().size(); t++) {
      new TableSheet(layout, t, page(layout.tableSheet(t))).write();
    }
    new ChangesSheet(layout, stored, page(ChangesSheet.SHEET)).write();
    live(replaying::join);
    new SourcesSheet(library, page("Sources")).write();
    new RunSheet(library, stored.request(), page(RunSheet.NAME)).write(stored, version, figures);
    new TextsSheet(library.files(), page(TextsSheet.NAME)).write();
    new ReviewSheet(layout, new Asked(stored), page(Review.SHEET)).write();
    book.setForceFormulaRecalculation(true);
    Imprint imprint = Imprint.ofValuation(library, stored.request(), version);
    imprint.write(book);
    contents.write(pages);
    pages.forEach(page -> Printing.head(page.sheet(), imprint.title()));
  }

  /** The sheets of many rows, which are filled while the file is written. */
  private void live(Supplier<Replay> replay) {
    new DrawsSheet(layout, stored.cases(), page(Layout.DRAWS)).write();
    int shown = stored.request().postures().indexOf(stored.request().reference());
    for (Model model : stored.library().models()) {
      new ModelSheet(layout, model, replay, shown, page(model.name())).write();
    }
    new EngineSheet(layout, stored, replay, page(Layout.ENGINE)).write();
    new ChecksSheet(layout, stored, replay, page(Layout.CHECKS)).write();
  }

  /** The sheets of results, and the digest of what each holds. */
  private SortedMap<String, String> results(Result result) {
    Valued valued = new Valued(result);
    new SummarySheet(valued, figured(SummarySheet.NAME)).write();
    result
        .library()
        .choice()
        .ifPresent(
            choice -> new GuaranteesSheet(valued, figured(GuaranteesSheet.NAME)).write(choice));
    for (Model deal : valued.deals()) {
      new DealSheet(valued, deal, figured(Valued.sheet(deal))).write();
    }
    new ConvergenceSheet(valued, figured(ConvergenceSheet.NAME)).write();
    SortedMap<String, String> figures = new TreeMap<>();
    for (Page page : pages) {
      figures.put(page.name(), SheetDigest.of(page));
    }
    return figures;
  }

  /** The sheets of results in their order, without their figures. */
  private void emptyResults() {
    page(SummarySheet.NAME);
    stored.library().choice().ifPresent(choice -> page(GuaranteesSheet.NAME));
    new Asked(stored).deals().forEach(deal -> page(Valued.sheet(deal)));
    page(ConvergenceSheet.NAME);
  }

  private Page page(String name) {
    Page page = new Page(book.createSheet(name), looks);
    pages.add(page);
    return page;
  }

  private Page figured(String name) {
    Page page = Page.digested(book.createSheet(name), looks);
    pages.add(page);
    return page;
  }
}
