package backstop.cli;

import backstop.source.Ingredient;
import backstop.source.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a bridge. Those that cannot be read apart, such as a text and the inputs it needs,
 * are joined.
 */
final class BridgeParts {

  private final List<String> joined = new ArrayList<>();
  private BridgeWorlds worlds;

  private BridgeParts(BridgeWorlds worlds) {
    this.worlds = worlds;
  }

  /** All in which the ends of {@code worlds} differ, whatever its parts. */
  static BridgeParts of(BridgeWorlds worlds) {
    BridgeParts parts = new BridgeParts(worlds.with(differing(worlds)));
    parts.join();
    return parts;
  }

  BridgeWorlds worlds() {
    return worlds;
  }

  /** What was joined and why, a line each. */
  List<String> joined() {
    return joined;
  }

  private static List<BridgePart> differing(BridgeWorlds worlds) {
    BridgeEnd before = worlds.ends().before();
    BridgeEnd after = worlds.ends().after();
    List<BridgePart> parts = new ArrayList<>();
    worlds.composition().differing().forEach(one -> parts.add(BridgePart.of(one)));
    boolean options =
        !before.strength().equals(after.strength()) || before.repaired() != after.repaired();
    BridgePart laid = BridgePart.of(Ingredient.OPTIONS);
    if (options && !parts.contains(laid)) {
      parts.add(laid);
    }
    if (!before.sampling().equals(after.sampling())) {
      parts.add(BridgePart.NOISE);
    }
    return List.copyOf(parts);
  }

  /** A part is looked at alone on either side; what it lacks there is with some other part. */
  private void join() {
    int part = 0;
    while (part < worlds.parts().size()) {
      Optional<String> fault = fault(worlds, 1 << part);
      if (fault.isEmpty()) {
        part++;
      } else {
        join(part, fault.get());
        part = 0;
      }
    }
  }

  private void join(int part, String fault) {
    for (int other = 0; other < worlds.parts().size(); other++) {
      if (other != part) {
        BridgeWorlds tried = worlds.with(together(part, other));
        int place = Math.min(part, other);
        if (fault(tried, 1 << place).isEmpty()) {
          String names = tried.parts().get(place).name();
          joined.add(names + " is one part: apart they cannot be read (" + fault + ")");
          worlds = tried;
          return;
        }
      }
    }
    String name = worlds.parts().get(part).name();
    throw new Stop(
        Exit.ISSUES, name + " of one end cannot be read with the rest of the other: " + fault);
  }

  private List<BridgePart> together(int part, int other) {
    List<BridgePart> parts = new ArrayList<>(worlds.parts());
    BridgePart both = parts.get(part).with(parts.get(other));
    parts.set(Math.min(part, other), both);
    parts.remove(Math.max(part, other));
    return List.copyOf(parts);
  }

  /** Why a coalition, or all that is not in it, cannot be read. */
  private static Optional<String> fault(BridgeWorlds worlds, int coalition) {
    int all = (1 << worlds.parts().size()) - 1;
    for (int side : new int[] {coalition, all & ~coalition}) {
      Read read = worlds.keep(side);
      if (read.library().isEmpty()) {
        return Optional.of(BridgeWorlds.first(read));
      }
    }
    return Optional.empty();
  }
}
