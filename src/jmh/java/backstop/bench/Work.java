package backstop.bench;

import java.util.function.DoubleSupplier;

/** Work of this process that finds a number. */
final class Work implements Contender {

  private final String name;
  private final DoubleSupplier work;
  private double found = Double.NaN;

  Work(String name, DoubleSupplier work) {
    this.name = name;
    this.work = work;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double seconds() {
    return Cpu.of(() -> found = work.getAsDouble());
  }

  /** What the last turn found. */
  double found() {
    return found;
  }
}
