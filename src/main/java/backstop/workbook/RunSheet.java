package backstop.workbook;

import backstop.model.Library;
import backstop.model.Scenario;
import backstop.model.TextFile;
import backstop.paths.Sampling;
import backstop.valuation.Fingerprint;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.valuation.StoredCase;
import backstop.valuation.StoredCases;
import java.util.Locale;
import java.util.SortedMap;

/**
 * What was asked for, and hashes that tell whether a run is the same: a label and a text a row,
 * which {@link RunRows} reads again.
 */
final class RunSheet {

  static final String NAME = "Run";
  static final String ALL = "all";

  /** Labels the command that a workbook answers, when it is not a valuation. */
  static final String QUESTION = "Question";

  static final String NONE = "none";
  static final String PATH = "path ";
  static final String REPAIRED = "repaired to the nearest that have a joint law";

  private static final int WIDTH = 110;

  private final Library library;
  private final Request request;
  private final Page page;
  private int next = 2;

  RunSheet(Library library, Request request, Page page) {
    this.library = library;
    this.request = request;
    this.page = page;
  }

  /**
   * @param figures sheet of results to the digest of what it holds
   */
  void write(StoredCases stored, String version, SortedMap<String, String> figures) {
    page.title(NAME);
    line("Command", ReplayLine.of(library, request));
    made(version, Fingerprint.of(library, request, version));
    line("Models", request.models().isEmpty() ? ALL : String.join(", ", request.models()));
    line("Guarantees", guarantees());
    request
        .mixture()
        .ifPresent(mixed -> line("Mixture", ReplayLine.weighted(library, request, mixed)));
    line("Reference guarantee", name(request.reference()));
    drawn();
    request.askedCases().forEach(path -> line("Asked case", PATH + path));
    stored.cases().stream().filter(one -> !one.base()).forEach(this::kept);
    finish(figures);
  }

  /** Likewise of a question other than what deals are worth. */
  void write(Study.Question question, String version, SortedMap<String, String> figures) {
    page.title(NAME);
    line("Command", ReplayLine.of(library, request, question));
    line(QUESTION, question.command());
    question.runs().forEach(run -> line("Run that it is about", run));
    made(version, question.fingerprint(library, request, version));
    line(request.postures().size() > 1 ? "Guarantees" : "Guarantee", guarantees());
    drawn();
    finish(figures);
  }

  private void made(String version, Fingerprint print) {
    line("Backstop", version);
    line("Run hash", print.run());
    line("Hash of the models", print.library());
    line("Hash of the inputs", print.inputs());
    line("Valuation date", library.timeline().valuationDate().toString());
    line("As of", library.asOf().toString());
    line("End", library.timeline().end().toString());
  }

  private void drawn() {
    sampling(request.sampling());
    overlay(request.overlay());
  }

  private void finish(SortedMap<String, String> figures) {
    figures.forEach((sheet, digest) -> line("Figures of " + sheet, digest));
    files();
    page.widths(36, WIDTH);
    page.sheet().createFreezePane(0, 1);
    Printing.oneAcross(page.sheet());
  }

  private void kept(StoredCase one) {
    line("Stored case", one.name() + ": " + PATH + one.path());
  }

  private String guarantees() {
    return String.join(", ", request.postures().stream().map(this::name).toList());
  }

  private String name(int posture) {
    String name = library.postures().get(posture);
    return name.isEmpty() ? Valued.ONLY_CASE : name;
  }

  private void line(String label, String text) {
    page.text(next, 0, label, Look.TEXT);
    page.text(next, 1, text, Look.WRAPPED);
    page.lines(next++, TextWidth.lines(text, Look.WRAPPED, WIDTH));
  }

  private void sampling(Sampling sampling) {
    line("Simulated futures", String.valueOf(sampling.paths()));
    line("Replicates", String.valueOf(sampling.replicates()));
    line("Seed", String.valueOf(sampling.seed()));
    line("Sampler", sampling.sampler().name().toLowerCase(Locale.ROOT));
  }

  private void overlay(Overlay overlay) {
    line("Scenario", overlay.scenario().map(this::scenario).orElse(NONE));
    overlay.sets().forEach((name, value) -> line("Set", name + " = " + value));
    overlay.strength().ifPresent(strength -> line("Strength pinned", String.valueOf(strength)));
    if (overlay.repairCorrelations()) {
      line("Correlations", REPAIRED);
    }
  }

  private String scenario(String name) {
    return name
        + library.scenarios().stream()
            .filter(scenario -> scenario.name().equals(name))
            .map(Scenario::title)
            .map(title -> ": " + title)
            .findFirst()
            .orElse("");
  }

  private void files() {
    next++;
    page.text(next, 0, "File", Look.HEADER);
    page.text(next++, 1, "SHA-256", Look.HEADER);
    for (TextFile file : library.files()) {
      line(file.path(), file.hash());
    }
  }
}
