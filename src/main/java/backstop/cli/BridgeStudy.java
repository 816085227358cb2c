package backstop.cli;

import backstop.model.Library;
import backstop.risk.BridgeAsked;
import backstop.risk.World;
import backstop.valuation.Fingerprint;
import backstop.valuation.Request;
import backstop.workbook.BridgeSheet;
import backstop.workbook.Study;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The workbook of a bridge, if it is asked for. */
record BridgeStudy(StudyFile file) {

  /** Refuses at once what would be refused after the work is done. */
  static BridgeStudy of(
      Terminal terminal, BridgeOptions options, BridgeAsked asked, BridgeWorlds worlds) {
    World before = worlds.before();
    World after = worlds.after();
    Study.Question question =
        new Study.Question(
            "bridge", words(options, asked, worlds.ends()), List.of(run(before), run(after)));
    StudyFile.Asked study = new StudyFile.Asked(after.library(), after.request(), question);
    return new BridgeStudy(StudyFile.of(terminal, options.workbook, study, options.quiet));
  }

  private static String run(World world) {
    Library library = world.library();
    Request request = world.request();
    return Fingerprint.of(library, request, Version.current()).run();
  }

  private static List<String> words(
      BridgeOptions options, BridgeAsked asked, BridgeEnds.Pair ends) {
    List<String> words = new ArrayList<>(List.of(options.before, options.after));
    words.add("--measure " + String.join(",", asked.measures()));
    if (!asked.guarantees().get(0).isEmpty()) {
      words.add("--guarantee " + String.join(",", asked.guarantees()));
    }
    words.add("--of " + asked.statistic().name().toLowerCase(Locale.ROOT));
    words.addAll(options.dated());
    if (options.sampling.repairCorrelations()) {
      words.add("--repair-correlations");
    }
    if (ends.before().sampling().equals(ends.after().sampling())) {
      var sampling = ends.after().sampling();
      words.add("--paths " + sampling.paths());
      words.add("--replicates " + sampling.replicates());
      words.add("--seed " + sampling.seed());
      words.add("--sampler " + sampling.sampler().name().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  Optional<String> write(Bridged bridged) throws IOException {
    BridgeSheet sheet =
        new BridgeSheet(
            bridged.bridge(),
            bridged.ends().after().library(),
            List.of(bridged.ends().before().shortName(), bridged.ends().after().shortName()),
            bridged.changes(),
            bridged.joined());
    return file.write("Why figures moved", List.of(sheet));
  }
}
