package backstop.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A program of another hand that has read an export, and runs it when told. */
final class Twin implements Contender, AutoCloseable {

  private final String name;
  private final Process process;
  private final BufferedReader answers;
  private final Writer commands;
  private final boolean tells;

  private Twin(String name, Process process, boolean tells) {
    this.name = name;
    this.tells = tells;
    this.process = process;
    this.answers = process.inputReader();
    this.commands = process.outputWriter();
  }

  /**
   * Starts it and waits until it has read; libraries that it calls get one thread.
   *
   * @param tells whether it can tell the lines of a path
   */
  static Twin start(String name, List<String> command, boolean tells) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().keySet().removeAll(List.of("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"));
    builder.environment().put("OPENBLAS_NUM_THREADS", "1");
    builder.environment().put("OMP_NUM_THREADS", "1");
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    Twin twin = new Twin(name, builder.start(), tells);
    twin.answer();
    return twin;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double seconds() throws IOException {
    return Double.parseDouble(ask("run"));
  }

  /** The same with the time that its pseudo-random draws take. */
  Contender drawing() {
    return new Contender() {
      @Override
      public String name() {
        return name + " and its pseudo-random draws";
      }

      @Override
      public double seconds() throws IOException {
        return Double.parseDouble(ask("draw")) + Twin.this.seconds();
      }
    };
  }

  boolean tells() {
    return tells;
  }

  String ask(String command) throws IOException {
    commands.write(command + "\n");
    commands.flush();
    return answer();
  }

  private String answer() throws IOException {
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException(name + " ended before it answered");
    }
    return answer;
  }

  /** Measures of the last run by name, then path; NaN where undefined. */
  Map<String, double[]> measures(int paths, Path file) throws IOException {
    List<String> names = Arrays.asList(ask("measures " + file).split(" "));
    DoubleBuffer numbers =
        ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer();
    Map<String, double[]> measures = new LinkedHashMap<>();
    for (String measure : names.subList(1, names.size())) {
      double[] values = new double[paths];
      numbers.get(values);
      measures.put(measure, values);
    }
    return measures;
  }

  /** Lines of a path: name, row, period from 1, value. */
  List<String> lines(int path) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = ask("lines " + path); !line.equals("end"); line = answer()) {
      lines.add(line);
    }
    return lines;
  }

  @Override
  public void close() throws IOException {
    commands.close();
    process.destroy();
  }
}
