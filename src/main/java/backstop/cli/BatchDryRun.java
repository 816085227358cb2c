package backstop.cli;

import backstop.batch.Folders;
import backstop.batch.Foresight;
import backstop.batch.Plan;
import java.io.IOException;
import java.util.List;

/** What a batch would do. */
record BatchDryRun(Terminal terminal, BatchDesk desk, Folders folders) {

  private static final List<String> HEADINGS =
      List.of("run", "valuation date", "paths", "would be");

  void print(Plan plan) throws IOException {
    Foresight foresight = new Foresight(folders, desk);
    List<List<Object>> rows =
        foresight.of(plan).stream()
            .map(
                seen ->
                    List.<Object>of(
                        seen.run().series().name(),
                        seen.run().valuationDate().toString(),
                        Figures.count(seen.run().sampling().paths()),
                        seen.words()))
            .toList();
    new Listing(HEADINGS, rows).show(terminal.out());
    terminal.out().println("to do it: leave out --dry-run");
  }
}
