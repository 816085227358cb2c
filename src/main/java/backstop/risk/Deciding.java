package backstop.risk;

import backstop.valuation.Replicates;
import backstop.valuation.Statistic;
import backstop.valuation.Verdict;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Values each kind of knowledge on payoffs that are drawn. */
record Deciding(InformationAsked asked, Payoffs payoffs, Observed observed) {

  Information information(List<Verdict> verdicts) {
    Ledger blind = Ledger.of(payoffs, Classes.one(payoffs.postures(), payoffs.paths()));
    int decline = payoffs.actions() - 1;
    int best = blind.best(0, decline);
    int decision = best == 0 && asked.price().isEmpty() ? decline : best;
    List<Statistic> means =
        IntStream.range(0, payoffs.actions()).mapToObj(a -> blind.mean(0, a)).toList();
    List<Worth> kinds =
        asked.kinds().stream()
            .map(kind -> worth(kind, decision))
            .sorted(Comparator.comparingDouble((Worth kind) -> kind.value().value()).reversed())
            .toList();
    return new Information(
        asked,
        payoffs.price(),
        means,
        decision,
        perfect(decision),
        kinds,
        verdicts,
        observed.measured().breakdowns());
  }

  private Worth worth(Knowledge kind, int usual) {
    Ledger known = Ledger.of(payoffs, observed.classes(kind, payoffs.paths()));
    return new Worth(
        kind.name(),
        statistic(known.apart(usual)),
        known.together(usual),
        known.changed(usual),
        known.answers(usual));
  }

  private Worth perfect(int usual) {
    double[] gains = new double[payoffs.replicates()];
    double changed = 0;
    for (int g = 0; g < payoffs.postures(); g++) {
      double weight = payoffs.weights().get(g);
      for (int i = 0; i < payoffs.paths(); i++) {
        int action = payoffs.best(g, i, usual);
        double gain = payoffs.of(action, g, i) - payoffs.of(usual, g, i);
        gains[i / payoffs.points()] += weight * gain / payoffs.points();
        changed += action == usual ? 0 : weight / payoffs.paths();
      }
    }
    Statistic value = statistic(gains);
    return new Worth(Information.EVERYTHING, value, value.value(), changed, List.of());
  }

  private Statistic statistic(double[] gains) {
    double mean = Arrays.stream(gains).sum() / gains.length;
    return new Statistic(mean, new Replicates(gains.length).spread(gains));
  }
}
