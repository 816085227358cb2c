package backstop.risk;

import backstop.valuation.Statistic;
import java.util.List;

/**
 * What it is worth to know something before deciding, in the unit of the payoffs.
 *
 * @param name of what is known* @param value how much more the decision pays, each choice made on
 *     other futures than it is valued on: in expectation not above the truth
 * @param high the same with each choice made on the futures that it is valued on: in expectation
 *     not below the truth
 * @param changed how often the decision is then another than without knowing
 * @param answers what may turn out; none for everything
 */
public record Worth(
    String name, Statistic value, double high, double changed, List<Answer> answers) {

  public Worth {
    answers = List.copyOf(answers);
  }
}
