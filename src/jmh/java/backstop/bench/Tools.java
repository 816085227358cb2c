package backstop.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Programs of this machine that a row needs. */
final class Tools {

  static final List<String> FLAGS = List.of("-O3", "-march=native");

  private Tools() {}

  /** The first line that a command says, or empty where it cannot be run or fails. */
  static String says(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? said.lines().findFirst().orElse("") : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  static String gcc() {
    return says("gcc", "--version");
  }

  static String gxx() {
    return says("g++", "--version");
  }

  static String numpy() {
    return says(
        "python3",
        "-c",
        "import sys, numpy; print('Python', sys.version.split()[0], 'NumPy', numpy.__version__)");
  }

  static String processor() {
    return says("sh", "-c", "grep -m1 'model name' /proc/cpuinfo | cut -d: -f2");
  }

  /** Compiles the twin in C, one path after another. */
  static Path scalar(Path folder) throws IOException {
    return compiled(folder.resolve("twin"), List.of("gcc", "-std=gnu17"), List.of("-lm"));
  }

  /** The same sources as C++, several paths side by side. */
  static Path lanes(Path folder) throws IOException {
    List<String> command = List.of("g++", "-x", "c++", "-std=gnu++17", "-Wno-psabi", "-DLANES=8");
    return compiled(folder.resolve("lanes"), command, List.of("-lmvec", "-lm"));
  }

  private static Path compiled(Path program, List<String> compiler, List<String> libraries)
      throws IOException {
    List<String> command = new ArrayList<>(compiler);
    command.addAll(FLAGS);
    try (Stream<Path> sources = Files.list(Path.of("src/jmh/c"))) {
      sources
          .map(Path::toString)
          .filter(name -> name.endsWith(".c"))
          .sorted()
          .forEach(command::add);
    }
    command.addAll(List.of("-o", program.toString()));
    command.addAll(libraries);
    try {
      int status = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (status != 0) {
        throw new IOException(compiler.get(0) + " ended with status " + status);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return program;
  }
}
