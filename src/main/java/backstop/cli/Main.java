package backstop.cli;

/** The program's entry. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    // Without it the workbook library's logging prints that it has nowhere to print.
    System.setProperty(
        "log4j2.loggerContextFactory",
        "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
    System.exit(Backstop.run(Terminal.ofProcess(), arguments));
  }
}
