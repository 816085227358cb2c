package backstop.batch;

import java.io.IOException;
import java.util.List;

/** Where planned runs are read and valued. */
public interface Desk {

  /** What a run would be read from; quick. */
  Texts texts(Planned run) throws IOException;

  /**
   * Runs that will be prepared and, as far as can be told, valued, in this order; a desk of many
   * hands may begin with them.
   */
  default void expect(List<Planned> runs) {}

  /** Reads what a run needs. */
  Prepared prepare(Planned run) throws IOException, Refused;

  /** The engine's version. */
  String version();
}
