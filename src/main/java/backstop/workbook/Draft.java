package backstop.workbook;

import backstop.model.Library;
import backstop.valuation.BaseReplay;
import backstop.valuation.Replay;
import backstop.valuation.Request;
import backstop.valuation.StoredCases;
import java.util.concurrent.CompletableFuture;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What a {@link Workbook} needs besides statistics, made by other threads while these are still to
 * come: its styles and the base case as soon as it is begun, the other cases when they are chosen.
 */
public final class Draft {

  private final CompletableFuture<Void> begun = new CompletableFuture<>();
  private final CompletableFuture<StoredCases> chosen = new CompletableFuture<>();
  private final CompletableFuture<StoredCases> read = chosen.thenApplyAsync(StoredCases::read);
  private final CompletableFuture<Blank> blank = begun.thenApplyAsync(begin -> Blank.made());
  private final CompletableFuture<Replay> replay;

  /** Nothing is made yet. */
  public Draft(Library library, Request request) {
    this.replay =
        begun
            .thenApply(begin -> BaseReplay.begin(library, request))
            .thenCombineAsync(read, BaseReplay::replay);
  }

  /** An empty workbook and the styles that its cells may have. */
  record Blank(XSSFWorkbook book, Looks looks) {

    static Blank made() {
      XSSFWorkbook book = new XSSFWorkbook();
      return new Blank(book, new Looks(book));
    }
  }

  /** Begins, unless it has, and comes back at once. */
  public void begin() {
    begun.complete(null);
  }

  /** Goes on with the cases, whose draws nobody else may read now, and comes back at once. */
  public void chosen(StoredCases cases) {
    begin();
    chosen.complete(cases);
  }

  /**
   * The cases with every draw read.
   *
   * @throws IllegalArgumentException when others were chosen
   */
  StoredCases read(StoredCases cases) {
    begin();
    if (!chosen.complete(cases) && !chosen.join().equals(cases)) {
      throw new IllegalArgumentException("the draft is one of other cases");
    }
    return read.join();
  }

  CompletableFuture<Replay> replay() {
    return replay;
  }

  Blank blank() {
    return blank.join();
  }
}
