package backstop.cli;

import backstop.model.Library;
import backstop.valuation.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The arguments and options that ask {@code stress} the same again. */
record StressWords(StressOptions options, Library library, Request request) {

  List<String> of(List<Integer> measures) {
    List<String> words = new ArrayList<>();
    measures.forEach(measure -> words.add(library.measures().get(measure).name()));
    if (library.choice().isPresent()) {
      words.add(
          "--guarantee "
              + request.postures().stream()
                  .map(library.postures()::get)
                  .collect(Collectors.joining(",")));
    }
    if (options.reverse != null) {
      words.add("--reverse " + Figures.exact(options.threshold()) + " --most " + options.most());
    } else if (options.standard) {
      words.add("--standard --most " + options.most());
    } else if (!options.scenarios.isEmpty()) {
      words.add("--scenario " + String.join(",", options.scenarios));
    }
    options.varied.forEach((name, values) -> words.add("--vary " + name + "=" + values));
    return words;
  }
}
