package backstop.cli;

import backstop.cli.PlacedFile.Content;
import backstop.cli.PlacedFile.Outcome;
import backstop.valuation.DrawsOut;
import backstop.valuation.Result;
import backstop.workbook.Draft;
import backstop.workbook.Workbook;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;

/** Writes what a valuation leaves on disk. */
record ValueFiles(Terminal terminal, ValueOptions asked, Result result) {

  /** The workbook, its document, the texts it was made from, and what else was asked for. */
  Outcome write(Path workbook, Draft draft) throws IOException {
    Stage stage = Stage.begin(terminal, !asked.quiet);
    CompletableFuture<String> document = CompletableFuture.supplyAsync(this::document);
    Outcome outcome =
        place(workbook, file -> Workbook.write(result, Version.current(), draft, file));
    place(Destination.document(workbook), file -> Files.writeString(file, document.join()));
    TextStore.of(terminal).keep(terminal, result.library().files());
    writeAsked();
    stage.done("write     " + terminal.show(workbook));
    return outcome;
  }

  /** What was asked for beside the workbook. */
  void writeAsked() throws IOException {
    if (asked.pathsOut != null && !asked.parts()) {
      place(terminal.resolve(asked.pathsOut), file -> PathsCsv.write(result, file));
    }
    if (asked.drawsOut != null) {
      place(terminal.resolve(asked.drawsOut), this::draws);
    }
    if (asked.tablesOut != null) {
      PairedRows paired = new PairedRows(result);
      table("convergence.csv", new ConvergenceRows(result).listing());
      table("differences.csv", paired.differences());
      table("beats.csv", paired.beats());
    }
  }

  private void table(String name, Listing rows) throws IOException {
    place(
        terminal.resolve(asked.tablesOut.resolve(name)),
        file -> {
          try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            rows.csv(out);
          }
        });
  }

  private Outcome place(Path place, Content content) throws IOException {
    return new PlacedFile(place, asked.force).write(terminal, content);
  }

  /** Made while the workbook is written, placed after it. */
  private String document() {
    try (StringWriter out = new StringWriter()) {
      ResultJson.write(result, OptionalDouble.empty(), out);
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void draws(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      DrawsOut.write(result.library(), result.request(), Simulating.BLOCK_PATHS, out);
    }
  }
}
