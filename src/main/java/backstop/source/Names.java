package backstop.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names a model may give: {@code name[index] (unit)}, in snake_case. */
final class Names {

  /** Timeline values, logical words and spreadsheet functions, in lower case. */
  private static final List<String> RESERVED =
      List.of(
          ("if and or not true false min max abs exp ln log10 log2 sqrt sin cos sign int sum"
                  + " average irr poisson period years dt date year quarter nan inf infinity")
              .split(" "));

  private static final Pattern HEADER =
      Pattern.compile("([^\\s\\[\\]()]+)(?:\\[([^\\[\\]()]*)\\])?(?:\\s*\\(([^()]*)\\))?");

  private static final Pattern SNAKE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** {@code tax1}, {@code r}, {@code r1c1}: sheets read these as cells. */
  private static final Pattern CELL =
      Pattern.compile("[a-z]{1,3}[0-9]{1,7}|r[0-9]*|c[0-9]*|r[0-9]*c[0-9]*");

  private static final int LONGEST = 64;

  private final Issues issues;

  Names(Issues issues) {
    this.issues = issues;
  }

  /** What may stand behind a name. */
  enum Part {
    REQUIRED,
    OPTIONAL,
    NONE
  }

  /**
   * The parts of {@code name[index] (unit)}. What is wrong is reported; empty only when it cannot
   * be used at all.
   *
   * @param what the kind of thing named: {@code an assumption}
   */
  Optional<Declaration.Name> header(Text key, String what, Part index, Part unit) {
    Matcher parts = HEADER.matcher(key.value().strip());
    if (!parts.matches()) {
      issues.markIncomplete();
      issues.error(
          key, what + " needs a name such as " + form(index, unit) + "; found " + Shown.of(key));
      return Optional.empty();
    }
    int shift = key.value().indexOf(key.value().strip());
    Text name = key.part(shift + parts.start(1), shift + parts.end(1));
    Optional<Text> indexed = part(key, parts, 2, shift);
    Optional<Text> united = part(key, parts, 3, shift);
    checkPart(name, indexed, index, "an index", what);
    checkPart(name, united, unit, "a unit", what);
    return name(name, what)
        ? Optional.of(new Declaration.Name(name, indexed, united))
        : Optional.empty();
  }

  private static Optional<Text> part(Text key, Matcher parts, int group, int shift) {
    return parts.group(group) == null
        ? Optional.empty()
        : Optional.of(key.part(shift + parts.start(group), shift + parts.end(group)));
  }

  private void checkPart(Text name, Optional<Text> part, Part rule, String noun, String what) {
    if (part.isEmpty() && rule == Part.REQUIRED) {
      issues.markIncomplete();
      issues.error(name, what + " needs " + noun + ", as in " + Shown.of(name) + " (USDm)");
    }
    part.filter(text -> rule == Part.NONE)
        .ifPresent(
            text ->
                issues.error(text, what + " takes no " + noun.substring(noun.indexOf(' ') + 1)));
    part.filter(text -> rule != Part.NONE && text.value().isBlank())
        .ifPresent(text -> issues.error(name, "nothing stands between the brackets"));
  }

  private static String form(Part index, Part unit) {
    String indexed = index == Part.NONE ? "" : " or cash_flow[table]";
    return "cash_flow" + indexed + (unit == Part.NONE ? "" : ", with a unit: cash_flow (USDm)");
  }

  /** Whether a name can be used, reporting one that breaks a rule. */
  boolean name(Text name, String what) {
    String value = name.value();
    String lower = value.toLowerCase(Locale.ROOT);
    if (!IDENTIFIER.matcher(value).matches()) {
      issues.markIncomplete();
      issues.error(name, what + " needs a name such as unit_cost, not " + Shown.of(name));
      return false;
    }
    if (RESERVED.contains(lower)) {
      issues.markIncomplete();
      issues.error(name, Shown.of(name) + " means something else in formulas; choose another name");
      return false;
    }
    if (value.length() > LONGEST) {
      issues.error(name, "a name has at most " + LONGEST + " characters, not " + value.length());
    } else if (CELL.matcher(lower).matches()) {
      issues.error(name, Shown.of(name) + " reads as a cell in a spreadsheet; choose another name");
    } else if (!SNAKE.matcher(value).matches()) {
      String message =
          what + " needs a name in small letters, as in unit_cost, not " + Shown.of(name);
      issues.error(name, message, snake(value));
    }
    return true;
  }

  /** Whether a chain's state has a usable name, reporting one that has not. */
  boolean state(Text state) {
    boolean fits = state.value().length() <= LONGEST && SNAKE.matcher(state.value()).matches();
    boolean reserved = RESERVED.contains(state.value());
    if (!fits || reserved) {
      issues.markIncomplete();
      String why =
          reserved
              ? " means something else in formulas"
              : " is not a short name in small letters, as in at_war";
      issues.error(state, "the state " + Shown.of(state) + why);
    }
    return fits && !reserved;
  }

  private static Optional<String> snake(String value) {
    String small =
        value
            .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
            .toLowerCase(Locale.ROOT)
            .replaceAll("_+", "_")
            .replaceAll("^_|_$", "");
    return Optional.of("Write " + small + ".").filter(text -> SNAKE.matcher(small).matches());
  }
}
