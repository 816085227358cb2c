package backstop.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Random formulas that are well typed and stay finite: divisors and logarithms are kept away from
 * 0, exponents small.
 */
final class FormulaGrammar {

  enum Type {
    NUMBER("ratio", "number_limit"),
    MONEY("USDm", "money_limit"),
    MASS("kt", "mass_limit"),
    TIME("years", "time_limit"),
    FLAG("flag", "one");

    final String unit;
    final String limit;

    Type(String unit, String limit) {
      this.unit = unit;
      this.limit = limit;
    }
  }

  /** A line that formulas may read. */
  record Known(String name, boolean indexed) {}

  private final SplittableRandom random;
  private final Map<Type, List<Known>> lines = new EnumMap<>(Type.class);

  /** Whether the formula stands in a line with a row for each region. */
  private boolean indexed;

  FormulaGrammar(SplittableRandom random) {
    this.random = random;
    for (Type type : Type.values()) {
      lines.put(type, new ArrayList<>());
    }
  }

  void know(Type type, String name, boolean byRegion) {
    lines.get(type).add(new Known(name, byRegion));
  }

  /** A formula whose value is of {@code type}, at most {@code depth} calls deep. */
  String formula(Type type, int depth, boolean byRegion) {
    indexed = byRegion;
    return of(type, depth);
  }

  private String of(Type type, int depth) {
    return switch (type) {
      case NUMBER -> number(depth);
      case MONEY -> quantity(Type.MONEY, depth);
      case MASS -> quantity(Type.MASS, depth);
      case TIME -> quantity(Type.TIME, depth);
      case FLAG -> flag(depth);
    };
  }

  private String number(int depth) {
    if (depth == 0) {
      return numberLeaf();
    }
    String a = number(depth - 1);
    return switch (random.nextInt(26)) {
      case 0, 1 -> "(" + a + " + " + number(depth - 1) + ")";
      case 2, 3 -> "(" + a + " - " + number(depth - 1) + ")";
      case 4, 5 -> a + " * " + number(depth - 1);
      case 6 -> "(" + a + ") / (1 + ABS(" + number(depth - 1) + "))";
      case 7 -> "(1 + ABS(" + a + ")) ^ MAX(-1, MIN(2, " + number(depth - 1) + "))";
      case 8 -> "-" + numberLeaf() + " ^ 2";
      case 9 -> "LN(1 + ABS(" + a + "))";
      case 10 -> "LOG2(1 + ABS(" + a + "))";
      case 11 -> "LOG10(1 + ABS(" + a + "))";
      case 12 -> "EXP(MIN(2, " + a + "))";
      case 13 -> "SQRT(ABS(" + a + "))";
      case 14 -> "SIN(" + a + ") + COS(" + number(depth - 1) + ")";
      case 15 -> "SIGN(" + of(pick(Type.values()), depth - 1) + ")";
      case 16 -> extreme(Type.NUMBER, depth);
      case 17 -> branch(Type.NUMBER, depth);
      case 18 -> "(" + of(Type.FLAG, depth - 1) + ")";
      case 19 -> share(Type.MONEY, depth);
      case 20 -> share(Type.MASS, depth);
      case 21 -> "rate * (" + of(Type.TIME, depth - 1) + ")";
      case 22 -> "INTERPOLATE(curve.level, " + a + ")";
      case 23 -> "INTERPOLATE(curve.price, " + a + ") / price";
      case 24 -> "-(" + a + ")";
      default -> past(Type.NUMBER);
    };
  }

  private String numberLeaf() {
    return switch (random.nextInt(16)) {
      case 0 -> pick("0", "1", "2", "12", "0.1", "1%", "1e-3", "100%");
      case 1 -> pick("ratio", "half", "small_step", "(drift * DT)");
      case 2 -> pick("index_price", "spread_noise", "shocked", "jumpy");
      case 3 -> "posture.weight";
      case 4 -> "stance.effect[mood]";
      case 5 -> "stance.effect[PRIOR(mood)]";
      case 6 -> pick("region.share[north]", "region.share[south]", "weight[east]");
      case 7 ->
          pick(
              "QUARTER",
              "(PERIOD / 100)",
              "(YEAR / 1000)",
              "(DT / one_year)",
              "(YEARS / one_year)");
      case 8 -> pick("MAX(region.share[*])", "AVERAGE(region.share[*])", "SUM(local[*])");
      case 9 ->
          indexed ? pick("region.share", "weight", "local", "kind.bonus[region.kind]") : "half";
      case 10 -> "loss";
      default -> now(Type.NUMBER, "ratio");
    };
  }

  private String quantity(Type type, int depth) {
    if (depth == 0) {
      return quantityLeaf(type);
    }
    String a = of(type, depth - 1);
    return switch (random.nextInt(14)) {
      case 0, 1 -> "(" + a + " + " + of(type, depth - 1) + ")";
      case 2, 3 -> "(" + a + " - " + of(type, depth - 1) + ")";
      case 4, 5 -> "(" + a + ") * (" + number(depth - 1) + ")";
      case 6 -> "(" + a + ") / (1 + ABS(" + number(depth - 1) + "))";
      case 7 -> extreme(type, depth);
      case 8 -> branch(type, depth);
      case 9 -> "ABS(" + a + ")";
      case 10 -> "-(" + a + ")";
      case 11 -> past(type);
      case 12 -> sum(type);
      default -> converted(type, depth);
    };
  }

  /** A quantity made from others, so that units multiply and scales differ. */
  private String converted(Type type, int depth) {
    return switch (type) {
      case MONEY -> "(" + of(Type.MASS, depth - 1) + ") * price";
      case MASS -> "(" + of(Type.MONEY, depth - 1) + ") / price";
      default ->
          pick("ANNUITY(rate, two_years)", "STAY(mood)", "(" + number(depth - 1) + ") * one_year");
    };
  }

  private String quantityLeaf(Type type) {
    String base =
        switch (type) {
          case MONEY -> pick("budget", "fee", "region.cost[north]", "posture.grant");
          case MASS -> pick("load", "grams", "region.stock[east]");
          default -> pick("two_years", "one_year", "DT", "YEARS", "STAY(mood)");
        };
    return random.nextInt(3) == 0 ? base : now(type, base);
  }

  private String sum(Type type) {
    return switch (type) {
      case MONEY ->
          pick(
              "SUM(region.cost[*] * region.share[*])",
              "MAX(region.cost[*])",
              "MIN(region.cost[*])");
      case MASS -> pick("SUM(region.stock[*] ^ 2) / load", "AVERAGE(region.stock[*])");
      default -> "STAY(mood)";
    };
  }

  private String flag(int depth) {
    if (depth == 0) {
      return flagLeaf();
    }
    Type type = pick(Type.NUMBER, Type.MONEY, Type.MASS, Type.TIME);
    String relation = pick(" = ", " <> ", " < ", " <= ", " > ", " >= ");
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> "(" + of(type, depth - 1) + relation + of(type, depth - 1) + ")";
      case 3 -> "AND(" + flag(depth - 1) + ", " + flag(depth - 1) + ")";
      case 4 -> "OR(" + flag(depth - 1) + ", " + flag(depth - 1) + ")";
      case 5 -> "NOT(" + flag(depth - 1) + ")";
      case 6 -> "EVER(" + flag(depth - 1) + ")";
      default -> flagLeaf();
    };
  }

  private String flagLeaf() {
    return switch (random.nextInt(9)) {
      case 0 -> "(mood" + pick(" = ", " >= ", " < ") + pick("calm", "tense", "hostile") + ")";
      case 1 -> "(PRIOR(mood) = tense)";
      case 2 -> "(posture.role" + pick(" = ", " <> ") + pick("\"firm\"", "\"soft\"") + ")";
      case 3 -> pick("accession", "strike");
      case 4 -> "(DATE >= opening_day)";
      case 5 -> indexed ? "(region.kind = \"open\")" : "(region.kind[south] = \"closed\")";
      case 6 -> indexed ? "(front = lost)" : "(front[east] = held)";
      default -> now(Type.FLAG, "accession");
    };
  }

  private String extreme(Type type, int depth) {
    String kind = pick("MIN(", "MAX(");
    return kind + of(type, depth - 1) + ", " + of(type, depth - 1) + pick(")", ", 0)");
  }

  private String branch(Type type, int depth) {
    String condition = flag(Math.min(1, depth - 1));
    return "IF(" + condition + ", " + of(type, depth - 1) + ", " + of(type, depth - 1) + ")";
  }

  private String share(Type type, int depth) {
    String whole = of(type, depth - 1);
    return "(" + of(type, depth - 1) + ") / (" + unit(type) + " + ABS(" + whole + "))";
  }

  private static String unit(Type type) {
    return type == Type.MONEY ? "budget" : "load";
  }

  private String past(Type type) {
    List<Known> readable = readable(type);
    if (readable.isEmpty()) {
      return type == Type.NUMBER ? "PRIOR(index_price)" : quantityLeaf(type);
    }
    String name = readable.get(random.nextInt(readable.size())).name();
    return switch (random.nextInt(4)) {
      case 0 -> "LAG(" + name + ", " + pick("two_years", "one_year", "DT", "delay") + ")";
      case 1 -> "LAG(" + name + ", STAY(mood))";
      default -> "PRIOR(" + name + ")";
    };
  }

  private String now(Type type, String otherwise) {
    List<Known> readable = readable(type);
    return readable.isEmpty() ? otherwise : readable.get(random.nextInt(readable.size())).name();
  }

  /** Lines as this formula names them: bare, or with a key where it has none of its own. */
  private List<Known> readable(Type type) {
    return lines.get(type).stream()
        .map(
            line ->
                line.indexed() && (!indexed || random.nextInt(4) == 0)
                    ? new Known(line.name() + "[" + pick("north", "south", "east") + "]", false)
                    : line)
        .toList();
  }

  @SafeVarargs
  final <T> T pick(T... options) {
    return options[random.nextInt(options.length)];
  }

  /** Lines with a row for each region, of one type. */
  List<String> indexedLines(Type type) {
    return lines.get(type).stream().filter(Known::indexed).map(Known::name).toList();
  }

  /** Lines with one row, of one type. */
  List<String> singleLines(Type type) {
    return lines.get(type).stream().filter(line -> !line.indexed()).map(Known::name).toList();
  }
}
