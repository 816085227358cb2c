package backstop.cli;

import backstop.paths.Sampling;
import backstop.risk.Bridge;
import backstop.risk.BridgeAsked;
import backstop.risk.World;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells the move between two dates or runs in parts that add up. */
@Command(
    name = "bridge",
    description = {
      "Why a figure moved between two dates or two runs, in parts that add up exactly:",
      "time passed, markets, security, each deal's inputs, model text, options, sampling noise."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples%n",
    footer = {
      "  ./backstop bridge 2025-09-30 2025-12-31",
      "  ./backstop bridge 2025-09-30 2026-03-31 --measure drones.jv_npv -g article_5_like",
      "  ./backstop bridge 2025-09-30 2025-12-31 --measure minerals_fund.fund_npv --of cvar95",
      "  ./backstop bridge outputs/2025-09-30/all-3f9c21ab.xlsx outputs/2025-12-31/all-77e0c1d2.xlsx",
      "  ./backstop bridge 2025-09-30 2025-12-31 -o bridge.xlsx      and a workbook with a waterfall",
      "",
      "A date is the installation's models and inputs valued on that day, as known on that day. A run",
      "is named by its workbook, or by the .json beside it, and is valued again from the texts it",
      "kept. 2,048 paths are drawn unless -n is given; runs that were drawn differently keep their",
      "own paths, since their noise is part of the move.",
      "",
      "A part's share is what its move changes, averaged over all orders in which the parts may",
      "move; with k parts 2^k mixtures of A and B are valued, of more than seven parts 16 orders.",
      "Only parts that differ are shown. Parts that cannot be read apart are joined, which is said.",
      "Exit code 4 when a check fails or a number could not be computed in any mixture."
    })
final class BridgeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final BridgeOptions options = new BridgeOptions();

  BridgeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Problems problems = new Problems();
    Optional<Sampling> usual = options.check(problems);
    problems.stop();
    Stage whole = Stage.begin(terminal, !options.quiet);
    BridgeEnds.Pair ends = new BridgeEnds(terminal, options).read(usual.orElseThrow());
    BridgeAsking asking = new BridgeAsking(ends, options);
    List<String> measures = asking.measures(problems);
    List<String> guarantees = asking.guarantees(problems);
    problems.stop();
    BridgeParts parts = BridgeParts.of(BridgeWorlds.of(ends, guarantees));
    BridgeWorlds worlds = parts.worlds();
    BridgeAsked asked = asked(worlds, measures);
    if (options.running.dryRun) {
      dryRun(asked, worlds);
      return Exit.DONE.code();
    }
    BridgeStudy study = BridgeStudy.of(terminal, options, asked, worlds);
    whole.done("check     " + Loading.plural(asked.parts().size(), "part") + " that differ");
    Bridge bridge = bridge(asked, worlds);
    Bridged bridged = new Bridged(ends, bridge, parts.joined(), new BridgeChanges(worlds).list());
    return report(bridged, study, worlds, whole);
  }

  private BridgeAsked asked(BridgeWorlds worlds, List<String> measures) {
    int replicates =
        greatestCommonDivisor(
            worlds.ends().before().sampling().replicates(),
            worlds.ends().after().sampling().replicates());
    return new BridgeAsked(
        worlds.parts().stream().map(BridgePart::name).toList(),
        worlds.guarantees(),
        measures,
        options.statistic,
        replicates);
  }

  private static int greatestCommonDivisor(int a, int b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }

  private void dryRun(BridgeAsked asked, BridgeWorlds worlds) {
    World last = worlds.after();
    PrintWriter out = terminal.out();
    boolean same = asked.parts().isEmpty();
    out.println("parts that differ: " + (same ? "none" : String.join(", ", asked.parts())));
    int valuations = asked.shapley().coalitions().size();
    new DryRun(last.library(), last.request(), options.running.threads(), valuations).print(out);
  }

  private Bridge bridge(BridgeAsked asked, BridgeWorlds worlds) {
    return new Simulated(terminal, options.running, !options.quiet)
        .of(
            execution -> Bridge.of(asked, worlds::of, execution),
            any -> Loading.plural(asked.shapley().coalitions().size(), "mixture") + " of A and B");
  }

  private int report(Bridged bridged, BridgeStudy study, BridgeWorlds worlds, Stage whole)
      throws IOException {
    Bridge bridge = bridged.bridge();
    if (bridge.computed()) {
      Optional<String> written = study.write(bridged);
      print(bridged, worlds, written, whole);
    }
    new BridgeFailures(bridge, worlds).print(terminal.err());
    return bridge.faults().isEmpty() ? Exit.DONE.code() : Exit.CHECK_FAILED.code();
  }

  private void print(Bridged bridged, BridgeWorlds worlds, Optional<String> written, Stage whole)
      throws IOException {
    PrintWriter out = terminal.out();
    switch (options.running.format) {
      case TABLE -> new BridgeScreen(bridged, terminal.columns()).print(out);
      case CSV -> new BridgeRows(bridged).moves().print(Format.CSV, out);
      case JSON ->
          new BridgeJson(bridged, worlds.before(), worlds.after())
              .write(OptionalDouble.of(whole.elapsed().toMillis() / 1e3), out);
    }
    if (options.running.format == Format.TABLE) {
      written.ifPresent(out::println);
    }
    if (options.running.format == Format.TABLE && !options.quiet) {
      out.println("all rows of a changed input, with their sources: ./backstop explain NAME");
    }
  }
}
