package backstop.workbook;

import backstop.model.Library;
import backstop.paths.Sampling;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.valuation.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The command that makes a result again from the same models and inputs. */
final class ReplayLine {

  private ReplayLine() {}

  static String of(Result result) {
    Library library = result.library();
    Request request = result.request();
    List<String> words = new ArrayList<>(List.of("./backstop value"));
    words.addAll(request.models());
    if (library.choice().isPresent()) {
      words.add("--guarantee " + guarantees(library, request));
      words.add("--reference " + library.postures().get(request.reference()));
    }
    sampling(request.sampling(), words);
    words.add("--valuation-date " + library.timeline().valuationDate());
    words.add("--as-of " + library.asOf());
    request.askedCases().forEach(path -> words.add("--case " + path));
    overlay(request.overlay(), words);
    return String.join(" ", words);
  }

  private static String guarantees(Library library, Request request) {
    return request.postures().size() == library.postures().size()
        ? "all"
        : request.postures().stream().map(library.postures()::get).collect(Collectors.joining(","));
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
