package backstop.cli;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.valuation.Doubling;
import backstop.valuation.Request;
import backstop.valuation.Valuation;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Which paths are drawn: together with the library these fix every path. */
final class SamplingOptions {

  private static final String USUAL_PATHS = "16384";
  private static final String USUAL_REPLICATES = "16";
  private static final String USUAL_SEED = "1";
  private static final String USUAL_SAMPLER = "sobol";

  /** Drawn seeds stay below 2^48, short enough to type. */
  private static final int DRAWN_SEED_BITS = 48;

  @Option(
      names = {"-n", "--paths"},
      paramLabel = "N",
      description =
          "simulated futures in all (default: "
              + USUAL_PATHS
              + "; of wait and stress --reverse 4096, of bridge and stress --standard 2048)")
  private Integer paths;

  @Option(
      names = "--replicates",
      paramLabel = "R",
      defaultValue = USUAL_REPLICATES,
      description = "independent parts that give the standard errors (default: ${DEFAULT-VALUE})")
  private int replicates;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = USUAL_SEED,
      description = "any whole number, or random, which is recorded (default: ${DEFAULT-VALUE})")
  private String seed;

  @Option(
      names = "--sampler",
      paramLabel = "NAME",
      defaultValue = USUAL_SAMPLER,
      completionCandidates = SamplerWords.class,
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private String sampler;

  @Option(
      names = "--repair-correlations",
      description = "where correlations have no joint law, use the nearest that have one")
  private boolean repairCorrelations;

  boolean repairCorrelations() {
    return repairCorrelations;
  }

  /** A request with the most paths that errors asked for may use. */
  Request most(Library library, Request request) {
    if (paths != null) {
      return request;
    }
    int columns = Valuation.measures(library, request).size() * request.postures().size();
    return request.with(Doubling.most(request.sampling(), columns));
  }

  /** So many paths where the user gave no number. */
  void usual(int usual) {
    paths = paths == null ? Integer.valueOf(usual) : paths;
  }

  private int paths() {
    return paths == null ? Integer.parseInt(USUAL_PATHS) : paths;
  }

  Sampling sampling() {
    List<String> names = List.copyOf(new SamplerWords());
    int chosen = Names.position("sampler", sampler.toLowerCase(Locale.ROOT), names);
    try {
      return new Sampling(paths(), replicates, seed(), Sampler.values()[chosen]);
    } catch (IllegalArgumentException e) {
      throw Stop.usage(e.getMessage());
    }
  }

  /** The samplers as they are written. */
  static final class SamplerWords extends ArrayList<String> {

    private static final long serialVersionUID = 1;

    SamplerWords() {
      for (Sampler sampler : Sampler.values()) {
        add(sampler.name().toLowerCase(Locale.ROOT));
      }
    }
  }

  /** The options that are not the usual ones, as they must be given again. */
  String again() {
    return again(paths());
  }

  /** The same of a run that came to use other paths than asked for. */
  String again(int paths) {
    return option("-n", paths, USUAL_PATHS)
        + option("--replicates", replicates, USUAL_REPLICATES)
        + option("--seed", seed, USUAL_SEED)
        + option("--sampler", sampler, USUAL_SAMPLER);
  }

  private static String option(String name, Object value, String usual) {
    return value.toString().equals(usual) ? "" : " " + name + " " + value;
  }

  private long seed() {
    if (seed.equals("random")) {
      seed = Long.toString(new SecureRandom().nextLong() >>> (Long.SIZE - DRAWN_SEED_BITS));
    }
    try {
      return Long.parseLong(seed);
    } catch (NumberFormatException e) {
      throw Stop.usage("--seed is a whole number or random, not " + seed);
    }
  }
}
