package backstop.cli;

import backstop.farm.Farm;
import backstop.farm.FarmException;
import backstop.farm.Farms;
import backstop.valuation.Execution;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;

/** Where a command's blocks are worked: by threads here, or on a farm that it holds while open. */
record Workplace(int threads, Optional<Farm> farm) implements AutoCloseable {

  /**
   * @param whole whether machines value whole runs
   * @param spark the address of who gives machines, if any
   * @throws FarmException when there are none
   */
  static Workplace of(Terminal terminal, int threads, boolean whole, Optional<String> spark) {
    return new Workplace(threads, spark.map(address -> farm(terminal, whole, address)));
  }

  private static Farm farm(Terminal terminal, boolean whole, String address) {
    Farms farms =
        ServiceLoader.load(Farms.class)
            .findFirst()
            .orElseThrow(
                () ->
                    Stop.usage(
                        "--spark needs the optional part with Spark, which this class path has not:"
                            + " start with the launcher ./backstop, or build it with"
                            + " ./mvnw -P spark package and see docs/cluster.md"));
    Stage stage = Stage.begin(terminal, true);
    Path log = terminal.home().resolve("outputs").resolve("logs").resolve("spark.log");
    try {
      Farm farm = farms.open(address, "backstop " + Version.current(), whole, log);
      stage.done("spark     " + address);
      return farm;
    } catch (IllegalArgumentException e) {
      throw Stop.usage(e.getMessage());
    }
  }

  Execution execution(Execution.Progress progress) {
    return new Execution(threads, Simulating.BLOCK_PATHS, progress, farm);
  }

  @Override
  public void close() {
    farm.ifPresent(Farm::close);
  }
}
