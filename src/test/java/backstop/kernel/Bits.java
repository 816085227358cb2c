package backstop.kernel;

import backstop.model.Draws;
import backstop.model.Library;
import backstop.paths.Paths;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.LibraryReader;
import backstop.source.Reading;
import backstop.source.Shipped;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Digests of results to the last bit; as a program, prints those of the Java that runs it. */
final class Bits {

  private static final Path FARM = Path.of("src/test/resources/backstop/cli/farm");
  private static final int FORMULA_SETS = 12;
  private static final int PATHS = 128;

  private final MessageDigest digest;

  private Bits() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void main(String[] arguments) {
    fixed().forEach(System.out::println);
    System.out.println(shipped());
  }

  /** Results that only a change of the engine moves, one a line. */
  static List<String> fixed() {
    List<String> lines = new ArrayList<>();
    for (long seed = 0; seed < FORMULA_SETS; seed++) {
      Library library = new GeneratedLibrary(seed).library();
      lines.add("formulas " + seed + " " + of(library, new KeyedDraws(library, seed, PATHS)));
    }
    Library farm = farm();
    for (Sampler sampler : Sampler.values()) {
      String name = sampler.name().toLowerCase(Locale.ROOT);
      lines.add("farm " + name + " " + of(farm, draws(farm, sampler)));
    }
    return lines;
  }

  /** Results of the shipped models. */
  static String shipped() {
    Library library = Shipped.library();
    return "shipped " + of(library, draws(library, Sampler.SOBOL));
  }

  private static Library farm() {
    Reading reading =
        new Reading(
            FARM.resolve("models"),
            FARM.resolve("inputs"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of());
    return LibraryReader.read(reading).library().orElseThrow();
  }

  private static Draws draws(Library library, Sampler sampler) {
    return Paths.of(library, new Sampling(PATHS, 1, 1, sampler), false).block(0, PATHS);
  }

  private static String of(Library library, Draws draws) {
    Wanted wanted = Wanted.everything(library).withoutProfiles();
    Program program = Program.compile(library, wanted);
    Bits bits = new Bits();
    for (Outturn outturn : program.run(draws, Referee.postures(library), program.scratch(48))) {
      bits.add(outturn.measures());
      bits.add(outturn.totals());
    }
    return HexFormat.of().formatHex(bits.digest.digest());
  }

  /** What is not finite is one value: its bits are the processor's. */
  private void add(double[][] columns) {
    for (double[] column : columns) {
      for (double value : column) {
        double told = Double.isFinite(value) ? value : Double.NaN;
        digest.update(ByteBuffer.allocate(8).putLong(0, Double.doubleToLongBits(told)).array());
      }
    }
  }
}
