package backstop.batch;

import java.io.IOException;

/** Where planned runs are read and valued. */
public interface Desk {

  /** What a run would be read from; quick. */
  Texts texts(Planned run) throws IOException;

  /** Reads what a run needs. */
  Prepared prepare(Planned run) throws IOException, Refused;

  /** The engine's version. */
  String version();
}
