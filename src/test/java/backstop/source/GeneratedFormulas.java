package backstop.source;

import backstop.model.Library;
import backstop.source.FormulaGrammar.Type;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Whole libraries of random well-typed formulas, the same for the same seed: all node kinds, lags,
 * folds over rows and time, chains, events, jumps, every process, a short first period.
 */
public final class GeneratedFormulas {

  private static final List<String> FOLDS = List.of("SUM", "MIN", "MAX", "AVERAGE");
  private static final int DEPTH = 3;

  private final SplittableRandom random;
  private final FormulaGrammar grammar;
  private final StringBuilder lines = new StringBuilder();
  private final StringBuilder measures = new StringBuilder();

  private GeneratedFormulas(long seed) {
    this.random = new SplittableRandom(seed);
    this.grammar = new FormulaGrammar(random);
  }

  /** A library with {@code count} generated lines, written to {@code folder} and read. */
  public static Library library(Path folder, long seed, int count) throws IOException {
    Read read = read(folder, files(seed, count, "2028-12-31"));
    return read.library().orElseThrow(() -> new IllegalStateException(IssueText.of(read.issues())));
  }

  static Read read(Path folder, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
    }
    return LibraryReader.read(
        new Reading(
            folder.resolve("models"),
            folder.resolve("inputs"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of()));
  }

  /** The files of such a library: path to text. */
  static Map<String, String> files(long seed, int count, String end) {
    GeneratedFormulas generated = new GeneratedFormulas(seed);
    for (int i = 1; i <= count; i++) {
      generated.line(i);
    }
    generated.measures(Math.max(10, count / 5));
    Map<String, String> files = new TreeMap<>(inputs());
    files.put("models/library.yaml", LIBRARY.replace("END", end));
    files.put("models/made.yaml", MODEL + generated.lines + "\nmeasures:\n" + generated.measures);
    return files;
  }

  private void line(int number) {
    Type type = Type.values()[random.nextInt(Type.values().length)];
    boolean indexed = random.nextInt(3) == 0;
    String name = "line_" + number;
    String formula = formula(type, name, indexed);
    boolean opened = type != Type.FLAG && random.nextInt(3) == 0;
    String header = name + (indexed ? "[region]" : "") + " (" + unit(type) + ")";
    lines.append("    ").append(header).append(":\n      formula: ").append(quoted(formula));
    if (opened) {
      lines.append("\n      opening: ").append(quoted(opening(type, indexed)));
    }
    lines.append('\n');
    grammar.know(type, name, indexed);
  }

  private String formula(Type type, String name, boolean indexed) {
    int depth = 1 + random.nextInt(DEPTH);
    String formula = grammar.formula(type, depth, indexed);
    if (type == Type.FLAG) {
      return random.nextInt(4) == 0 ? "EVER(" + formula + ")" : "IF(" + formula + ", 1, 0)";
    }
    String limited = "MAX(-" + type.limit + ", MIN(" + type.limit + ", " + formula + "))";
    return switch (random.nextInt(6)) {
      case 0 -> "APPROACH(" + name + ", " + limited + ", two_years)";
      case 1 -> "half * PRIOR(" + name + ") + " + limited;
      default -> limited;
    };
  }

  /** Now and then another scale of the same dimension. */
  private String unit(Type type) {
    return switch (type) {
      case MONEY -> grammar.pick("USDm", "USD", "USDm");
      case MASS -> grammar.pick("kt", "t");
      case NUMBER -> grammar.pick("ratio", "bp", "index");
      default -> type.unit;
    };
  }

  private String opening(Type type, boolean indexed) {
    return switch (type) {
      case MONEY -> indexed ? "region.cost * half" : "budget - posture.grant";
      case MASS -> indexed ? "region.stock" : "SUM(region.stock[*])";
      case TIME -> "two_years + one_year";
      default -> indexed ? "region.share ^ 2" : "IF(posture.role = \"firm\", half, 1)";
    };
  }

  private static String quoted(String formula) {
    return "'" + formula.replace("'", "''") + "'";
  }

  private void measures(int count) {
    for (int i = 1; i <= count; i++) {
      Type type = grammar.pick(Type.NUMBER, Type.MONEY, Type.MASS);
      String unit = type.unit;
      String formula = measure(type);
      if (formula.startsWith("IRR") || formula.startsWith("SIGN")) {
        unit = "share";
      } else if (formula.startsWith("PAYBACK") || formula.startsWith("FIRST_YEAR")) {
        unit = "years";
      }
      String when = random.nextInt(4) == 0 ? ", when: 'MAX(strike) = 0'" : "";
      measures.append("  measure_" + i + " (" + unit + "): {formula: " + quoted(formula) + when);
      measures.append("}\n");
    }
  }

  private String measure(Type type) {
    List<String> single = new ArrayList<>(grammar.singleLines(type));
    List<String> indexed = grammar.indexedLines(type);
    String line = single.isEmpty() ? fallback(type) : single.get(random.nextInt(single.size()));
    String rows = indexed.isEmpty() ? line : indexed.get(random.nextInt(indexed.size()));
    String fold = FOLDS.get(random.nextInt(FOLDS.size()));
    return switch (random.nextInt(12)) {
      case 0 -> fold + "(" + line + ")";
      case 1 -> fold + "(" + rows + ")";
      case 2 -> fold + "(" + line + " * (PERIOD > 2))";
      case 3 -> "FIRST(" + line + ") - LAST(" + line + ")";
      case 4 -> "AT(" + line + ", 1)";
      case 5 -> "AT(" + line + ", 2026-11-15)";
      case 6 -> "IRR(IF(PERIOD = 1, -ABS(money_base), flow_base))";
      case 7 -> "PAYBACK(IF(PERIOD < 3, -ABS(money_base), flow_base))";
      case 8 -> "FIRST_YEAR(mood >= tense)";
      case 9 -> "MAX(SUM(" + line + "), 2 * LAST(" + line + "))";
      case 10 -> "AT(" + line + ", two_years) * ratio";
      default -> "SIGN(SUM(" + line + "))";
    };
  }

  private static String fallback(Type type) {
    return switch (type) {
      case MONEY -> "money_base";
      case MASS -> "mass_base";
      default -> "index_price";
    };
  }

  private static Map<String, String> inputs() {
    Map<String, String> files = new TreeMap<>();
    files.put("inputs/assumptions.csv", ASSUMPTIONS.replace("JUDGED", ",judgement: generated,,"));
    files.put("inputs/sources.csv", "id,title,publisher,date,url\n");
    files.put(
        "inputs/state.csv",
        "driver,as_of,state,since,source\n"
            + "made.mood,2025-06-30,tense,2024-11-20,judgement: generated\n");
    files.put(
        "inputs/base_case.csv",
        "driver,date,state,source\n"
            + "made.mood,2026-02-10,hostile,judgement: generated\n"
            + "made.accession,2026-12-31,happened,judgement: generated\n");
    files.put(
        "inputs/correlations.csv",
        "a,b,correlation\n"
            + "made.ratio,made.weight[north],0.4\nmade.index_price,made.shocked,-0.3\n");
    files.put(
        "inputs/regions.csv",
        "region,kind,share (share),cost (USDm),stock (kt),source\n"
            + "north,open,0.2,5,1.5,judgement: generated\n"
            + "south,closed,0.3,7.25,0.4,judgement: generated\n"
            + "east,open,0.5,0.125,2,judgement: generated\n");
    files.put(
        "inputs/kinds.csv",
        "kind,bonus (share),source\n"
            + "open,0.15,judgement: generated\nclosed,-0.05,judgement: generated\n");
    files.put(
        "inputs/curve.csv",
        "level_key (ratio),level (ratio),price (USD/t),source\n"
            + "-1,0.5,20,judgement: generated\n0,1,35,judgement: generated\n"
            + "0.75,0.25,50,judgement: generated\n3,2,80,judgement: generated\n");
    files.put(
        "inputs/stances.csv",
        "stance,effect (bp),source\n"
            + "calm,1000,judgement: generated\ntense,-500,judgement: generated\n"
            + "hostile,2500,judgement: generated\n");
    files.put(
        "inputs/postures.csv",
        "posture,role,weight (share),grant (USDm),source\n"
            + "paper,soft,0.1,1,judgement: generated\nforce,firm,0.7,4,judgement: generated\n"
            + "bases,firm,0.9,6,judgement: generated\n");
    return files;
  }

  private static final String LIBRARY =
      """
      library: generated
      timeline: {period: quarter, end: END}
      valuation_date: 2025-08-15
      units:
        USD: base
        t: base
        year: base
        years: year
        kt: 1000 t
        USDm: 1e6 USD
        bp: 0.0001
        share: 1
        index: 1
        ratio: 1
        flag: 1
      """;

  private static final String ASSUMPTIONS =
      """
      name,as_of,value,range,low,high,distribution,source,confidence,note
      made.ratio,2025-06-30,0.8,bounds,0.2,1.5,pertJUDGED
      made.half,2025-06-30,0.5,,,,JUDGED
      made.small_step,2025-06-30,-0.025,,,,"normal(-0.025, 0.01)"JUDGED
      made.number_limit,2025-06-30,50,,,,JUDGED
      made.money_limit,2025-06-30,1000,,,,JUDGED
      made.mass_limit,2025-06-30,400,,,,JUDGED
      made.time_limit,2025-06-30,30,,,,JUDGED
      made.budget,2025-06-30,12.5,bounds,8,20,triangularJUDGED
      made.fee,2025-06-30,750000,,,,JUDGED
      made.load,2025-06-30,3.2,,,,JUDGED
      made.grams,2025-06-30,1250,,,,JUDGED
      made.price,2025-06-30,40,bounds,25,60,uniformJUDGED
      made.rate,2025-06-30,0.07,,,,JUDGED
      made.drift,2025-06-30,0.03,,,,JUDGED
      made.two_years,2025-06-30,2,bounds,1,3,uniformJUDGED
      made.one_year,2025-06-30,1,,,,JUDGED
      made.delay,2025-06-30,0.6,,,,JUDGED
      made.opening_day,2025-06-30,2026-05-20,,,,JUDGED
      made.weight,2025-06-30,0.4,bounds,0.1,0.9,pertJUDGED
      made.volatility,2025-06-30,0.2,,,,JUDGED
      made.jump_rate,2025-06-30,1.5,,,,JUDGED
      made.turn_rate,2025-06-30,0.9,,,,JUDGED
      made.jump_mean,2025-06-30,-0.1,,,,JUDGED
      """;

  private static final String MODEL =
      """
      model: made
      title: Generated formulas
      about: Formulas drawn from a grammar.

      assumptions:
        ratio (ratio): a number
        half (share): a half
        small_step (ratio): a small negative number
        number_limit (ratio): bound on numbers
        money_limit (USDm): bound on money
        mass_limit (kt): bound on mass
        time_limit (years): bound on time
        budget (USDm): an amount
        fee (USD): an amount on another scale
        load (kt): a mass
        grams (t): a mass on another scale
        price (USD/t): a price
        rate (1/year): a rate
        drift (1/year): a rate
        two_years (years): a time
        one_year (years): a year
        delay (years): a time between periods
        opening_day (date): a date
        weight[region] (share): a number for each region
        volatility (share): a volatility
        jump_rate (1/year): a rate of jumps
        turn_rate (1/year): a rate of turns
        jump_mean (ratio): mean of a jump

      tables:
        region: regions.csv
        kind: kinds.csv
        curve: curve.csv
        stance: stances.csv

      choices:
        posture: postures.csv

      processes:
        index_price (index): {kind: geometric_brownian, start: 1, drift: drift, volatility: volatility}
        spread_noise (index): {kind: mean_reverting, start: half, mean: 1, half_life: two_years, volatility: volatility}
        shocked (ratio): {kind: ornstein_uhlenbeck, start: 0, mean: half, half_life: one_year, volatility: volatility}
        jumpy (index): {kind: jump_diffusion, start: 1, drift: drift, volatility: volatility, jump_rate: jump_rate, jump_mean: jump_mean, jump_sd: volatility}
        local[region] (index): {kind: geometric_brownian, start: region.share, drift: 0, volatility: volatility}

      chains:
        mood:
          states: [calm, tense, hostile]
          start: calm
          rates:
            calm -> tense: turn_rate * (1 + posture.weight)
            tense -> calm: turn_rate
            tense -> hostile: jump_rate * PRIOR(index_price)
            hostile -> calm: turn_rate * half
        front[region]:
          states: [held, lost]
          start: held
          rates:
            held -> lost: turn_rate * region.share
            lost -> held: turn_rate

      events:
        accession: {rate: turn_rate * posture.weight, once: true}
        strike: {rate: jump_rate}

      jumps:
        loss (share): {rate: jump_rate, severity: "beta(2, 8)"}

      lines:
        Base:
          money_base (USDm): budget * index_price
          flow_base (USDm): budget * half * spread_noise - (mood = hostile) * posture.grant
          mass_base (kt): load * spread_noise
      """;
}
