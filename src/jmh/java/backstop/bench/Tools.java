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

  static final List<String> FLAGS = List.of("-std=gnu17", "-O3", "-march=native");
  static final String PYTHON = "/usr/bin/env python3";

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

  static String numpy() {
    return says(
        "python3",
        "-c",
        "import sys, numpy; print('Python', sys.version.split()[0], 'NumPy', numpy.__version__)");
  }

  static String processor() {
    return says("sh", "-c", "grep -m1 'model name' /proc/cpuinfo | cut -d: -f2");
  }

  /** Compiles the twin in C. */
  static Path compiled(Path folder) throws IOException {
    Path program = folder.resolve("twin");
    List<String> command = new ArrayList<>(List.of("gcc"));
    command.addAll(FLAGS);
    try (Stream<Path> sources = Files.list(Path.of("src/jmh/c"))) {
      sources
          .map(Path::toString)
          .filter(name -> name.endsWith(".c"))
          .sorted()
          .forEach(command::add);
    }
    command.addAll(List.of("-o", program.toString(), "-lm"));
    try {
      int status = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (status != 0) {
        throw new IOException("gcc ended with status " + status);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return program;
  }
}
