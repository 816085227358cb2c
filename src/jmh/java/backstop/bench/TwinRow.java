package backstop.bench;

import backstop.kernel.Export;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * All measures of drones under one guarantee from the same draws, in memory: the kernel; C one path
 * after another, and eight side by side in vectors; Java; NumPy over chunks of paths and over all.
 * Each on one thread.
 */
final class TwinRow {

  static final int CHUNK = 8192;
  private static final int SHOWN = 3;

  private TwinRow() {}

  /** Whether all twins agree with the kernel. */
  static boolean run(Options options) throws IOException {
    Path folder = Files.createTempDirectory("backstop-twins");
    Kernel kernel = Kernel.of(Kernel.library(), "drones", options.paths());
    Export.write(kernel.read(), kernel.wanted(), kernel.posture(), kernel.held(), folder);
    List<Twin> twins = started(folder);
    List<Contender> all = new ArrayList<>(List.of(kernel));
    all.addAll(twins);
    System.out.printf(
        Locale.ROOT,
        "%d measures of drones under %s: %d rows, %d draws, %d periods, %d paths%n",
        kernel.wanted().measures().size(),
        Kernel.GUARANTEE,
        kernel.program().rows().size(),
        kernel.program().draws().size(),
        kernel.read().timeline().size(),
        options.paths());
    Race race = Race.run(all, options.warm(), options.rounds());
    race.table(options.paths(), "a path").forEach(System.out::println);
    boolean agree = true;
    for (Twin twin : twins) {
      agree &= agree(kernel, twin, folder.resolve("measures.bin"));
      twin.close();
    }
    Folder.delete(folder);
    return agree;
  }

  private static List<Twin> started(Path folder) throws IOException {
    List<Twin> twins = new ArrayList<>();
    String folderName = folder.toString();
    if (Tools.gcc().isEmpty()) {
      System.out.println("no gcc here: without the twin in C");
    } else {
      String name = "C, gcc " + String.join(" ", Tools.FLAGS);
      twins.add(Twin.start(name, List.of(Tools.scalar(folder).toString(), folderName), true));
    }
    if (Tools.gxx().isEmpty()) {
      System.out.println("no g++ here: without the twin of eight paths side by side");
    } else {
      String name = "C, eight paths side by side";
      twins.add(Twin.start(name, List.of(Tools.lanes(folder).toString(), folderName), true));
    }
    twins.add(Twin.start("Java, one path after another", java(folder), false));
    if (Tools.numpy().isEmpty()) {
      System.out.println("no NumPy here: without its twins");
    } else {
      twins.add(python("NumPy, chunks of " + CHUNK, folder, CHUNK));
      twins.add(python("NumPy, all paths at once", folder, 0));
    }
    return twins;
  }

  /** Its longest methods are above the size that HotSpot compiles unasked. */
  private static List<String> java(Path folder) {
    String home = System.getProperty("java.home");
    return List.of(
        Path.of(home, "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:-DontCompileHugeMethods",
        "-cp",
        System.getProperty("java.class.path"),
        "backstop.twin.TwinMain",
        folder.toString());
  }

  static Twin python(String name, Path folder, int chunk) throws IOException {
    List<String> command =
        List.of("python3", "src/jmh/python/twin.py", folder.toString(), String.valueOf(chunk));
    return Twin.start(name, command, false);
  }

  private static boolean agree(Kernel kernel, Twin twin, Path file) throws IOException {
    Agreement agreement = new Agreement(kernel, twin);
    List<Agreement.Miss> misses = agreement.misses(file);
    if (misses.isEmpty()) {
      System.out.printf("%s: all measures agree on every path%n", twin.name());
      return true;
    }
    System.out.printf("%s does not agree in %d measures:%n", twin.name(), misses.size());
    misses.stream().limit(SHOWN).forEach(miss -> System.out.println("  " + miss.told()));
    if (twin.tells() && misses.get(0).path() >= 0) {
      System.out.println("  first line on that path: " + agreement.firstLine(misses.get(0).path()));
    }
    return false;
  }
}
