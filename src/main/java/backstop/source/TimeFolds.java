package backstop.source;

import backstop.model.CalendarValue;
import backstop.model.Formula;
import backstop.model.Function;
import backstop.model.TimeFold;
import backstop.model.Timeline;
import backstop.model.Unit;
import backstop.source.Expression.Called;
import backstop.source.Expression.Name;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Calls in measures that reduce whole lines over time. */
final class TimeFolds {

  static final Set<String> KNOWN =
      Arrays.stream(TimeFold.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

  /** Those that take all rows of an indexed line together. */
  private static final Set<String> OVER_ROWS = Set.of("SUM", "MIN", "MAX", "AVERAGE");

  /** Those whose result has another unit than their line. */
  private static final Set<String> OWN_UNIT = Set.of("IRR", "PAYBACK", "FIRST_YEAR");

  private final Plan plan;
  private final Scope scope;
  private final Resolver resolver;

  TimeFolds(Plan plan, Scope scope) {
    this.plan = plan;
    this.scope = scope;
    this.resolver = new Resolver(plan, scope);
  }

  /** The reduced number, or empty where MIN or MAX only compares numbers. */
  Optional<Typed> reduce(Called call) {
    boolean extreme = call.function().equals("MIN") || call.function().equals("MAX");
    boolean reads = call.arguments().stream().anyMatch(this::readsLine);
    boolean nested = call.arguments().stream().anyMatch(this::reduces);
    boolean direct = call.arguments().stream().anyMatch(this::readsDirectly);
    if (extreme && !direct) {
      return Optional.empty();
    }
    if (nested) {
      return Optional.of(nested(call));
    }
    int most = extreme ? 255 : call.function().equals("AT") ? 2 : 1;
    int least = call.function().equals("AT") ? 2 : 1;
    if (!new Calls(plan, scope).arguments(call, least, most)) {
      return Optional.of(Typed.BROKEN);
    }
    if (!reads) {
      return Optional.of(wrong(call.at(), call.function() + " reads no line"));
    }
    return Optional.of(
        extreme && call.arguments().size() > 1
            ? extreme(call)
            : over(call, call.arguments().get(0)));
  }

  private Typed nested(Called call) {
    Expression inner =
        call.arguments().stream()
            .flatMap(argument -> Walk.all(argument).stream())
            .filter(this::isReducing)
            .findFirst()
            .orElseThrow();
    plan.issues()
        .error(
            inner.at(),
            ((Called) inner).function()
                + " already reduces its line over time: "
                + call.function()
                + " around it has no line to reduce",
            Optional.of("Give what is reduced a line of its own."));
    return Typed.BROKEN;
  }

  private boolean readsLine(Expression expression) {
    return Walk.all(expression).stream().anyMatch(this::isLine);
  }

  /** Whether it reads a line outside the calls that reduce. */
  private boolean readsDirectly(Expression expression) {
    return !isReducing(expression)
        && (isLine(expression) || Walk.parts(expression).stream().anyMatch(this::readsDirectly));
  }

  private boolean reduces(Expression expression) {
    return Walk.all(expression).stream().anyMatch(this::isReducing);
  }

  private boolean isReducing(Expression expression) {
    return expression instanceof Called call
        && KNOWN.contains(call.function())
        && call.arguments().stream().anyMatch(this::readsLine);
  }

  private boolean isLine(Expression expression) {
    return expression instanceof Name name
        && (line(name).isPresent()
            || Arrays.stream(CalendarValue.values()).anyMatch(v -> v.name().equals(name.word())));
  }

  private Optional<Planned> line(Name name) {
    return plan.dictionary()
        .find(scope.model(), name.word())
        .filter(Meaning.Ruled.class::isInstance)
        .map(meaning -> ((Meaning.Ruled) meaning).line());
  }

  private Typed extreme(Called call) {
    List<Typed> values =
        call.arguments().stream()
            .map(
                argument -> readsLine(argument) ? over(call, argument) : resolver.resolve(argument))
            .toList();
    Unit unit =
        values.stream().filter(t -> !t.open()).findFirst().map(Typed::unit).orElse(Unit.NUMBER);
    List<Formula> formulas = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Text at = call.arguments().get(i).at();
      formulas.add(
          resolver.converted(values.get(i), unit, at, "an argument of " + call.function()));
    }
    Function function = Function.valueOf(call.function());
    return Typed.value(new Formula.Call(function, formulas), unit);
  }

  private Typed over(Called call, Expression argument) {
    Optional<Rows> rows = rows(call, argument);
    if (rows.isEmpty()) {
      return Typed.BROKEN;
    }
    TimeFold kind = TimeFold.valueOf(call.function());
    Formula at = kind == TimeFold.AT ? moment(call.arguments().get(1)) : new Formula.Constant(0);
    Unit unit =
        switch (kind) {
          case IRR -> Unit.NUMBER;
          case PAYBACK, FIRST_YEAR -> plan.units().years();
          default -> rows.get().unit();
        };
    return Typed.value(new Formula.Over(kind, rows.get().positions(), at), unit);
  }

  /** Rows to reduce and their unit. */
  private record Rows(List<Integer> positions, Unit unit) {}

  private Optional<Rows> rows(Called call, Expression argument) {
    Optional<Planned> line = argument instanceof Name name ? line(name) : Optional.empty();
    if (line.isEmpty()) {
      return part(call, argument).flatMap(part -> all(call, argument, part));
    }
    Name name = (Name) argument;
    if (!line.get().states().isEmpty()) {
      wrong(name.at(), name.word() + " is a chain: compare it with a state");
      return Optional.empty();
    }
    if (name.bare() || name.all()) {
      return all(call, argument, line.get());
    }
    int row = new Subscripts(plan, scope).row(name, line.get().table());
    return row < 0
        ? Optional.empty()
        : Optional.of(new Rows(List.of(line.get().firstRow() + row), line.get().unit()));
  }

  private Optional<Rows> all(Called call, Expression argument, Planned line) {
    if (line.table() >= 0 && !OVER_ROWS.contains(call.function())) {
      String index = plan.table(line.table()).name();
      wrong(
          argument.at(),
          call.function() + " takes one row, and this has one for each key of " + index);
      return Optional.empty();
    }
    int count = plan.keys(line.table()).size();
    if (count == 0) {
      wrong(argument.at(), plan.table(line.table()).name() + " has no rows");
      return Optional.empty();
    }
    return Optional.of(new Rows(Reads.rows(line, count), line.unit()));
  }

  /** A row of its own for an argument that is more than a line's name. */
  private Optional<Planned> part(Called call, Expression argument) {
    Planned owner = scope.self().orElseThrow();
    Optional<Integer> table = index(argument);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    Expression each = Unstarred.of(argument);
    Planned indexed = owner.indexed(table.get());
    if (each instanceof Called ever && ever.function().equals("EVER")) {
      return Optional.of(plan.part(indexed, "ever", Units.FLAG, each));
    }
    Typed trial = new Resolver(plan, Scope.row(indexed, 0)).resolve(each);
    if (trial.broken()) {
      return Optional.empty();
    }
    boolean own = !OWN_UNIT.contains(call.function()) && fits(trial, owner.unit());
    Unit unit = own ? owner.unit() : plan.units().named(trial.unit());
    String what = call.function().toLowerCase(Locale.ROOT);
    return Optional.of(plan.part(indexed, what, unit, each));
  }

  private static boolean fits(Typed typed, Unit unit) {
    return typed.open() || typed.unit().sameDimension(unit);
  }

  /** The table whose keys index an argument, −1 for none; empty when there are two. */
  private Optional<Integer> index(Expression argument) {
    Set<Integer> tables = new TreeSet<>();
    for (Expression part : Walk.all(argument)) {
      if (part instanceof Name name && (name.bare() || name.all())) {
        plan.dictionary()
            .find(scope.model(), name.word())
            .map(Indices::of)
            .filter(table -> table >= 0)
            .ifPresent(tables::add);
      }
    }
    if (tables.size() > 1) {
      wrong(argument.at(), "rows of two tables in one call");
      return Optional.empty();
    }
    return Optional.of(tables.isEmpty() ? -1 : tables.iterator().next());
  }

  /** The moment AT asks for: a date, or years from the valuation date. */
  private Formula moment(Expression expression) {
    Typed typed = resolver.resolve(expression);
    boolean date = typed.unit().powers().containsKey("date");
    Formula at =
        typed.open() || date || typed.unit().dimensionless()
            ? Typed.scaled(typed.formula(), date ? 1 : typed.unit().scale())
            : resolver.converted(typed, plan.units().years(), expression.at(), "the moment of AT");
    if (at instanceof Formula.Constant constant) {
      refuseAfterEnd(constant.value(), date, expression.at());
    }
    return at;
  }

  private void refuseAfterEnd(double moment, boolean date, Text at) {
    Timeline.Period last = plan.timeline().periods().get(plan.timeline().size() - 1);
    double end = last.value(date ? CalendarValue.DATE : CalendarValue.YEARS);
    if (moment > end) {
      wrong(at, at + " lies after the end of the timeline, " + plan.timeline().end());
    }
  }

  private Typed wrong(Text at, String message) {
    plan.issues().error(at, message);
    return Typed.BROKEN;
  }
}
