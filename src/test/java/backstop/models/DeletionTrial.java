package backstop.models;

import backstop.model.Draws;
import backstop.model.Library;
import backstop.model.TextFile;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.LibraryReader;
import backstop.source.Read;
import backstop.source.Reading;
import backstop.source.Shipped;
import backstop.source.TermDeletion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for what catches a deletion: reading, a check or a number that breaks, the parties' flows,
 * and at last the tests of the model, in a process of their own.
 *
 * @param folder that may be written to
 */
record DeletionTrial(Path folder) {

  private static final int PATHS = 128;
  private static final int PATHS_OF_PARTIES = 32;
  private static final int MOST_MINUTES = 15;
  private static final Sampling FUTURES = new Sampling(PATHS, 16, 1, Sampler.SOBOL);
  private static final Path TESTS = Path.of("src/test/java/backstop/models");
  private static final String TEST = "Test.java";
  private static final String EXAMPLE = "WorkedExample";

  /** How the names of a model's tests begin, where that is not the model's name. */
  private static final Map<String, List<String>> BEGINNINGS =
      Map.of(
          "minerals_fund", List.of("Minerals", "FundOpening", "DepositsTable"),
          "arms_sale", List.of("Arms"));

  /** What catches a deletion first; empty when nothing does. The quick come first. */
  Optional<String> catcher(TermDeletion deletion) {
    Read read = read(deletion);
    if (read.library().isEmpty()) {
      return Optional.of("reading: " + read.issues().get(0).message());
    }
    Library library = read.library().get();
    return failing(deletion, true)
        .or(() -> broken(library))
        .or(() -> unbalanced(library, deletion))
        .or(() -> failing(deletion, false));
  }

  private static Read read(TermDeletion deletion) {
    Map<String, String> texts = new HashMap<>();
    for (TextFile file : Futures.shipped().files()) {
      texts.put(file.path(), file.text());
    }
    texts.put(deletion.place().file(), deletion.text());
    Optional<String> scenario = Optional.empty();
    return LibraryReader.read(
        new Reading(
            Shipped.MODELS, Shipped.INPUTS, Optional.empty(), Optional.empty(), scenario, Map.of()),
        texts);
  }

  private static Optional<String> broken(Library library) {
    List<String> faults = Sweep.of(library).faults(Futures.drawn(library, FUTURES), PATHS, PATHS);
    return faults.stream().findFirst();
  }

  private static Optional<String> unbalanced(Library library, TermDeletion deletion) {
    Draws draws = Futures.drawn(library, FUTURES).block(0, PATHS_OF_PARTIES);
    return Reconciliation.of(library, deletion.model()).stream()
        .flatMap(parties -> parties.gaps(draws).stream())
        .findFirst()
        .map(gap -> "parties: " + gap);
  }

  /**
   * The test of the model that fails first.
   *
   * @param example whether of its worked example or of the others
   */
  Optional<String> failing(TermDeletion deletion, boolean example) {
    List<String> tests =
        tests(deletion).stream().filter(test -> test.contains(EXAMPLE) == example).toList();
    if (tests.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path models = written(deletion);
      Path said = folder.resolve("said.txt");
      Process process =
          new ProcessBuilder(command(models, tests))
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("still running after " + MOST_MINUTES + " minutes: " + deletion);
      }
      return caught(process.exitValue(), Files.readString(said));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<String> caught(int exit, String said) {
    Optional<String> failure =
        said.lines().filter(line -> line.startsWith(FirstFailure.MARK)).findFirst();
    if (failure.isPresent() == (exit == 0)) {
      throw new AssertionError("tests ended with " + exit + ": " + said);
    }
    return failure.map(line -> "test: " + line.substring(FirstFailure.MARK.length()));
  }

  private Path written(TermDeletion deletion) throws IOException {
    Path models = Files.createDirectories(folder.resolve("models"));
    for (TextFile file : Futures.shipped().files()) {
      if (file.path().startsWith("models/")) {
        Files.writeString(folder.resolve(file.path()), file.text());
      }
    }
    Files.writeString(folder.resolve(deletion.place().file()), deletion.text());
    return models;
  }

  private static List<String> command(Path models, List<String> tests) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx3g",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Duser.language=en",
            "-Duser.country=US"));
    command.add("-D" + Shipped.PROPERTY + "=" + models);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(FirstFailure.class.getName());
    command.addAll(tests);
    return command;
  }

  /** The tests of the model, those that name the line most often first. */
  private static List<String> tests(TermDeletion deletion) {
    Map<String, Long> mentions = new HashMap<>();
    try (Stream<Path> files = Files.list(TESTS)) {
      for (Path file : files.filter(f -> isOf(f, deletion.model())).toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        mentions.put(name, mentions(Files.readString(file), deletion.name()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return mentions.keySet().stream()
        .sorted(Comparator.comparing((String n) -> -mentions.get(n)).thenComparing(n -> n))
        .map(name -> DeletionTrial.class.getPackageName() + "." + name)
        .toList();
  }

  private static boolean isOf(Path file, String model) {
    String name = file.getFileName().toString();
    String beginning = model.substring(0, 1).toUpperCase() + model.substring(1);
    return name.endsWith(TEST)
        && BEGINNINGS.getOrDefault(model, List.of(beginning)).stream().anyMatch(name::startsWith);
  }

  private static long mentions(String test, String line) {
    return Pattern.compile("\\b" + line + "\\b").matcher(test).results().count();
  }
}
