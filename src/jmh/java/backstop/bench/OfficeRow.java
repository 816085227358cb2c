package backstop.bench;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.valuation.Execution;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.valuation.Result;
import backstop.valuation.Valuation;
import backstop.workbook.LiveBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * LibreOffice recalculating the live workbook of all models, one stored case after another, beside
 * the kernel on all rows of the same models. LibreOffice's seconds a case stand for those of a
 * future; as many as the kernel's are not run, but multiplied.
 */
final class OfficeRow {

  private static final String MEASURE = "drones.jv_npv";

  private OfficeRow() {}

  static boolean run(Options options) throws IOException {
    if (Tools.says("sh", "-c", "command -v soffice && /usr/bin/python3 -c 'import uno'")
        .isEmpty()) {
      System.out.println("no LibreOffice with Python here: left out");
      return true;
    }
    Path folder = Files.createTempDirectory("backstop-office");
    LiveBook book = LiveBook.write(value(), MEASURE, folder.resolve("live.xlsx"));
    Kernel kernel = Kernel.of(Kernel.library(), "", 1024);
    for (int i = 0; i < options.warm(); i++) {
      kernel.seconds();
    }
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    boolean agree = true;
    try (Twin office = Twin.start("LibreOffice", command(book), false)) {
      System.out.println(office.ask("version"));
      for (int round = 0; round < options.rounds(); round++) {
        int stored = round % book.cases().size();
        String[] said = office.ask("case " + stored).split(" ");
        theirs.add(Double.parseDouble(said[0]));
        double value = Double.parseDouble(said[1]);
        double expected = book.values().get(stored);
        agree &= Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
        ours.add(kernel.seconds() / kernel.held().paths());
      }
    }
    Folder.delete(folder);
    double least = theirs.stream().min(Double::compare).orElseThrow();
    double kernelLeast = ours.stream().min(Double::compare).orElseThrow();
    System.out.printf(
        Locale.ROOT,
        "LibreOffice %.3f s a case (%s); the kernel %.3f ms a path (%d rows): %.0f times%n",
        least,
        theirs,
        1e3 * kernelLeast,
        kernel.program().rows().size(),
        least / kernelLeast);
    System.out.printf(
        Locale.ROOT,
        "%d futures under one guarantee, extrapolated: LibreOffice %.1f hours, the kernel %.1f s%n",
        options.paths(),
        options.paths() * least / 3600,
        options.paths() * kernelLeast);
    System.out.println(MEASURE + (agree ? " agrees in every case" : " does not agree"));
    return agree;
  }

  private static List<String> command(LiveBook book) {
    List<String> command = new ArrayList<>(List.of("/usr/bin/python3", "src/jmh/python/office.py"));
    command.addAll(Arrays.asList(book.file().toString(), book.control(), book.measure()));
    command.addAll(book.cases());
    return command;
  }

  private static Result value() {
    Library library = Kernel.library();
    int posture = library.postures().indexOf(Kernel.GUARANTEE);
    Request request =
        new Request(
            List.of(),
            List.of(posture),
            posture,
            new Sampling(256, 1, 1, Sampler.SOBOL),
            List.of(),
            Overlay.NONE);
    return Valuation.value(library, request, new Execution(1, 256, (done, of) -> {}));
  }
}
