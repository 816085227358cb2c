package backstop.kernel;

import static backstop.kernel.Node.NONE;

import backstop.kernel.Plan.Output;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The outturn of one posture while its batches come in. */
final class Harvest {

  private final Plan plan;
  private final Wanted wanted;
  private final int posture;
  private final Scalars scalars;
  private final int paths;
  private final double[][] measures;
  private final boolean[][] undefined;
  private final double[][][] profiles;
  private final double[][] totals;
  private final double[][] absolutes;
  private final double[] mask;
  private final SortedMap<Integer, Tally> checks = new TreeMap<>();
  private final SortedMap<Integer, Tally> rows = new TreeMap<>();
  private final SortedMap<Integer, Tally> broken = new TreeMap<>();

  Harvest(Plan plan, Wanted wanted, int posture, Scalars scalars, int paths) {
    this.plan = plan;
    this.wanted = wanted;
    this.posture = posture;
    this.scalars = scalars;
    this.paths = paths;
    int periods = plan.graph().library().timeline().size();
    measures = new double[wanted.measures().size()][paths];
    undefined = new boolean[wanted.measures().size()][paths];
    profiles = new double[wanted.profiles().size()][periods][paths];
    totals = new double[wanted.totals().size()][paths];
    absolutes = new double[wanted.totals().size()][paths];
    mask = new double[paths];
  }

  int posture() {
    return posture;
  }

  double[][] scalars() {
    return scalars.values();
  }

  void add(Failures failures) {
    join(rows, failures.rows().values());
    join(checks, failures.checks().values());
  }

  private static void join(Map<Integer, Tally> into, Collection<Tally> tallies) {
    tallies.forEach(tally -> into.merge(tally.position(), tally, Failures::join));
  }

  /** Copies the results of the batch that the machine has just computed. */
  void take(Machine machine) {
    for (int m = 0; m < measures.length; m++) {
      measure(machine, m);
    }
    for (int r = 0; r < totals.length; r++) {
      Output total = plan.totals().get(r);
      copy(machine, total.value(), totals[r]);
      copy(machine, total.second(), absolutes[r]);
    }
    for (int p = 0; p < profiles.length; p++) {
      profile(machine, plan.graph().keep(wanted.profiles().get(p)), profiles[p]);
    }
  }

  private void copy(Machine machine, int node, double[] into) {
    int from = machine.firstPath();
    if (plan.scalar(node)) {
      double[][] values = scalars.values();
      Arrays.fill(into, from, from + machine.count(), values[values.length - 1][plan.column(node)]);
    } else {
      machine.copy(plan.column(node), into);
    }
  }

  private void profile(Machine machine, int keep, double[][] into) {
    int from = machine.firstPath();
    for (int t = 0; t < into.length; t++) {
      if (plan.scalar(keep)) {
        double value = scalars.values()[t][plan.column(keep)];
        Arrays.fill(into[t], from, from + machine.count(), value);
      } else {
        machine.copy(plan.history(keep), t, into[t]);
      }
    }
  }

  private void measure(Machine machine, int m) {
    Output output = plan.measures().get(m);
    copy(machine, output.value(), measures[m]);
    if (output.second() != NONE) {
      copy(machine, output.second(), mask);
    } else {
      Arrays.fill(mask, 0);
    }
    int from = machine.firstPath();
    for (int i = from; i < from + machine.count(); i++) {
      undefined[m][i] = mask[i] == 1;
      if (undefined[m][i]) {
        measures[m][i] = Double.NaN;
      } else if (!Double.isFinite(measures[m][i])) {
        measures[m][i] = Double.NaN;
        int position = wanted.measures().get(m);
        join(broken, List.of(new Tally(position, 1, new Spot(0, i))));
      }
    }
  }

  Outturn outturn() {
    join(rows, onAllPaths(scalars.rows()));
    join(checks, onAllPaths(scalars.checks()));
    return new Outturn(
        posture,
        measures,
        undefined,
        profiles,
        totals,
        absolutes,
        List.copyOf(checks.values()),
        inOrder(),
        List.copyOf(broken.values()));
  }

  private List<Tally> onAllPaths(List<Tally> onOne) {
    return onOne.stream()
        .map(one -> new Tally(one.position(), one.count() * paths, one.first()))
        .toList();
  }

  private List<Tally> inOrder() {
    List<Tally> ordered = new ArrayList<>();
    for (int row : plan.graph().library().order()) {
      if (rows.containsKey(row)) {
        ordered.add(rows.get(row));
      }
    }
    return ordered;
  }
}
