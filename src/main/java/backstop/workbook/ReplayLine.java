package backstop.workbook;

import backstop.model.Library;
import backstop.paths.Sampling;
import backstop.valuation.Mixture;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The command that makes a result again from the same models and inputs. */
final class ReplayLine {

  private ReplayLine() {}

  static String of(Library library, Request request) {
    List<String> words = new ArrayList<>(List.of("./backstop value"));
    words.addAll(request.models());
    if (library.choice().isPresent()) {
      words.add("--guarantee " + guarantees(library, request));
      words.add("--reference " + library.postures().get(request.reference()));
    }
    drawn(library, request, words);
    request.askedCases().forEach(path -> words.add("--case " + path));
    overlay(request.overlay(), words);
    return String.join(" ", words);
  }

  /** Of a question other than what deals are worth. */
  static String of(Library library, Request request, Study.Question question) {
    List<String> words = new ArrayList<>(List.of("./backstop " + question.command()));
    words.addAll(question.words());
    if (question.runs().isEmpty()) {
      drawn(library, request, words);
      overlay(request.overlay(), words);
    }
    return String.join(" ", words);
  }

  private static void drawn(Library library, Request request, List<String> words) {
    sampling(request.sampling(), words);
    words.add("--valuation-date " + library.timeline().valuationDate());
    words.add("--as-of " + library.asOf());
  }

  private static String guarantees(Library library, Request request) {
    if (request.mixture().isPresent()) {
      return weighted(library, request, request.mixture().get());
    }
    return request.postures().size() == library.postures().size()
        ? "all"
        : request.postures().stream().map(library.postures()::get).collect(Collectors.joining(","));
  }

  /** Each guarantee with its weight, as the command line reads it. */
  static String weighted(Library library, Request request, Mixture mixture) {
    return IntStream.range(0, request.postures().size())
        .mapToObj(
            g ->
                library.postures().get(request.postures().get(g))
                    + ":"
                    + BigDecimal.valueOf(mixture.weights().get(g)).toPlainString())
        .collect(Collectors.joining(","));
  }

  private static void sampling(Sampling sampling, List<String> words) {
    words.add("--paths " + sampling.paths());
    words.add("--replicates " + sampling.replicates());
    words.add("--seed " + sampling.seed());
    words.add("--sampler " + sampling.sampler().name().toLowerCase(Locale.ROOT));
  }

  private static void overlay(Overlay overlay, List<String> words) {
    overlay.scenario().ifPresent(scenario -> words.add("--scenario " + scenario));
    overlay.sets().forEach((name, value) -> words.add("--set " + name + "=" + value));
    overlay.strength().ifPresent(strength -> words.add("--strength " + strength));
    if (overlay.repairCorrelations()) {
      words.add("--repair-correlations");
    }
  }
}
