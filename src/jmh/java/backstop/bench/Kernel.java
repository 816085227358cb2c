package backstop.bench;

import backstop.kernel.Held;
import backstop.kernel.Interpreter;
import backstop.kernel.Outturn;
import backstop.kernel.Program;
import backstop.kernel.Scratch;
import backstop.kernel.Wanted;
import backstop.model.Draws;
import backstop.model.Library;
import backstop.paths.Paths;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.LibraryReader;
import backstop.source.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The measures of a deal under one guarantee, from draws that are made; one thread. */
final class Kernel implements Contender {

  static final String GUARANTEE = "reassurance_force";

  private final Library library;
  private final Wanted wanted;
  private final Program program;
  private final Scratch scratch;
  private final int posture;
  private final Paths futures;
  private final Held held;
  private final List<Draws> blocks;
  private List<Outturn> outturns = List.of();

  private Kernel(Library library, Wanted wanted, int paths) {
    this.library = library;
    this.wanted = wanted;
    this.program = Program.compile(library, wanted);
    this.scratch = program.scratch();
    this.posture = library.postures().indexOf(GUARANTEE);
    Sampling sampling = new Sampling(paths, 1, 1, Sampler.SOBOL);
    this.futures = Paths.of(library, sampling, false);
    this.held = Held.of(program, futures, paths, posture);
    this.blocks = held.blocks();
  }

  /** Measures of a model, or of all for an empty name. */
  static Kernel of(Library library, String model, int paths) {
    List<Integer> measures =
        IntStream.range(0, library.measures().size())
            .filter(m -> model.isEmpty() || library.measures().get(m).model().equals(model))
            .boxed()
            .toList();
    return new Kernel(library, new Wanted(measures, List.of(), List.of(), List.of()), paths);
  }

  /** The library of the working directory. */
  static Library library() {
    return library(Path.of("models"));
  }

  /** Other models on the same inputs. */
  static Library library(Path models) {
    Reading reading =
        new Reading(
            models,
            Path.of("inputs"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of());
    return LibraryReader.read(reading).library().orElseThrow();
  }

  Library read() {
    return library;
  }

  Wanted wanted() {
    return wanted;
  }

  Program program() {
    return program;
  }

  Held held() {
    return held;
  }

  int posture() {
    return posture;
  }

  @Override
  public String name() {
    return "Backstop's kernel";
  }

  @Override
  public double seconds() {
    return Cpu.of(this::run);
  }

  /** The same with the time that its draws take. */
  Contender drawing() {
    return new Work(
        "Backstop's kernel and its draws",
        () -> {
          for (int first = 0; first < held.paths(); first += Held.BLOCK) {
            int size = Math.min(Held.BLOCK, held.paths() - first);
            program.run(futures.block(first, size), List.of(posture), scratch);
          }
          return held.paths();
        });
  }

  private void run() {
    List<Outturn> all = new ArrayList<>();
    for (Draws block : blocks) {
      all.addAll(program.run(block, List.of(posture), scratch));
    }
    outturns = all;
  }

  /** Measures of the last run by name, then path; NaN where undefined. */
  Map<String, double[]> measures() {
    Map<String, double[]> measures = new LinkedHashMap<>();
    for (int m = 0; m < wanted.measures().size(); m++) {
      int measure = m;
      double[] values =
          outturns.stream()
              .flatMapToDouble(outturn -> java.util.Arrays.stream(outturn.measures()[measure]))
              .toArray();
      measures.put(library.measures().get(wanted.measures().get(m)).name(), values);
    }
    return measures;
  }

  /** Every line of a path. */
  Interpreter path(int path) {
    return Interpreter.of(library, held.future(path), 0, posture);
  }
}
