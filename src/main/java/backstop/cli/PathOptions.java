package backstop.cli;

import backstop.model.Draws;
import backstop.model.Library;
import backstop.paths.Paths;
import backstop.paths.Sampling;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which single future to look at, and under which guarantee. */
final class PathOptions {

  private static final String BASE = "base";

  @ArgGroup private Which which;

  @Option(
      names = {"-g", "--guarantee"},
      paramLabel = "NAME",
      description = "guarantee (default: reassurance_force, else the first)")
  private String guarantee;

  @Mixin private final SamplingOptions sampling = new SamplingOptions();

  /** One of the two. */
  static final class Which {

    @Option(
        names = "--path",
        paramLabel = "K",
        description = "number of a path, from 0, as a run with the same options draws it")
    private Integer path;

    @Option(names = "--case", paramLabel = "NAME", description = "base, or a path's number")
    private String named;
  }

  boolean asked() {
    return which != null;
  }

  /** One path wide. */
  Draws draws(Library library) {
    int path = path();
    if (path < 0) {
      return Paths.base(library);
    }
    Sampling drawn = sampling.sampling();
    if (path >= drawn.paths()) {
      throw Stop.usage("there are paths 0 to " + (drawn.paths() - 1) + ", not " + path);
    }
    try {
      return Paths.of(library, drawn, sampling.repairCorrelations()).block(path, 1);
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.ISSUES, e.getMessage());
    }
  }

  int posture(Asking asking) {
    return asking.posture(guarantee);
  }

  /** What is looked at, in words: {@code path 7}. */
  String words() {
    return path() < 0 ? "the base case" : "path " + path();
  }

  /** The options as they must be given again, with a space first. */
  String again() {
    String future = path() < 0 ? " --case base" : " --path " + path();
    return future + (guarantee == null ? "" : " -g " + guarantee) + sampling.again();
  }

  /** The number of the path, or −1 for the base case. */
  private int path() {
    if (which.named == null) {
      return whole(which.path.toString());
    }
    return which.named.equals(BASE) ? -1 : whole(which.named);
  }

  private static int whole(String text) {
    if (!text.matches("\\d{1,9}")) {
      throw Stop.usage("a path is a whole number from 0, or the case base, not " + text);
    }
    return Integer.parseInt(text);
  }
}
