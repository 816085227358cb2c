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
 * come: its styles and the base case from the start, the other cases as soon as they are chosen.
 */
public final class Draft {

  private final CompletableFuture<StoredCases> chosen = new CompletableFuture<>();
  private final CompletableFuture<StoredCases> read = chosen.thenApplyAsync(StoredCases::read);
  private final CompletableFuture<Replay> replay;
  private final CompletableFuture<Blank> blank = CompletableFuture.supplyAsync(Blank::made);

  private Draft(BaseReplay base) {
    this.replay = read.thenApplyAsync(base::replay);
  }

  /** An empty workbook and the styles that its cells may have. */
  record Blank(XSSFWorkbook book, Looks looks) {

    static Blank made() {
      XSSFWorkbook book = new XSSFWorkbook();
      return new Blank(book, new Looks(book));
    }
  }

  /** Begins with it, and comes back at once. */
  public static Draft begin(Library library, Request request) {
    return new Draft(BaseReplay.begin(library, request));
  }

  /** Goes on with the cases, whose draws nobody else may read now, and comes back at once. */
  public void chosen(StoredCases cases) {
    chosen.complete(cases);
  }

  /**
   * The cases with every draw read.
   *
   * @throws IllegalArgumentException when others were chosen
   */
  StoredCases read(StoredCases cases) {
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
