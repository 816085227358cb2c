package backstop.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A standalone master and workers of a core each, as processes on the loopback address. */
final class Cluster implements AutoCloseable {

  static final Path BUILD = Path.of("target/spark").toAbsolutePath();

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern ALIVE = Pattern.compile("\"aliveworkers\"\\s*:\\s*(\\d+)");

  private final Path folder;
  private final int port = free();
  private final int pages = free();
  private final Process master;
  private final List<Process> workers = new ArrayList<>();

  private Cluster(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    master = start("master", List.of("master", "--port", "" + port, "--webui-port", "" + pages));
  }

  static Cluster of(int workers, Path folder) throws IOException {
    Cluster cluster = new Cluster(folder);
    try {
      eventually("the master answers", () -> cluster.alive() == 0);
      for (int w = 0; w < workers; w++) {
        Path work = folder.resolve("work" + w);
        cluster.workers.add(
            cluster.start(
                "worker" + w,
                List.of(
                    "worker", cluster.address(), "--work-dir", "" + work, "--webui-port", "0")));
      }
      eventually("workers are there", () -> cluster.alive() == workers);
      return cluster;
    } catch (IOException | AssertionError e) {
      cluster.close();
      throw e;
    }
  }

  /** A port that nothing listened at a moment ago. */
  private static int free() throws RuntimeException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Process start(String name, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("src/spark/cluster"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("BACKSTOP_SPARK_HOME", BUILD.toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectErrorStream(true);
    builder.redirectOutput(folder.resolve(name + ".log").toFile());
    return builder.start();
  }

  String address() {
    return "spark://127.0.0.1:" + port;
  }

  /** Workers that the master has; −1 where it does not answer. */
  private int alive() {
    try {
      HttpRequest ask =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + pages + "/json/"))
              .timeout(Duration.ofSeconds(10))
              .build();
      String told = HttpClient.newHttpClient().send(ask, BodyHandlers.ofString()).body();
      return ALIVE
          .matcher(told)
          .results()
          .mapToInt(found -> Integer.parseInt(found.group(1)))
          .findFirst()
          .orElse(-1);
    } catch (IOException e) {
      return -1;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The processes of executors, worker by worker. */
  List<ProcessHandle> executors() {
    return workers.stream().flatMap(Process::children).toList();
  }

  /** Kills a worker and its executors, as if its machine had lost power. */
  void loseWorker() {
    Process worker = workers.remove(0);
    List<ProcessHandle> executors = worker.children().toList();
    worker.destroyForcibly();
    executors.forEach(ProcessHandle::destroyForcibly);
  }

  static void eventually(String what, BooleanSupplier holds) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    boolean held = holds.getAsBoolean();
    while (!held && System.nanoTime() < end) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      held = holds.getAsBoolean();
    }
    assertThat(held).as(what).isTrue();
  }

  @Override
  public void close() {
    List<ProcessHandle> executors = executors();
    Stream.concat(Stream.of(master), workers.stream()).forEach(Process::destroyForcibly);
    executors.forEach(ProcessHandle::destroyForcibly);
  }
}
