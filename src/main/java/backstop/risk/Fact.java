package backstop.risk;

import backstop.model.Chain;
import backstop.model.Formula;

/** Something that may be known before a decision: it sorts futures into classes. */
public sealed interface Fact {

  /** As the user asks for it. */
  String name();

  /**
   * Which guarantee comes, or what a text column says of it.
   *
   * @param column of the table of guarantees; {@link #ITSELF} for the guarantee
   */
  record Promise(String name, int column) implements Fact {

    /** In place of a column: the guarantee itself. */
    public static final int ITSELF = -1;
  }

  /**
   * The state that a chain, or an event, is in so many years after the valuation date.
   *
   * @param years within the timeline, as {@code AT} reads them
   */
  record State(String name, Chain chain, double years) implements Fact {}

  /** A number of a future, known as one of {@link Classes#GROUPS} groups of about equal size. */
  record Number(String name, Formula formula) implements Fact {}
}
