package backstop.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Processor time of this process, compilers and collector included. */
final class Cpu {

  private Cpu() {}

  static double seconds() {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return system.getProcessCpuTime() / 1e9;
  }

  /** Processor seconds of some work. */
  static double of(Runnable work) {
    double start = seconds();
    work.run();
    return seconds() - start;
  }
}
