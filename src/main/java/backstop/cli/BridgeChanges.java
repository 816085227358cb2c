package backstop.cli;

import backstop.model.Library;
import backstop.model.TextFile;
import backstop.source.Ingredient;
import backstop.workbook.BridgeChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What differs inside each part of a bridge. */
record BridgeChanges(BridgeWorlds worlds) {

  private static final String NONE = "none";
  private static final String MODELS = "models/";

  /** By part, in each by kind, the largest first. */
  List<BridgeChange> list() {
    List<BridgeChange> changes = new ArrayList<>();
    for (int part = 0; part < worlds.parts().size(); part++) {
      changes.addAll(of(worlds.parts().get(part), 1 << part));
    }
    return changes;
  }

  private List<BridgeChange> of(BridgePart part, int coalition) {
    List<BridgeChange> changes = new ArrayList<>();
    for (Ingredient ingredient : part.ingredients()) {
      switch (ingredient.kind()) {
        case DATE -> changes.add(date(part));
        case TEXT -> changes.addAll(texts(part));
        case OPTIONS -> changes.addAll(options(part));
        case INPUTS -> {}
      }
    }
    if (part.draws()) {
      changes.addAll(draws(part));
    }
    boolean inputs =
        part.ingredients().stream().anyMatch(one -> one.kind() == Ingredient.Kind.INPUTS);
    if (inputs) {
      changes.addAll(inputs(part, coalition));
    }
    return changes;
  }

  private BridgeEnd before() {
    return worlds.ends().before();
  }

  private BridgeEnd after() {
    return worlds.ends().after();
  }

  private BridgeChange date(BridgePart part) {
    return new BridgeChange(
        part.name(), "date", "valuation date", "", day(before()), day(after()), "");
  }

  private static String day(BridgeEnd end) {
    LocalDate day = end.library().timeline().valuationDate();
    return day.toString();
  }

  /** Values and laws of paths; rows that differ in where they come from only are left out. */
  private List<BridgeChange> inputs(BridgePart part, int coalition) {
    Library moved = worlds.read(coalition).library().orElseThrow();
    return new InputsInUse(before().library(), moved)
        .changes().stream()
            .filter(change -> change.size() >= 0)
            .filter(change -> !change.name().endsWith(DatedStates.BASE_CASE))
            .map(change -> told(part, change))
            .toList();
  }

  private static BridgeChange told(BridgePart part, InputChange change) {
    boolean law = change.size() == 0;
    return new BridgeChange(
        part.name(),
        change.kind().toString(),
        change.name(),
        change.unit(),
        law ? change.from().range() : change.from().value(),
        law ? change.to().range() : change.to().value(),
        change.to().source());
  }

  private List<BridgeChange> texts(BridgePart part) {
    Map<String, String> from = models(before());
    Map<String, String> to = models(after());
    TreeSet<String> paths = new TreeSet<>(from.keySet());
    paths.addAll(to.keySet());
    List<BridgeChange> changes = new ArrayList<>();
    for (String path : paths) {
      String was = from.getOrDefault(path, "");
      String is = to.getOrDefault(path, "");
      if (!was.equals(is)) {
        List<TextDiff.Edit> edits = new TextDiff(was.lines().toList(), is.lines().toList()).edits();
        long added = edits.stream().filter(TextDiff.Edit::added).count();
        String out = Loading.plural(edits.size() - added, "line") + " out";
        String in = Loading.plural(added, "line") + " in";
        boolean whole = edits.isEmpty();
        changes.add(
            new BridgeChange(
                part.name(), "text", path, "", whole ? "" : out, whole ? "rewritten" : in, ""));
      }
    }
    return changes;
  }

  private static Map<String, String> models(BridgeEnd end) {
    return end.library().files().stream()
        .filter(file -> file.path().startsWith(MODELS))
        .collect(Collectors.toMap(TextFile::path, TextFile::text));
  }

  private List<BridgeChange> options(BridgePart part) {
    return different(part, "option", laid(before()), laid(after()));
  }

  private static Map<String, String> laid(BridgeEnd end) {
    Map<String, String> laid = new TreeMap<>();
    end.origin().reading().scenario().ifPresent(name -> laid.put("scenario", name));
    end.origin().reading().sets().forEach((name, value) -> laid.put("set " + name, value));
    end.strength().ifPresent(value -> laid.put("strength", Figures.exact(value)));
    if (end.repaired()) {
      laid.put("repaired correlations", "yes");
    }
    return laid;
  }

  private List<BridgeChange> draws(BridgePart part) {
    return different(part, "draws", drawn(before()), drawn(after()));
  }

  private static Map<String, String> drawn(BridgeEnd end) {
    return Map.of(
        "paths", String.valueOf(end.sampling().paths()),
        "replicates", String.valueOf(end.sampling().replicates()),
        "sampler", end.sampling().sampler().name().toLowerCase(Locale.ROOT),
        "seed", String.valueOf(end.sampling().seed()));
  }

  private static List<BridgeChange> different(
      BridgePart part, String kind, Map<String, String> from, Map<String, String> to) {
    TreeSet<String> names = new TreeSet<>(from.keySet());
    names.addAll(to.keySet());
    return names.stream()
        .filter(name -> !from.getOrDefault(name, NONE).equals(to.getOrDefault(name, NONE)))
        .map(
            name ->
                new BridgeChange(
                    part.name(),
                    kind,
                    name,
                    "",
                    from.getOrDefault(name, NONE),
                    to.getOrDefault(name, NONE),
                    ""))
        .toList();
  }
}
