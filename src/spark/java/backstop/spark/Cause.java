package backstop.spark;

import java.util.stream.Stream;

/** What went wrong somewhere in a cluster, in a line. */
final class Cause {

  private static final int LONGEST = 300;

  private Cause() {}

  static String line(Throwable failure) {
    Throwable root =
        Stream.iterate(failure, one -> one != null, Throwable::getCause)
            .reduce((outer, inner) -> inner)
            .orElse(failure);
    String said = root.getMessage() == null ? root.toString() : root.getMessage();
    return line(said);
  }

  /** The first line of a message, without the stack trace that Spark puts after it. */
  static String line(String message) {
    String first = message.lines().findFirst().orElse("");
    return first.length() <= LONGEST ? first : first.substring(0, LONGEST) + " …";
  }
}
