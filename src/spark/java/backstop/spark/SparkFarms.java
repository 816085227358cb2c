package backstop.spark;

import backstop.farm.Farm;
import backstop.farm.FarmException;
import backstop.farm.Farms;
import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Takes the executors of a Spark master. */
public final class SparkFarms implements Farms {

  private static final String LOG = "backstop.spark.log";
  private static final String LOGGING = "log4j2.configurationFile";

  @Override
  public Farm open(String address, String title, boolean whole, Path log) {
    // Read by the logging that Spark starts when the first of its classes is.
    System.setProperty(LOG, log.toString());
    if (System.getProperty(LOGGING) == null) {
      System.setProperty(LOGGING, "backstop/spark/log4j2.properties");
    }
    Versions.check();
    Master master = Master.of(address);
    master.reach();
    SparkConf settings = new Settings(master, title, whole).settings();
    try {
      return SparkFarm.of(new JavaSparkContext(settings), master, log);
    } catch (FarmException e) {
      throw e;
    } catch (Exception | LinkageError e) {
      throw new FarmException(master.refusal(e) + "; more is in " + log, e);
    }
  }
}
