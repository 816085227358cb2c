package backstop.models;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Draws;
import backstop.model.Library;
import backstop.paths.Paths;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.LibraryReader;
import backstop.source.Read;
import backstop.source.Reading;
import backstop.source.Shipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Libraries of the shipped models, and futures drawn from them. */
final class Futures {

  static final int PATHS = 24;

  private static final Recent<Map<String, String>, Library> READ = new Recent<>(12);
  private static final Recent<String, List<Future>> SHIPPED = new Recent<>(3);
  private static final Recent<List<Object>, Paths> DRAWN = new Recent<>(12);
  private static final long SEED = 7;

  private Futures() {}

  /** Something that holds in a period of a future. */
  interface Claim {
    void check(Future future, int period);
  }

  static Library shipped() {
    return with(Map.of());
  }

  /** The shipped library with assumptions set, {@code security.} understood. */
  static Library with(Map<String, String> sets) {
    return read("security", sets);
  }

  /**
   * The shipped library with assumptions set.
   *
   * @param home the model that a name without a model is of
   */
  static Library read(String home, Map<String, String> sets) {
    Map<String, String> qualified = new TreeMap<>();
    sets.forEach((name, value) -> qualified.put(qualified(home, name), value));
    return READ.of(qualified, q -> read(Shipped.INPUTS, q, Optional.empty()));
  }

  private static String qualified(String home, String name) {
    String head = name.substring(0, name.contains("[") ? name.indexOf('[') : name.length());
    return head.contains(".") ? name : home + "." + name;
  }

  /** The shipped library valued on a date, with what is known by then. */
  static Library at(LocalDate date) {
    return library(
        new Reading(
            Shipped.MODELS,
            Shipped.INPUTS,
            Optional.of(date),
            Optional.empty(),
            Optional.empty(),
            Map.of()));
  }

  static Library scenario(String name) {
    return read(Shipped.INPUTS, Map.of(), Optional.of(name));
  }

  /** The shipped library with one text replaced in a file of a copy of its inputs. */
  static Library edited(Path folder, String file, String text, String replacement) {
    try (Stream<Path> files = Files.list(Shipped.INPUTS)) {
      for (Path each : files.toList()) {
        String content = Files.readString(each);
        boolean hit = each.getFileName().toString().equals(file);
        assertThat(!hit || content.contains(text)).as("%s has %s", file, text).isTrue();
        Files.writeString(
            folder.resolve(each.getFileName()), hit ? content.replace(text, replacement) : content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read(folder, Map.of(), Optional.empty());
  }

  /** Futures of libraries with the same drivers are drawn from the same laws, made once. */
  static Paths drawn(Library library, Sampling sampling) {
    List<Object> drivers =
        List.of(library.draws(), library.correlations(), library.timeline(), sampling);
    return DRAWN.of(drivers, d -> Paths.of(library, sampling, false));
  }

  static List<Future> of(Library library, String posture) {
    return of(library, posture, PATHS);
  }

  static List<Future> of(Library library, String posture, int paths) {
    return of(library, "security", posture, paths);
  }

  /**
   * Futures on common draws; deals other than {@code home} stand still.
   *
   * @param home the model that a name without a model is of
   */
  static List<Future> of(Library whole, String home, String posture, int paths) {
    return joined(whole, home, Set.of(), posture, paths);
  }

  /**
   * Futures on common draws; deals other than {@code home} and {@code partners} stand still.
   *
   * @param home the model that a name without a model is of
   */
  static List<Future> joined(
      Library whole, String home, Set<String> partners, String posture, int paths) {
    Set<String> moving = new TreeSet<>(List.of(home, "security", "markets"));
    moving.addAll(partners);
    Library library = Lean.of(whole, moving);
    Sampling sampling = new Sampling(paths, 1, SEED, Sampler.RANDOM);
    Draws draws = drawn(library, sampling).block(0, paths);
    int position = library.postures().indexOf(posture);
    Future.Names names = Future.Names.of(library, home);
    return IntStream.range(0, paths)
        .mapToObj(path -> new Future(library, names, draws, path, position))
        .toList();
  }

  /** Of the shipped library. */
  static List<Future> of(String posture) {
    return SHIPPED.of(posture, p -> of(shipped(), p));
  }

  static void everywhere(List<Future> futures, Claim claim) {
    for (Future future : futures) {
      for (int t = 0; t < future.periods(); t++) {
        claim.check(future, t);
      }
    }
  }

  /** In how many periods of these futures something holds. */
  static long count(List<Future> futures, String row) {
    return futures.stream()
        .mapToLong(f -> IntStream.range(0, f.periods()).filter(t -> f.holds(row, t)).count())
        .sum();
  }

  /** Within rounding: sums are taken in another order than the model's. */
  static void same(String what, int period, double actual, double expected) {
    double scale = Math.max(Math.abs(actual), Math.abs(expected));
    close(what, period, actual, expected, 1e-9 * Math.max(1e-9, scale) + 1e-12);
  }

  /** Within rounding of sums of about {@code size}, or of 1, taken in another order. */
  static void same(String what, int period, double actual, double expected, double size) {
    close(what, period, actual, expected, 1e-9 * Math.max(1, Math.abs(size)));
  }

  private static void close(String what, int period, double actual, double expected, double most) {
    if (!(Math.abs(actual - expected) <= most)) {
      throw new AssertionError(
          what + " in period " + period + " is " + actual + ", not " + expected);
    }
  }

  private static Library read(Path inputs, Map<String, String> sets, Optional<String> scenario) {
    return library(
        new Reading(Shipped.MODELS, inputs, Optional.empty(), Optional.empty(), scenario, sets));
  }

  static Library library(Reading reading) {
    Read read = LibraryReader.read(reading);
    return read.library().orElseThrow(() -> new AssertionError(read.issues().toString()));
  }
}
