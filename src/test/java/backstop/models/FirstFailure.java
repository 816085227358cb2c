package backstop.models;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A program: runs the tests of classes one after the other, and stops at the first failure. */
final class FirstFailure implements TestExecutionListener {

  static final int FAILED = 1;

  /** What the line begins with that names the failure. */
  static final String MARK = "first failure: ";

  private FirstFailure() {}

  /** Prints the test that fails, and what it says, on the standard output. */
  public static void main(String[] classes) {
    Launcher launcher = LauncherFactory.create();
    for (String name : classes) {
      launcher.execute(
          LauncherDiscoveryRequestBuilder.request().selectors(selectClass(name)).build(),
          new FirstFailure());
    }
    System.exit(0);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.FAILED) {
      String cause = result.getThrowable().map(Throwable::toString).orElse("");
      System.out.println(MARK + named(test) + ": " + cause.replaceAll("\\s+", " ").strip());
      System.out.flush();
      Runtime.getRuntime().halt(FAILED);
    }
  }

  private static String named(TestIdentifier test) {
    return test.getUniqueId().replaceAll("\\[engine:[^]]*\\]/|[\\[\\]]", "");
  }
}
