package backstop.cli;

import backstop.workbook.ChangedInput;
import backstop.workbook.Manifest;
import java.util.List;

/** Changed inputs as a scenario, in the words of {@code inputs/scenarios.yaml}. */
record ChangesText(String name, Manifest manifest, List<ChangedInput> inputs) {

  private static final String NAME = "[a-z][a-z0-9_]*";

  ChangesText {
    if (!name.matches(NAME)) {
      throw Stop.usage("--name is letters, digits and _ from a letter on, not " + name);
    }
    inputs = List.copyOf(inputs);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(name).append(":\n");
    text.append("  title: Inputs changed by a reviewer of run ");
    text.append(manifest.run(), 0, 8).append('\n');
    text.append(inputs.isEmpty() ? "  set: {}\n" : "  set:\n");
    for (ChangedInput input : inputs) {
      text.append("    ").append(quoted(input.name())).append(": ");
      text.append(quoted(input.is())).append('\n');
    }
    return text.toString();
  }

  /** In quotes unless it is a word or a number, which no YAML reads as anything else. */
  private static String quoted(String text) {
    boolean plain = text.matches("[A-Za-z_][A-Za-z0-9_.]*|-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
