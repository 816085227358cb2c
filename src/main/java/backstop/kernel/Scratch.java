package backstop.kernel;

/** The columns a {@link Program} works in: one thread's at a time, reused from block to block. */
public final class Scratch {

  private final Plan plan;
  private final Machine machine;
  private final int width;

  Scratch(Plan plan, int width) {
    this.plan = plan;
    this.width = width;
    this.machine = plan.machine(width);
  }

  Plan plan() {
    return plan;
  }

  Machine machine() {
    return machine;
  }

  /** Paths in a batch. */
  int width() {
    return width;
  }
}
