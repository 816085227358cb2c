package backstop.cli;

import backstop.model.Library;
import backstop.source.ChangesFile;
import backstop.source.IssueText;
import backstop.source.Reading;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.workbook.ChangedInput;
import backstop.workbook.Manifest;
import backstop.workbook.Returned;
import backstop.workbook.Reviewed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * What {@code --from} names: a reviewed workbook, which says all that is valued, or a file of
 * changes, which is laid over like {@code --set}.
 */
record From(Terminal terminal, Path file) {

  private static final String WORKBOOK = ".xlsx";

  /** Options that say how a run is carried out and told, and where it goes. */
  private static final List<String> FREE =
      List.of(
          "--from",
          "--threads",
          "--format",
          "--dry-run",
          "--quiet",
          "--output",
          "--paths-out",
          "--draws-out",
          "--tables-out",
          "--force");

  /** What is valued. */
  record Asked(Library library, Request request) {}

  boolean workbook() {
    return file.getFileName().toString().endsWith(WORKBOOK);
  }

  /** Refuses options that say what is valued: the workbook does. */
  void check(ParseResult given) {
    Set<String> named = new LinkedHashSet<>();
    for (OptionSpec option : given.matchedOptions()) {
      if (!FREE.contains(option.longestName())) {
        named.add(option.longestName());
      }
    }
    if (given.hasMatchedPositional(0)) {
      named.add("MODEL");
    }
    if (!named.isEmpty()) {
      throw Stop.usage(
          "--from " + file + " says what is valued: leave out " + String.join(", ", named));
    }
  }

  /** The run of a reviewed workbook, with the inputs that were changed. */
  Asked asked() throws IOException {
    SentBack sent = new SentBack(terminal, file);
    return sent.open(
        workbook -> {
          Manifest manifest = workbook.manifest();
          SortedMap<String, String> sets = changed(sent, workbook);
          if (sets.isEmpty()) {
            terminal.err().println("backstop: no input was changed: this is the run as it was");
          }
          Reading reading = SentBack.reading(manifest, sets);
          Library library = sent.library(workbook, reading);
          return new Asked(library, request(manifest.request(library), reading.sets()));
        });
  }

  private SortedMap<String, String> changed(SentBack sent, Returned workbook) throws IOException {
    Library before = sent.library(workbook, SentBack.reading(workbook.manifest(), Map.of()));
    Reviewed reviewed = workbook.review(before);
    if (!reviewed.sound()) {
      new ReviewScreen(reviewed, file.toString()).printProblems(terminal.err());
      throw new Stop(Exit.ISSUES, "nothing was run");
    }
    SortedMap<String, String> sets = new TreeMap<>();
    for (ChangedInput input : reviewed.inputs()) {
      sets.put(input.name(), input.is());
    }
    return sets;
  }

  private static Request request(Request asked, Map<String, String> sets) {
    Overlay before = asked.overlay();
    Overlay overlay =
        new Overlay(
            before.scenario(), new TreeMap<>(sets), before.strength(), before.repairCorrelations());
    return new Request(
        asked.models(),
        asked.postures(),
        asked.reference(),
        asked.sampling(),
        asked.askedCases(),
        overlay,
        asked.mixture());
  }

  /** A reading with the values of a file of changes laid over; names set twice are refused. */
  Reading laidOver(Reading reading) {
    Path place = terminal.resolve(file);
    if (!Files.isRegularFile(place)) {
      throw Stop.usage("--from: there is no file " + file);
    }
    ChangesFile changes = ChangesFile.read(place);
    terminal.err().print(IssueText.of(changes.issues()));
    terminal.err().flush();
    if (changes.sets().isEmpty() && !changes.issues().isEmpty()) {
      throw new Stop(Exit.ISSUES, "nothing was run");
    }
    SortedMap<String, String> sets = new TreeMap<>(reading.sets());
    changes
        .sets()
        .forEach(
            (name, value) -> {
              if (sets.put(name, value) != null) {
                throw Stop.usage("--set gives " + name + " a value, and so does " + file);
              }
            });
    return new Reading(
        reading.models(),
        reading.inputs(),
        reading.valuationDate(),
        reading.asOf(),
        reading.scenario(),
        sets);
  }
}
