package backstop.model;

import java.util.Optional;

/**
 * The randomness behind a driver. Its bits depend on the seed, the name, the path and the calendar
 * quarter or stay, and on nothing else.
 *
 * @param name of the driver with its key, such as {@code markets.real_price[lithium]}, {@code
 *     security.conflict.target}
 * @param owner for TARGET and SEVERITY the name of the clock whose net they share; otherwise the
 *     name itself
 * @param law of VALUE and SEVERITY
 */
public record Draw(String name, Kind kind, String owner, Optional<Distribution> law) {

  /** What is drawn, how often, and what a column of {@link Draws} holds. */
  public enum Kind {
    /** One sampled value of {@code law} a path: an uncertain assumption. */
    VALUE,
    /** A standard normal a period: a process. */
    NORMAL,
    /** A uniform a period: the jump count of a jump diffusion. */
    UNIFORM,
    /** A unit exponential −ln U a stay: the clock of a chain, an event or a jump. */
    CLOCK,
    /** A uniform a stay: picks where a chain goes. */
    TARGET,
    /** A sampled value of {@code law} an occurrence: the severity of a jump. */
    SEVERITY
  }

  public Draw {
    boolean needsLaw = kind == Kind.VALUE || kind == Kind.SEVERITY;
    if (needsLaw != law.isPresent()) {
      throw new IllegalArgumentException(
          name + ": a " + kind + " has " + (needsLaw ? "a" : "no") + " law");
    }
  }
}
