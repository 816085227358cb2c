package backstop.source;

import backstop.model.Draw;
import backstop.model.Line;
import backstop.model.Unit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Processes to ordinary lines, each stepped exactly over its period. */
final class Processes {

  /** Poisson counts above this are not told apart: P(N &gt; 12) &lt; 2e-7 at a mean of 2. */
  private static final int MOST_JUMPS = 12;

  private final Plan plan;

  Processes(Plan plan) {
    this.plan = plan;
  }

  /** Adds the lines and draws of a process. */
  void expand(String model, Declaration.Process process) {
    Planned owner = Templates.owner(plan, model, process.name(), Line.Origin.PROCESS);
    Templates lines = new Templates(plan, owner);
    boolean logarithmic = !process.kind().value().equals("ornstein_uhlenbeck");
    process.parameters().forEach((name, formula) -> give(lines, owner, name, formula, logarithmic));
    plan.draw(
        owner.qualified(), owner.table(), Draw.Kind.NORMAL, owner.qualified(), Optional.empty());
    switch (process.kind().value()) {
      case "geometric_brownian" -> geometric(lines, owner);
      case "mean_reverting" -> meanReverting(lines, owner);
      case "ornstein_uhlenbeck" -> ornsteinUhlenbeck(lines, owner);
      default -> jumpDiffusion(lines, owner);
    }
  }

  private void give(
      Templates lines, Planned owner, String name, Text formula, boolean logarithmic) {
    Unit unit =
        switch (name) {
          case "start", "mean" -> owner.unit();
          case "half_life" -> plan.units().years();
          case "drift", "jump_rate" -> plan.units().perYear();
          case "volatility" -> logarithmic ? Unit.NUMBER : owner.unit();
          default -> Unit.NUMBER;
        };
    lines.give(name, formula, unit, name + " of " + owner.name());
  }

  /** Exact solution of dS = drift·S·dt + volatility·S·dW. */
  private void geometric(Templates lines, Planned owner) {
    lines.write("growth", Unit.NUMBER, "($drift - $volatility ^ 2 / 2) * DT");
    lines.write("sd", Unit.NUMBER, "$volatility * SQRT(DT)");
    lines.write("", owner.unit(), "PRIOR(@) * EXP(@.growth + @.sd * DRAW(@))", "$start");
  }

  /**
   * ln S is Ornstein–Uhlenbeck around α = ln(mean) − volatility²/(4κ): Schwartz 1997, one factor.
   */
  private void meanReverting(Templates lines, Planned owner) {
    reversion(lines);
    lines.write("level", Unit.NUMBER, "LN($mean) - $volatility ^ 2 / (4 * @.reversion)");
    lines.write(
        "",
        owner.unit(),
        "EXP(@.level + (LN(PRIOR(@)) - @.level) * @.decay + @.sd * DRAW(@))",
        "$start");
  }

  /** Exact solution of dX = κ(mean − X)dt + volatility·dW. */
  private void ornsteinUhlenbeck(Templates lines, Planned owner) {
    reversion(lines);
    lines.write(
        "", owner.unit(), "$mean + (PRIOR(@) - $mean) * @.decay + @.sd * DRAW(@)", "$start");
  }

  private void reversion(Templates lines) {
    lines.write("reversion", plan.units().perYear(), "LN(2) / $half_life");
    lines.write("decay", Unit.NUMBER, "EXP(-@.reversion * DT)");
    lines.write("sd", Unit.NUMBER, "$volatility * SQRT((1 - @.decay ^ 2) / (2 * @.reversion))");
  }

  /** Merton 1976, compensated; the count is the Poisson quantile of a uniform. */
  private void jumpDiffusion(Templates lines, Planned owner) {
    String name = owner.qualified();
    plan.draw(name + ".count", owner.table(), Draw.Kind.UNIFORM, name + ".count", Optional.empty());
    plan.draw(name + ".size", owner.table(), Draw.Kind.NORMAL, name + ".size", Optional.empty());
    lines.write("rate", plan.units().perYear(), "$jump_rate");
    lines.write("expected", Unit.NUMBER, "IF(OR(@.rate < 0, @.rate * DT > 2), 1 / 0, @.rate * DT)");
    lines.write("count", Unit.NUMBER, count());
    lines.write(
        "growth",
        Unit.NUMBER,
        "($drift - $volatility ^ 2 / 2) * DT"
            + " - @.expected * (EXP($jump_mean + $jump_sd ^ 2 / 2) - 1)");
    lines.write("sd", Unit.NUMBER, "$volatility * SQRT(DT)");
    lines.write(
        "jumps", Unit.NUMBER, "$jump_mean * @.count + $jump_sd * SQRT(@.count) * DRAW(@.size)");
    lines.write("", owner.unit(), "PRIOR(@) * EXP(@.growth + @.sd * DRAW(@) + @.jumps)", "$start");
  }

  /** Σ over k below 12 of (U &gt; P(N ≤ k)). */
  private static String count() {
    return IntStream.range(0, MOST_JUMPS)
        .mapToObj(k -> "(DRAW(@.count) > POISSON(" + k + ", @.expected))")
        .collect(Collectors.joining(" + "));
  }
}
