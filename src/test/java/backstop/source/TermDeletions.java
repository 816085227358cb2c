package backstop.source;

import backstop.model.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All deletions of one term from a formula of the shipped models: of lines, openings and measures,
 * of the conditions of measures, of the rates of chains, events and jumps, and of the parameters of
 * processes. Room for rounding is no term.
 */
public final class TermDeletions {

  private static final String ENDING = ".yaml";
  private static final String LIBRARY = "library.yaml";

  /**
   * Room for rounding in a comparison: the model without it differs by what rounding leaves, if at
   * all.
   */
  private static final Pattern ROUNDING = Pattern.compile("(\\(1 [-+] )?0\\.0{8,}\\d+\\)?");

  private final String text;
  private final Lines lines;
  private final String model;
  private final List<TermDeletion> found = new ArrayList<>();

  private TermDeletions(String file, String text) {
    this.text = text;
    this.lines = new Lines(file, text);
    this.model = file.substring(file.lastIndexOf('/') + 1).replace(ENDING, "");
  }

  /** In the order of the seed. */
  public static List<TermDeletion> shuffled(long seed) {
    return shipped().stream().sorted(Comparator.comparingLong(d -> d.rank(seed))).toList();
  }

  private static List<TermDeletion> shipped() {
    try (Stream<Path> files = Files.list(Shipped.MODELS)) {
      List<TermDeletion> all = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        if (!file.getFileName().toString().equals(LIBRARY)) {
          all.addAll(of("models/" + file.getFileName(), Files.readString(file)));
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of one model's file, in the order of its formulas. */
  static List<TermDeletion> of(String file, String text) {
    TermDeletions deletions = new TermDeletions(file, text);
    deletions.readAll();
    return deletions.found;
  }

  private Declaration declaration() {
    Issues issues = new Issues();
    Numbers numbers = Numbers.of(issues, Optional.empty());
    DistributionText laws =
        new DistributionText(
            issues, cell -> numbers.number(cell, Optional.empty()), name -> Optional.empty());
    return Yaml.read(lines, issues)
        .map(root -> new ModelText(issues, laws).read(root, model))
        .orElseThrow(() -> new AssertionError(issues.sorted()));
  }

  private void readAll() {
    Declaration all = declaration();
    all.processes().forEach(p -> p.parameters().values().forEach(f -> read(p.name(), f)));
    all.chains().forEach(c -> c.rates().forEach(rate -> read(c.name(), rate.formula())));
    all.events().forEach(event -> read(event.name(), event.rate()));
    all.jumps().forEach(jump -> read(jump.name(), jump.rate()));
    for (Declaration.Item line : all.lines()) {
      line.opening().ifPresent(opening -> read(line.name(), opening));
      read(line.name(), line.formula());
    }
    for (Declaration.Measured measure : all.measures()) {
      read(measure.name(), measure.formula());
      measure.when().ifPresent(when -> read(measure.name(), when));
    }
  }

  private void read(Declaration.Name name, Text formula) {
    int start = lines.start(formula.place().line()) + formula.place().column() - 1;
    if (!text.startsWith(formula.value(), start)) {
      throw new AssertionError(formula.place() + " is not written in one piece");
    }
    for (Cuts.Cut cut : Cuts.of(formula)) {
      if (ROUNDING.matcher(cut.term()).matches()) {
        continue;
      }
      String after = cut.in(formula.value());
      found.add(
          new TermDeletion(
              place(formula, cut),
              model,
              name.name().value(),
              cut.term(),
              formula.value(),
              after,
              text.substring(0, start) + after + text.substring(start + formula.value().length())));
    }
  }

  private static Place place(Text formula, Cuts.Cut cut) {
    int within = formula.value().substring(cut.start(), cut.end()).indexOf(cut.term());
    return formula.at(cut.start() + Math.max(0, within));
  }
}
