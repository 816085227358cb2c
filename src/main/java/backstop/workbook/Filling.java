package backstop.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Finishes the rows of pages ahead of their writing, a few pages at a time, since the text of all
 * of them together would take most of the memory.
 */
final class Filling {

  private static final int AHEAD = 2;

  private final List<Page> pages;
  private final Map<String, CompletableFuture<Page>> begun = new HashMap<>();
  private int next;

  /**
   * @param parts of the file, in the order in which they are asked for
   */
  Filling(List<String> parts, List<Page> pages) {
    Map<String, Page> byPart = new HashMap<>();
    pages.forEach(page -> byPart.put(page.part(), page));
    this.pages = parts.stream().map(byPart::get).filter(Objects::nonNull).toList();
    for (int i = 0; i < AHEAD; i++) {
      begin();
    }
  }

  private void begin() {
    if (next < pages.size()) {
      Page page = pages.get(next++);
      begun.put(
          page.part(),
          CompletableFuture.supplyAsync(
              () -> {
                page.finish();
                return page;
              }));
    }
  }

  /** The page of a part with all its rows, if the part is a page. */
  Optional<Page> page(String part) {
    CompletableFuture<Page> asked = begun.remove(part);
    if (asked == null) {
      return Optional.empty();
    }
    begin();
    return Optional.of(asked.join());
  }
}
