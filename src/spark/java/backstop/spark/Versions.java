package backstop.spark;

import backstop.farm.FarmException;

/** The versions that are tested; others are refused before they fail in stranger ways. */
final class Versions {

  static final String SPARK = "4.1.";
  static final int JAVA = 17;

  private Versions() {}

  /** Those of this process. */
  static void check() {
    check(org.apache.spark.package$.MODULE$.SPARK_VERSION(), Runtime.version().feature());
  }

  private static void check(String spark, int java) {
    if (!spark.startsWith(SPARK)) {
      throw new FarmException(
          "Backstop works with Spark " + SPARK + "x, and this class path has Spark " + spark);
    }
    if (java != JAVA) {
      throw new FarmException(
          "Spark works with Java "
              + JAVA
              + " here, not "
              + java
              + ": set JAVA_HOME to a JDK "
              + JAVA
              + ", for driver and workers");
    }
  }
}
