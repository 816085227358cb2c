package backstop.bench;

import java.io.IOException;
import java.util.List;

/** Reproduces rows of docs/benchmarks.md; {@code src/jmh/run} starts it. */
public final class Bench {

  private static final List<String> ROWS = List.of("twins", "error", "finmath", "office", "slopes");

  private Bench() {}

  public static void main(String[] words) throws IOException {
    Options options = Options.of(words);
    List<String> rows = options.rows().isEmpty() ? ROWS : options.rows();
    System.out.println(
        String.join(
            "; ",
            Tools.processor().strip(),
            "Java " + System.getProperty("java.vm.version"),
            Tools.gcc(),
            Tools.numpy()));
    boolean agree = true;
    for (String row : rows) {
      System.out.printf("%n== %s%n", row);
      agree &=
          switch (row) {
            case "twins" -> TwinRow.run(options);
            case "finmath" -> FinmathRow.run(options);
            case "office" -> OfficeRow.run(options);
            case "error" -> {
              ErrorRow.run(options);
              yield true;
            }
            case "slopes" -> {
              SlopesRow.run(options);
              yield true;
            }
            default -> throw new IllegalArgumentException("no row " + row + " among " + ROWS);
          };
    }
    if (!agree) {
      System.exit(1);
    }
  }
}
