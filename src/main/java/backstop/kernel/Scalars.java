package backstop.kernel;

import java.util.List;

/**
 * What is equal on all paths under one posture.
 *
 * @param values by period, then slot; after the last period what folds over time came to
 * @param rows failures on any one path
 * @param checks failures on any one path
 */
record Scalars(double[][] values, List<Tally> rows, List<Tally> checks) {

  static Scalars of(Plan plan, int posture, boolean base) {
    Machine machine = plan.scalarMachine();
    Segment code = plan.scalar();
    int periods = plan.graph().library().timeline().size();
    double[][] values = new double[periods + 1][];
    machine.posture(posture);
    machine.base(base);
    machine.paths(0, 1);
    machine.run(code.start());
    for (int t = 0; t < periods; t++) {
      machine.period(t);
      machine.mount(code);
      machine.run(code.diagnosis());
      values[t] = machine.firsts();
      machine.leave(code);
    }
    machine.run(code.end());
    values[periods] = machine.firsts();
    return new Scalars(
        values,
        List.copyOf(machine.failures().rows().values()),
        List.copyOf(machine.failures().checks().values()));
  }
}
