package backstop.workbook;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One LibreOffice that opens workbooks, recalculates them and tells what their cells show: an
 * opinion on our formulas that is not ours. Its profile is its own and new.
 */
public final class Recalculation implements AutoCloseable {

  /** When LibreOffice recalculates a workbook that it opens. */
  public enum OnLoad {
    ALWAYS,
    NEVER
  }

  private final Path script;
  private final Process process;
  private final Writer commands;
  private final DataInputStream answers;

  private Recalculation(Path script, Process process) {
    this.script = script;
    this.process = process;
    this.commands = process.outputWriter(StandardCharsets.UTF_8);
    this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 20));
  }

  /** Whether this machine has what a recalculation needs. */
  public static boolean possible() {
    try {
      Process check =
          new ProcessBuilder("sh", "-c", "command -v soffice && /usr/bin/python3 -c 'import uno'")
              .redirectErrorStream(true)
              .start();
      check.getInputStream().readAllBytes();
      return check.waitFor(1, TimeUnit.MINUTES) && check.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  public static Recalculation start(OnLoad mode) {
    try (InputStream source = Recalculation.class.getResourceAsStream("recalculate.py")) {
      Path script = Files.createTempFile("recalculate", ".py");
      Files.write(script, source.readAllBytes());
      ProcessBuilder builder =
          new ProcessBuilder("/usr/bin/python3", script.toString(), String.valueOf(mode.ordinal()));
      return new Recalculation(
          script, builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a workbook in the place of the one before. */
  public void open(Path workbook) {
    tell("open", workbook.toAbsolutePath().toString());
    expectNothing();
  }

  /** Types a number, a text or a formula into a cell; what depends on it is calculated again. */
  void set(Address cell, String text) {
    set(Map.of(cell, text));
  }

  /** The same by row and column from 0. */
  public void set(String sheet, int row, int column, String text) {
    set(new Address(sheet, row, column), text);
  }

  /** Types into several cells, and calculates once what depends on any. */
  void set(Map<Address, String> texts) {
    List<String> words = new ArrayList<>(List.of("set"));
    texts.forEach(
        (cell, text) ->
            words.addAll(
                List.of(
                    cell.sheet(),
                    String.valueOf(cell.row()),
                    String.valueOf(cell.column()),
                    text)));
    tell(words.toArray(String[]::new));
    expectNothing();
  }

  /** The text that would set a cell to the formula, number or text that it holds now. */
  String held(Address cell) {
    tell("held", cell.sheet(), String.valueOf(cell.row()), String.valueOf(cell.column()));
    return text();
  }

  /** Saves the open workbook under another name, as Excel's file format. */
  public void save(Path workbook) {
    tell("save", workbook.toAbsolutePath().toString());
    expectNothing();
  }

  /** All that a sheet shows. */
  Shown read(String sheet) {
    tell("read", sheet);
    try {
      int rows = answers.readInt();
      return Shown.read(answers, rows, answers.readInt());
    } catch (IOException e) {
      throw new UncheckedIOException("LibreOffice gave no answer", e);
    }
  }

  private void tell(String... words) {
    try {
      commands.write(String.join("\t", words) + "\n");
      commands.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void expectNothing() {
    String answer = text();
    if (!answer.isEmpty()) {
      throw new IllegalStateException(answer);
    }
  }

  private String text() {
    try {
      return Shown.text(answers);
    } catch (IOException e) {
      throw new UncheckedIOException("LibreOffice gave no answer", e);
    }
  }

  /** Ends LibreOffice, at the latest after a minute. */
  @Override
  public void close() {
    try {
      commands.close();
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
      Files.deleteIfExists(script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
