package backstop.spark;

import backstop.farm.FarmException;
import backstop.farm.Work;
import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;

/**
 * How Spark is set: by the user's spark-submit, system properties or {@code
 * $SPARK_CONF_DIR/spark-defaults.conf}, in this order, and where these say nothing, here.
 */
record Settings(Master master, String title, boolean whole) {

  private static final String LOOPBACK = "127.0.0.1";

  /** Large, and of the history only. */
  private static final Pattern DRIVERS_OWN = Pattern.compile("(fastutil|sqlite-jdbc).*");

  private static final String DEFAULTS = "spark-defaults.conf";

  SparkConf settings() {
    SparkConf conf = new SparkConf();
    defaults(conf);
    conf.setMaster(master.address());
    conf.setIfMissing("spark.app.name", title);
    conf.setIfMissing("spark.ui.enabled", "false");
    // Results are taken one by one and kept in any case.
    conf.setIfMissing("spark.driver.maxResultSize", "0");
    if (master.loopback()) {
      conf.setIfMissing("spark.driver.host", LOOPBACK);
      conf.setIfMissing("spark.driver.bindAddress", LOOPBACK);
    }
    if (master.yarn()) {
      // Hadoop itself would look for a resource manager for a quarter of an hour.
      conf.setIfMissing("spark.hadoop.yarn.resourcemanager.connect.max-wait.ms", "20000");
      conf.setIfMissing("spark.hadoop.yarn.resourcemanager.connect.retry-interval.ms", "5000");
    }
    if (master.local()) {
      conf.setIfMissing("spark.driver.host", LOOPBACK);
    } else {
      conf.setIfMissing("spark.jars", jars());
    }
    return conf;
  }

  private static void defaults(SparkConf conf) {
    String folder = System.getenv("SPARK_CONF_DIR");
    if (folder == null || !Files.isRegularFile(Path.of(folder, DEFAULTS))) {
      return;
    }
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(Path.of(folder, DEFAULTS), StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (IOException e) {
      throw new FarmException(DEFAULTS + " of SPARK_CONF_DIR cannot be read", e);
    }
    properties.stringPropertyNames().stream()
        .filter(name -> name.startsWith("spark."))
        .forEach(name -> conf.setIfMissing(name, properties.getProperty(name).strip()));
  }

  /** What executors are sent: this program; its numerics library is among Spark's own. */
  private String jars() {
    List<Path> jars = new ArrayList<>(List.of(jar(Work.class), jar(SparkFarm.class)));
    if (whole) {
      jars.addAll(libraries(jars.get(0).resolveSibling("lib")));
    }
    return jars.stream().map(Path::toString).collect(Collectors.joining(","));
  }

  private static List<Path> libraries(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(jar -> !DRIVERS_OWN.matcher(jar.getFileName().toString()).matches())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new FarmException("whole runs need the libraries in " + folder, e);
    }
  }

  private static Path jar(Class<?> type) {
    try {
      Path jar = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isRegularFile(jar)) {
        return jar;
      }
      throw new FarmException("executors are sent jars, and " + jar + " is none: start from jars");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
