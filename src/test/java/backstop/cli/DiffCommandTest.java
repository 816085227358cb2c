package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.cli.Screens.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

  private static final String RUN =
      """
      {"schema": 1,
       "run": {"id": "%s", "seed": %d, "sampler": "sobol", "set": {"farm.rent": "2"}, "elapsed_s": 1.5},
       "files": {"models/farm.yaml": "%s"},
       "results": [
         {"guarantee": "paper", "measure": "farm.npv", "unit": "USDm", "base": 1.0, "mean": %s,
          "standard_error": 0.5, "percentiles": {"5": 0.1}},
         {"guarantee": null, "measure": "farm.irr", "unit": "share", "base": null, "mean": 0.1,
          "standard_error": null}]}
      """;

  @TempDir Path folder;

  @Test
  void twoFolders() throws IOException {
    write("a/models/farm.yaml", "model: farm\nlines:\n  rent: 1\n");
    write("b/models/farm.yaml", "model: farm\nlines:\n  rent: 2\n");
    write("a/inputs/old.csv", "x\n");
    write("b/inputs/new.csv", "y\n");

    assertThat(run("a", "b"))
        .isEqualTo(
            new Screen(
                0,
                """
                models
                  models/farm.yaml
                    -3  rent: 1
                    +3  rent: 2
                inputs
                  inputs/new.csv  added
                  inputs/old.csv  removed
                inputs in use  not compared
                  A: its models/farm.yaml:1:1 is refused: a model lacks the key title: what the model values, in a few words
                  B: its models/farm.yaml:1:1 is refused: a model lacks the key title: what the model values, in a few words

                value both to compare results: ./backstop value --models DIR --inputs DIR
                """,
                ""));
  }

  @Test
  void twoRuns() throws IOException {
    write("a.json", RUN.formatted("1", 1, "f".repeat(64), "10.0"));
    write("b.json", RUN.formatted("2", 7, "e".repeat(64), "12.5"));
    write("outputs/store/" + "f".repeat(64), "rent: 1\n");
    write("outputs/store/" + "e".repeat(64), "rent: 1\nland: 2\n");

    assertThat(run("a.json", "b.json"))
        .isEqualTo(
            new Screen(
                0,
                """
                models
                  models/farm.yaml
                    +2  land: 2
                inputs  the same
                options
                  seed  1 → 7
                inputs in use  not compared
                  A: its models/farm.yaml:1:1 is refused: a model has no key rent; its keys: model, title, about, assumptions, tables, choices, processes, chains, events, jumps, lines, checks, measures, profiles
                  B: its models/farm.yaml:1:1 is refused: a model has no key rent; its keys: model, title, about, assumptions, tables, choices, processes, chains, events, jumps, lines, checks, measures, profiles

                results  1 of 2 moved
                guarantee  measure   unit  base before  base after  mean before  mean after  move  standard error
                paper      farm.npv  USDm            1           1           10        12.5   2.5             0.5

                see what feeds a measure, or all rows of an input: ./backstop explain NAME
                """,
                ""));
  }

  @Test
  void aWorkbookStandsForTheDocumentBesideIt() throws IOException {
    write("a.json", RUN.formatted("1", 1, "f".repeat(64), "10.0"));
    write("a.xlsx", "");

    Screen screen = run("a.xlsx", "a.json");

    assertThat(screen.out())
        .contains("models  the same", "inputs in use  the same", "results  the same");
  }

  @Test
  void textThatIsNotKeptIsSaidToDiffer() throws IOException {
    write("a.json", RUN.formatted("1", 1, "../../../etc/passwd", "10.0"));
    write("b.json", RUN.formatted("1", 1, "f".repeat(64), "10.0"));

    assertThat(run("a.json", "b.json").out())
        .contains(
            "differs; its text is not kept here",
            "A: the text of its models/farm.yaml is not kept here");
  }

  @Test
  void movesAsCsv() throws IOException {
    write("a.json", RUN.formatted("1", 1, "f".repeat(64), "10.0"));
    write("b.json", RUN.formatted("2", 1, "f".repeat(64), "12.5"));

    assertThat(run("a.json", "b.json", "--format", "csv").out())
        .isEqualTo(
            """
            guarantee,measure,unit,base before,base after,mean before,mean after,move,standard error
            paper,farm.npv,USDm,1,1,10,12.5,2.5,0.5
            """);
  }

  @Test
  void whatIsNoRunIsRefused() throws IOException {
    write("broken.json", "{\"schema\": 1, ");
    write("other.json", "{\"schema\": 2}");
    write("list.json", "[]");
    write("deep.json", "{\"a\":" + "[".repeat(100_000));

    for (String file : new String[] {"broken.json", "other.json", "list.json", "deep.json"}) {
      Screen screen = run(file, file);
      assertThat(screen.exit()).as(file).isEqualTo(2);
      assertThat(screen.err()).as(file).contains(file + " is not a run's document");
    }
  }

  private Screen run(String... arguments) {
    String[] line = new String[arguments.length + 1];
    line[0] = "diff";
    System.arraycopy(arguments, 0, line, 1, arguments.length);
    return Screens.run(folder, folder, line);
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    Files.createDirectories(folder.resolve("a/inputs"));
    Files.createDirectories(folder.resolve("b/inputs"));
  }
}
