package backstop.workbook;

import backstop.model.Library;
import backstop.model.Scenario;
import backstop.model.TextFile;
import backstop.paths.Sampling;
import backstop.valuation.Fingerprint;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import java.util.Locale;

/** What was asked for, and hashes that tell whether a run is the same. */
final class RunSheet {

  private static final int WIDTH = 110;

  private final Valued valued;
  private final Page page;
  private int next = 2;

  RunSheet(Valued valued, Page page) {
    this.valued = valued;
    this.page = page;
  }

  void write(String version) {
    Request request = valued.result().request();
    Library library = valued.library();
    Fingerprint print = Fingerprint.of(library, request, version);
    page.title("Run");
    line("Command", ReplayLine.of(valued.result()));
    line("Backstop", version);
    line("Run hash", print.run());
    line("Hash of the models", print.library());
    line("Hash of the inputs", print.inputs());
    line("Valuation date", library.timeline().valuationDate().toString());
    line("As of", library.asOf().toString());
    line("End", library.timeline().end().toString());
    line("Models", request.models().isEmpty() ? "all" : String.join(", ", request.models()));
    line(
        "Guarantees", String.join(", ", request.postures().stream().map(valued::posture).toList()));
    request
        .mixture()
        .ifPresent(mixed -> line("Mixture", ReplayLine.weighted(library, request, mixed)));
    line("Reference guarantee", valued.posture(request.reference()));
    sampling(request.sampling());
    overlay(request.overlay());
    files(library);
    page.widths(36, WIDTH);
    page.sheet().createFreezePane(0, 1);
    Printing.oneAcross(page.sheet());
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
    line("Scenario", overlay.scenario().map(this::scenario).orElse("none"));
    overlay.sets().forEach((name, value) -> line("Set", name + " = " + value));
    overlay.strength().ifPresent(strength -> line("Strength pinned", String.valueOf(strength)));
    if (overlay.repairCorrelations()) {
      line("Correlations", "repaired to the nearest that have a joint law");
    }
  }

  private String scenario(String name) {
    return name
        + valued.library().scenarios().stream()
            .filter(scenario -> scenario.name().equals(name))
            .map(Scenario::title)
            .map(title -> ": " + title)
            .findFirst()
            .orElse("");
  }

  private void files(Library library) {
    next++;
    page.text(next, 0, "File", Look.HEADER);
    page.text(next++, 1, "SHA-256", Look.HEADER);
    for (TextFile file : library.files()) {
      line(file.path(), file.hash());
    }
  }
}
