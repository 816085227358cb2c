package backstop.workbook;

import backstop.model.Library;
import backstop.valuation.BaseReplay;
import backstop.valuation.Request;
import java.util.concurrent.CompletableFuture;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What a {@link Workbook} has before anything is simulated, made by other threads so that it is
 * there when the simulation is over.
 */
public final class Draft {

  private final BaseReplay replay;
  private final CompletableFuture<Blank> blank;

  private Draft(BaseReplay replay, CompletableFuture<Blank> blank) {
    this.replay = replay;
    this.blank = blank;
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
    return new Draft(
        BaseReplay.begin(library, request), CompletableFuture.supplyAsync(Blank::made));
  }

  BaseReplay replay() {
    return replay;
  }

  Blank blank() {
    return blank.join();
  }
}
