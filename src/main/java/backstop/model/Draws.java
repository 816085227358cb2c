package backstop.model;

/**
 * Sampled values of a block of paths, one column of {@link #paths()} numbers at a time; the same
 * for every guarantee.
 *
 * <p>Columns are read, never written, by the caller, and may be shared by several readers on one
 * thread.
 */
public interface Draws {

  int paths();

  /**
   * Whether this is the base case: forced rows then read {@link Schedule#base()}, else {@link
   * Schedule#paths()}.
   */
  boolean base();

  /** VALUE draws of {@code library.draws().get(draw)}. */
  double[] value(int draw);

  /** NORMAL or UNIFORM draws of a period, by position from 0 in the timeline. */
  double[] period(int draw, int period);

  /** CLOCK, TARGET or SEVERITY draws of a stay or occurrence, from 1. */
  double[] stay(int draw, int stay);
}
