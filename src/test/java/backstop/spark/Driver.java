package backstop.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Backstop as a process of its own, with its files in a folder.
 *
 * @param folder that is the user's and the installation's, and takes what the process says
 */
record Driver(Path folder, Process process) {

  private static final List<String> OPENED =
      List.of(
          "java.lang",
          "java.lang.invoke",
          "java.lang.reflect",
          "java.io",
          "java.net",
          "java.nio",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "sun.nio.ch",
          "sun.nio.cs",
          "sun.security.action",
          "sun.util.calendar");

  /** Models and inputs as shipped, and nothing else. */
  static Path installed(Path folder) throws IOException {
    for (String name : List.of("models", "inputs")) {
      Path to = Files.createDirectories(folder.resolve(name));
      try (Stream<Path> files = Files.list(Path.of(name))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }
    return folder;
  }

  static Driver start(Path folder, String... words) throws IOException {
    return start(folder, List.of(), List.of(words));
  }

  /**
   * @param settings of Spark, {@code name=value}
   */
  static Driver start(Path folder, List<String> settings, List<String> words) throws IOException {
    List<String> command =
        new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
    OPENED.forEach(opened -> command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED"));
    settings.forEach(setting -> command.add("-D" + setting));
    command.addAll(List.of("-Xmx3g", "-Dbackstop.live=true", "-Dbackstop.home=" + folder, "-cp"));
    command.add(
        String.join(
            ":",
            List.of(
                Cluster.BUILD + "/backstop.jar",
                Cluster.BUILD + "/backstop-spark.jar",
                Cluster.BUILD + "/jars/*")));
    command.add("backstop.cli.Main");
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectOutput(folder.resolve("out").toFile());
    builder.redirectError(folder.resolve("err").toFile());
    return new Driver(folder, builder.start());
  }

  /** Its exit code and what it said. */
  record Ended(int code, String out, String err) {}

  Ended ended() throws IOException, InterruptedException {
    int code = process.waitFor();
    return new Ended(code, said("out"), said("err"));
  }

  static Ended run(Path folder, String... words) throws IOException, InterruptedException {
    return start(folder, words).ended();
  }

  private String said(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /** Waits until some paths are done. */
  void awaitPaths() {
    Cluster.eventually("paths are simulated", () -> !process.isAlive() || told("paths"));
  }

  private boolean told(String word) {
    try {
      return said("err").contains(word);
    } catch (IOException e) {
      return false;
    }
  }
}
