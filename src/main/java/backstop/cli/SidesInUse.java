package backstop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares the inputs in use of two sides, where both can be read again. */
record SidesInUse(RunSide before, RunSide after) {

  private static final String HEADING = "inputs in use  ";

  /** Prints what differs, at most so many of a kind, or why it cannot be told. */
  void print(int most, PrintWriter out) throws IOException {
    if (equal()) {
      out.println(HEADING + "the same");
      return;
    }
    Reread from = Reread.of(before);
    Reread to = Reread.of(after);
    Optional<InputsInUse> inputs = inputs(from, to);
    if (inputs.isPresent()) {
      new InputsScreen(inputs.get(), most, out).print();
    } else {
      out.println(HEADING + "not compared");
      why(from, to).forEach(line -> out.println("  " + line));
    }
  }

  /** All that differs; {@link Stop} where a side cannot be read again. */
  Listing listing() {
    if (equal()) {
      return new Listing(InputChange.HEADINGS, List.of());
    }
    Reread from = Reread.of(before);
    Reread to = Reread.of(after);
    return inputs(from, to)
        .map(InputsInUse::listing)
        .orElseThrow(() -> Stop.usage(String.join("\n", why(from, to))));
  }

  private static Optional<InputsInUse> inputs(Reread from, Reread to) {
    return from.library().flatMap(b -> to.library().map(a -> new InputsInUse(b, a)));
  }

  private static List<String> why(Reread from, Reread to) {
    return Map.of("A", from, "B", to).entrySet().stream()
        .filter(side -> !side.getValue().why().isEmpty())
        .sorted(Map.Entry.comparingByKey())
        .map(side -> side.getKey() + ": " + side.getValue().why())
        .toList();
  }

  /** Whether both sides read the same texts in the same way. */
  private boolean equal() {
    return before.files().equals(after.files())
        && reading(before.options()).equals(reading(after.options()));
  }

  private static Map<String, String> reading(Map<String, String> options) {
    Map<String, String> reading = new TreeMap<>(options);
    reading.keySet().removeIf(name -> !Reread.reads(name));
    return reading;
  }
}
