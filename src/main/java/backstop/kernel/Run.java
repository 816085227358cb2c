package backstop.kernel;

import backstop.model.Draws;
import java.util.ArrayList;
import java.util.List;

/** A block of paths going through a plan, batch by batch, under some postures. */
final class Run {

  private final Plan plan;
  private final Machine machine;
  private final int width;
  private final Draws block;
  private final List<Harvest> harvests = new ArrayList<>();
  private final int periods;

  Run(Plan plan, Scratch scratch, Draws block) {
    this.plan = plan;
    this.machine = scratch.machine();
    this.width = scratch.width();
    this.block = block;
    this.periods = plan.graph().library().timeline().size();
  }

  /** One harvest for each posture, to be filled by the run. */
  void add(Harvest harvest) {
    harvests.add(harvest);
  }

  void go() {
    machine.block(block);
    for (int from = 0; from < block.paths(); from += width) {
      machine.paths(from, Math.min(width, block.paths() - from));
      batch();
    }
  }

  private void batch() {
    Failures failures = machine.failures();
    failures.clear();
    run(plan.shared(), plan.alarms(Reach.SHARED), harvests.get(0).scalars());
    for (Harvest harvest : harvests) {
      harvest.add(failures);
    }
    for (Harvest harvest : harvests) {
      failures.clear();
      machine.posture(harvest.posture());
      run(plan.own(), plan.alarms(Reach.OWN), harvest.scalars());
      harvest.add(failures);
      harvest.take(machine);
    }
  }

  private void run(Segment code, int[] alarms, double[][] scalars) {
    periods(code, scalars, code.period(), code.last());
    if (machine.sounds(alarms[0], alarms[1])) {
      periods(code, scalars, code.diagnosis(), code.diagnosis());
    }
    machine.scalars(scalars[periods]);
    machine.run(code.end());
  }

  private void periods(
      Segment code, double[][] scalars, List<Instruction> each, List<Instruction> last) {
    machine.scalars(scalars[0]);
    machine.run(code.start());
    for (int t = 0; t < periods; t++) {
      machine.period(t);
      machine.scalars(scalars[t]);
      machine.mount(code);
      machine.run(t < periods - 1 ? each : last);
      machine.leave(code);
    }
  }
}
