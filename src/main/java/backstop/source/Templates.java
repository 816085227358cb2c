package backstop.source;

import backstop.model.Line;
import backstop.model.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines that the expansion writes for one driver, as texts of the language in which {@code $name}
 * stands for a formula of the model.
 */
final class Templates {

  /** Start of the text, bracket or comma; name; and whether bracket, comma or end follows. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("(^|\\(|, )?(\\$[a-z_0-9]+)((?=[,)]|$))?");

  private final Plan plan;
  private final Planned owner;
  private final Map<String, Expression> given = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();
  private final Set<String> atoms = new HashSet<>();
  private boolean broken;

  /**
   * @param owner the driver: model, name, section, unit, index, origin
   */
  Templates(Plan plan, Planned owner) {
    this.plan = plan;
    this.owner = owner;
  }

  /** Lets {@code $name}, {@code what} in messages, stand for a formula in {@code unit}. */
  void give(String name, Text formula, Unit unit, String what) {
    Optional<Expression> read = Parser.parse(formula, plan.issues());
    broken |= read.isEmpty();
    Habits.warn(read, plan.issues());
    Expression inner = read.orElse(new Expression.Literal(formula, 0));
    given.put("$" + name, new Expression.Given(formula, inner, unit, what));
    boolean atom = Walk.parts(inner).isEmpty() || inner instanceof Expression.Called;
    words.put("$" + name, formula.value());
    if (atom) {
      atoms.add("$" + name);
    }
  }

  /** Writes the row {@code owner.suffix}; an empty suffix is the driver itself. */
  void write(String suffix, Unit unit, String formula, String... openings) {
    List<Optional<Expression>> opened = new ArrayList<>();
    for (String opening : openings) {
      opened.add(read(opening));
    }
    String first = openings.length == 0 ? "" : shown(openings[0]);
    Planned.Rule rule = new Planned.Rule(shown(formula), read(formula), first, opened, "");
    String name = suffix.isEmpty() ? owner.name() : owner.name() + "." + suffix;
    List<String> states = suffix.isEmpty() ? owner.states() : List.of();
    plan.add(
        new Planned(
            owner.model(),
            name,
            owner.section(),
            unit,
            owner.table(),
            rule,
            states,
            owner.origin(),
            owner.declared(),
            -1));
  }

  private Optional<Expression> read(String template) {
    Text text = Text.of(named(template), owner.declared().place());
    return broken ? Optional.empty() : Optional.of(Parser.template(text, given));
  }

  /** {@code @} is the driver's name. */
  private String named(String template) {
    return template.replace("@", owner.name());
  }

  private String shown(String template) {
    return PLACEHOLDER
        .matcher(named(template))
        .replaceAll(match -> Matcher.quoteReplacement(inPlace(match)));
  }

  /** The given text, in parentheses where an operator stands beside it. */
  private String inPlace(MatchResult match) {
    boolean alone = match.group(1) != null && match.group(3) != null;
    String formula = words.get(match.group(2));
    boolean bare = alone || atoms.contains(match.group(2));
    String before = match.group(1) == null ? "" : match.group(1);
    return before + (bare ? formula : "(" + formula + ")");
  }

  /** A driver's owner line, before it has rows. */
  static Planned owner(Plan plan, String model, Declaration.Name name, Line.Origin origin) {
    String section =
        switch (origin) {
          case PROCESS -> "Processes";
          case CHAIN -> "Chains";
          case EVENT -> "Events";
          default -> "Jumps";
        };
    return new Planned(
        model,
        name.name().value(),
        section,
        plan.units().of(name.unit()),
        plan.index(model, name),
        Planned.Rule.of("", Optional.empty()),
        List.of(),
        origin,
        name.name(),
        -1);
  }
}
