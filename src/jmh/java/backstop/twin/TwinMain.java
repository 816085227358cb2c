package backstop.twin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Measures of drones from an export of Backstop's draws, one path after another; argument: the
 * folder. Answers commands as {@code src/jmh/c/twin.c} does.
 */
public final class TwinMain {

  private final World world;
  private final Measures[] all;

  private TwinMain(World world) {
    this.world = world;
    this.all = new Measures[world.draws.length];
  }

  public static void main(String[] words) throws IOException, IllegalAccessException {
    TwinMain twin = new TwinMain(Reader.read(Path.of(words[0])));
    System.out.println("ready");
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.equals("run")) {
        double start = seconds();
        twin.run();
        System.out.println(seconds() - start);
      } else if (line.startsWith("measures ")) {
        System.out.println("written " + twin.write(Path.of(line.substring(9))));
      }
    }
  }

  private static double seconds() {
    var system =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    return system.getProcessCpuTime() / 1e9;
  }

  private void run() {
    for (int t = 0; t < Sizes.PERIOD_COUNT; t++) {
      MarketsLines.shared(world, t);
      SecurityLines.shared(world, t);
      ArmsSaleLines.shared(world, t);
      DronesLines.shared(world, t);
      EuropeLines.shared(world, t);
      MineralsFundLines.shared(world, t);
    }
    for (int path = 0; path < all.length; path++) {
      all[path] = measures(new World.Path(world.draws[path]));
    }
  }

  private Measures measures(World.Path p) {
    begin(p);
    for (int t = 0; t < Sizes.PERIOD_COUNT; t++) {
      MarketsLines.period(world, p, t);
      SecurityLines.period(world, p, t);
      ArmsSaleLines.period(world, p, t);
      DronesLines.period(world, p, t);
      EuropeLines.period(world, p, t);
      MineralsFundLines.period(world, p, t);
      Measures.addPeriod(p, t);
      p.step();
    }
    p.step();
    Measures measures = new Measures();
    Measures.measure(world, p, measures);
    return measures;
  }

  private void begin(World.Path p) {
    MarketsLines.once(world, p);
    SecurityLines.once(world, p);
    ArmsSaleLines.once(world, p);
    DronesLines.once(world, p);
    EuropeLines.once(world, p);
    MineralsFundLines.once(world, p);
    MarketsLines.open(world, p);
    SecurityLines.open(world, p);
    ArmsSaleLines.open(world, p);
    DronesLines.open(world, p);
    EuropeLines.open(world, p);
    MineralsFundLines.open(world, p);
  }

  /** Writes the doubles, measure by measure; their names. */
  private String write(Path file) throws IOException, IllegalAccessException {
    List<Field> fields =
        Arrays.stream(Measures.class.getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()))
            .toList();
    ByteBuffer bytes =
        ByteBuffer.allocate(fields.size() * all.length * Double.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    for (Field field : fields) {
      for (Measures measures : all) {
        bytes.putDouble(field.getDouble(measures));
      }
    }
    Files.write(file, bytes.array());
    return fields.stream()
        .map(field -> "drones." + field.getName())
        .collect(Collectors.joining(" "));
  }
}
