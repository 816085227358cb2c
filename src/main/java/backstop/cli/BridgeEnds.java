package backstop.cli;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.Origin;
import backstop.source.Reading;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Finds what the user names as the ends of a bridge: dates, runs, folders. */
record BridgeEnds(Terminal terminal, BridgeOptions options) {

  private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

  private static final RunSide NO_RUN =
      new RunSide(new TreeMap<>(), new TreeMap<>(), Map.of(), Map.of());

  /** The two of them, each with its library. */
  record Pair(BridgeEnd before, BridgeEnd after) {}

  static boolean isDate(String name) {
    return name.matches(DATE);
  }

  /**
   * Both ends, or {@link Stop} with what is wrong with one. Runs that were drawn alike are valued
   * on as many paths as dates; runs that were not on their own, as their noise is part of the move.
   *
   * @param usual how paths are drawn where no run says it
   */
  Pair read(Sampling usual) throws IOException {
    RunSide before = run(options.before);
    RunSide after = run(options.after);
    Sampling first = sampling(before, sampling(after, usual));
    Sampling second = sampling(after, first);
    boolean fewer = first.equals(second) && !options.samplingGiven();
    return new Pair(
        end(options.before, before, fewer ? fewer(first, usual) : first),
        end(options.after, after, fewer ? fewer(second, usual) : second));
  }

  private BridgeEnd end(String name, RunSide run, Sampling sampling) {
    boolean repaired =
        options.sampling.repairCorrelations()
            || Boolean.parseBoolean(run.options().get("repair_correlations"));
    return new BridgeEnd(name, origin(name, run), run, sampling, repaired);
  }

  private static Sampling fewer(Sampling own, Sampling usual) {
    boolean fits = own.paths() > usual.paths() && own.replicates() == usual.replicates();
    return fits ? new Sampling(usual.paths(), own.replicates(), own.seed(), own.sampler()) : own;
  }

  private RunSide run(String name) throws IOException {
    try {
      return isDate(name) ? NO_RUN : new Sides(terminal).side(Path.of(name));
    } catch (InvalidPathException none) {
      throw Stop.usage(name + " is neither a date such as 2025-12-31 nor a file");
    }
  }

  private Origin origin(String name, RunSide run) {
    return isDate(name) ? onDate(day(name)) : again(name, run);
  }

  private static LocalDate day(String name) {
    try {
      return LocalDate.parse(name);
    } catch (DateTimeParseException none) {
      throw Stop.usage("the calendar has no " + name);
    }
  }

  private Origin onDate(LocalDate day) {
    Reading reading = options.reading(terminal, day);
    Library library = new Loading(terminal, reading).library();
    return new Origin(plain(reading), library);
  }

  /** Texts at hand bear the names of their folders, not where these are. */
  private static Reading plain(Reading reading) {
    return new Reading(
        Path.of("models"),
        Path.of("inputs"),
        reading.valuationDate(),
        reading.asOf(),
        reading.scenario(),
        reading.sets());
  }

  private static Origin again(String name, RunSide run) {
    Reread reread = Reread.of(run);
    Library library =
        reread
            .library()
            .orElseThrow(() -> new Stop(Exit.ISSUES, name + " cannot be read: " + reread.why()));
    return new Origin(Reread.reading(run.options()), library);
  }

  private Sampling sampling(RunSide run, Sampling usual) {
    boolean own = run.options().containsKey("paths") && !options.samplingGiven();
    return own ? drawn(run.options()) : usual;
  }

  private static Sampling drawn(Map<String, String> asked) {
    try {
      return new Sampling(
          Integer.parseInt(asked.get("paths")),
          Integer.parseInt(asked.getOrDefault("replicates", "")),
          Long.parseLong(asked.getOrDefault("seed", "")),
          Sampler.valueOf(asked.getOrDefault("sampler", "").toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException unknown) {
      throw Stop.usage("a run does not say how its paths were drawn: give -n and --seed");
    }
  }
}
