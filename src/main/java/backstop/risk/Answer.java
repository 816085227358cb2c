package backstop.risk;

import backstop.valuation.Statistic;
import java.util.List;

/**
 * What may turn out, and what is then best.
 *
 * @param label what is known, in words
 * @param chance of it
 * @param means what each action then pays, in the order of the question
 * @param action the best then, by its place
 */
public record Answer(String label, double chance, List<Statistic> means, int action) {

  public Answer {
    means = List.copyOf(means);
  }
}
