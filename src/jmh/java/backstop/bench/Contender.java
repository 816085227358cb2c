package backstop.bench;

import java.io.IOException;

/** A way to do the work of a row, that can do it again and again. */
public interface Contender {

  String name();

  /** Does the work once; processor seconds of all its threads. */
  double seconds() throws IOException;
}
