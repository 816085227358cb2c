package backstop.cli;

import backstop.farm.Farms;

/** The program's entry. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    if (Main.class.getResource("/META-INF/services/" + Farms.class.getName()) == null) {
      // Without it the workbook library's logging prints that it has nowhere to print.
      System.setProperty(
          "log4j2.loggerContextFactory",
          "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
    }
    // Nor the logging that the history and the schedule use.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(Backstop.run(Terminal.ofProcess(), arguments));
  }
}
