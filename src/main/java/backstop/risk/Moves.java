package backstop.risk;

import backstop.model.Chain;
import backstop.model.Draw;
import backstop.model.Draw.Kind;
import backstop.model.Library;
import backstop.model.Row;
import backstop.model.Timeline.Period;
import backstop.paths.Axis;
import backstop.paths.NormalSpace;
import backstop.risk.Move.Standing;
import backstop.valuation.PointFutures.Revalued;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What a point of standard normal space means for each driver.
 *
 * @param here everything at the point
 * @param median everything when all drivers are at their medians
 */
record Moves(Library library, NormalSpace space, Revalued here, Revalued median) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US);

  /** The largest share first. */
  List<Move> of(List<Axis> axes, double[] point) {
    double squares = Subspace.norm(point) * Subspace.norm(point);
    List<Move> moves = new ArrayList<>();
    for (int a = 0; a < point.length; a++) {
      Axis axis = axes.get(a);
      Draw draw = library.draws().get(axis.draw());
      moves.add(
          new Move(
              draw.name(),
              what(axis),
              axis,
              point[a],
              squares == 0 ? 0 : point[a] * point[a] / squares,
              space.percentile(axis, axes, point),
              standing(axis, draw, here),
              standing(axis, draw, median)));
    }
    return moves.stream().sorted(Comparator.comparingDouble(m -> -m.share())).toList();
  }

  private String what(Axis axis) {
    return switch (axis.kind()) {
      case VALUE -> "value";
      case NORMAL -> (axis.place() == 0 ? "to " : "from then to ") + day(space.lastPeriod(axis));
      case CLOCK -> axis.place() == 1 ? "first stay" : "stay " + axis.place();
      case TARGET -> axis.place() == 1 ? "after its first stay" : "after stay " + axis.place();
      default -> "first severity";
    };
  }

  private Standing standing(Axis axis, Draw draw, Revalued at) {
    return switch (axis.kind()) {
      case VALUE -> Standing.number(at.draws().value(axis.draw())[0], unit(axis.draw()));
      case NORMAL -> process(axis, draw, at);
      case CLOCK -> clock(axis, draw.name(), at);
      case TARGET -> target(axis, draw.owner(), at);
      default ->
          Standing.number(at.draws().stay(axis.draw(), axis.place())[0], rowUnit(draw.owner()));
    };
  }

  private String unit(int draw) {
    return library.assumptions().stream()
        .filter(assumption -> assumption.draw() == draw)
        .map(assumption -> assumption.unit().text())
        .findFirst()
        .orElse("");
  }

  private String rowUnit(String row) {
    return row(row).stream().mapToObj(r -> library.lineOf(r).unit().text()).findFirst().orElse("");
  }

  private Standing process(Axis axis, Draw draw, Revalued at) {
    OptionalInt row = row(draw.name());
    return row.isEmpty()
        ? Standing.words("")
        : Standing.number(
            at.trace().values()[row.getAsInt()][space.lastPeriod(axis)], rowUnit(draw.name()));
  }

  /** When a stay ends, and of a chain which. */
  private Standing clock(Axis axis, String name, Revalued at) {
    OptionalInt end = end(axis, name, at);
    Optional<Chain> chain = states(name);
    int last = library.timeline().size() - 1;
    if (chain.isEmpty()) {
      return Standing.words(end.isEmpty() ? "not by " + day(last) : day(end.getAsInt()));
    }
    return Standing.words(
        end.isPresent()
            ? state(chain.get(), at, end.getAsInt() - 1) + " ends " + day(end.getAsInt())
            : beyond(axis, name, chain.get(), at));
  }

  /** A stay of a chain that does not end: it lasts, or has not begun. */
  private String beyond(Axis axis, String name, Chain chain, Revalued at) {
    int last = library.timeline().size() - 1;
    OptionalInt stay = row(part(name, ".stay"));
    boolean reached =
        stay.isPresent() && at.trace().values()[stay.getAsInt()][last] == axis.place();
    return reached
        ? state(chain, at, last) + " lasts past " + day(last)
        : "not begun by " + day(last);
  }

  private Standing target(Axis axis, String owner, Revalued at) {
    Axis clock = new Axis(axis.draw(), Kind.CLOCK, axis.place());
    OptionalInt end = end(clock, owner, at);
    Optional<Chain> chain = states(owner);
    return end.isEmpty() || chain.isEmpty()
        ? Standing.words("not by " + day(library.timeline().size() - 1))
        : Standing.words(
            state(chain.get(), at, end.getAsInt() - 1)
                + " to "
                + state(chain.get(), at, end.getAsInt()));
  }

  /** The period, by position, in which a stay ends. */
  private OptionalInt end(Axis axis, String name, Revalued at) {
    OptionalInt due = row(part(name, ".due"));
    if (due.isEmpty()) {
      return OptionalInt.empty();
    }
    double[] values = at.trace().values()[due.getAsInt()];
    OptionalInt stay = row(part(name, ".stay"));
    if (stay.isEmpty()) {
      return IntStream.range(0, values.length).filter(t -> values[t] > 0).findFirst();
    }
    double[] stays = at.trace().values()[stay.getAsInt()];
    return IntStream.range(0, values.length)
        .filter(t -> values[t] > 0 && stays[t] == axis.place())
        .findFirst();
  }

  /** The name of a row that a driver is expanded to, before its key. */
  private static String part(String name, String part) {
    int key = name.indexOf('[');
    return key < 0 ? name + part : name.substring(0, key) + part + name.substring(key);
  }

  private Optional<Chain> states(String name) {
    return library.chains().stream()
        .filter(chain -> chain.name().equals(name) && !chain.states().contains("happened"))
        .findFirst();
  }

  private String state(Chain chain, Revalued at, int period) {
    double number =
        period < 0 ? at.trace().openings()[chain.row()] : at.trace().values()[chain.row()][period];
    return chain.states().get((int) number - 1);
  }

  private OptionalInt row(String name) {
    List<Row> rows = library.rows();
    return IntStream.range(0, rows.size()).filter(r -> rows.get(r).name().equals(name)).findFirst();
  }

  private String day(int period) {
    Period last = library.timeline().periods().get(period);
    return DAY.format(last.end());
  }
}
