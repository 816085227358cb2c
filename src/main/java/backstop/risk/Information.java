package backstop.risk;

import backstop.valuation.Breakdown;
import backstop.valuation.Execution;
import backstop.valuation.Measured;
import backstop.valuation.Outcomes;
import backstop.valuation.Statistic;
import backstop.valuation.Valuation;
import backstop.valuation.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What it is worth to know before deciding.
 *
 * <p>A decision maker takes the action a whose payoff has the highest mean. Knowing X is worth
 * E[maxₐ E(payoffₐ | X)] − maxₐ E(payoffₐ); knowing everything, with the future itself for X, is
 * the expected value of perfect information (Brennan and others 2007,
 * doi:10.1177/0272989X07302555).
 *
 * @param price of the first action
 * @param means what each action pays without knowing, in the order of the question
 * @param decision place of the best action without knowing
 * @param kinds of knowledge, the one that is worth most first
 * @param breakdowns what could not be computed; nothing else of the result is then of use
 */
public record Information(
    InformationAsked asked,
    double price,
    List<Statistic> means,
    int decision,
    Worth perfect,
    List<Worth> kinds,
    List<Verdict> verdicts,
    List<Breakdown> breakdowns) {

  /** What perfect information is called. */
  public static final String EVERYTHING = "everything";

  public Information {
    means = List.copyOf(means);
    kinds = List.copyOf(kinds);
    verdicts = List.copyOf(verdicts);
    breakdowns = List.copyOf(breakdowns);
  }

  /**
   * Values what is asked; its bits do not depend on {@code execution}.
   *
   * @throws IllegalArgumentException with the text for the user, when correlations have no joint
   *     law or a payoff is undefined somewhere
   */
  public static Information of(InformationAsked asked, Execution execution) {
    Observed observed = Observed.of(asked, execution);
    List<Measured> measured = new ArrayList<>(List.of(observed.measured()));
    asked.later().forEach(one -> measured.add(later(asked, one, execution)));
    Optional<Measured> broken =
        measured.stream().filter(one -> !one.breakdowns().isEmpty()).findFirst();
    return broken
        .map(one -> none(asked, one))
        .orElseGet(
            () -> {
              List<Outcomes> outcomes = measured.stream().map(Measured::outcomes).toList();
              return new Deciding(asked, Payoffs.of(asked, outcomes), observed)
                  .information(verdicts(measured));
            });
  }

  /** Those of the question, and of later actions those that did not hold. */
  private static List<Verdict> verdicts(List<Measured> measured) {
    List<Verdict> verdicts = new ArrayList<>(measured.get(0).verdicts());
    measured.stream()
        .skip(1)
        .flatMap(later -> later.verdicts().stream().filter(verdict -> !verdict.held()))
        .forEach(verdicts::add);
    return verdicts;
  }

  private static Measured later(InformationAsked asked, Later one, Execution execution) {
    Execution quiet = execution.hearing((done, of) -> {});
    return Valuation.measured(
        one.library(), asked.request(), List.of(asked.payoffs().get(0)), quiet);
  }

  private static Information none(InformationAsked asked, Measured measured) {
    Worth nothing =
        new Worth(
            EVERYTHING, new Statistic(Double.NaN, Double.NaN), Double.NaN, Double.NaN, List.of());
    return new Information(
        asked,
        Double.NaN,
        List.of(),
        0,
        nothing,
        List.of(),
        measured.verdicts(),
        measured.breakdowns());
  }

  public boolean computed() {
    return breakdowns.isEmpty();
  }

  public boolean sound() {
    return computed() && verdicts.stream().allMatch(Verdict::held);
  }

  /** A kind of knowledge as a share of perfect information; NaN where that is worth nothing. */
  public double share(Worth kind) {
    return perfect.value().value() > 0
        ? kind.value().value() / perfect.value().value()
        : Double.NaN;
  }
}
