package backstop.source;

import java.util.Optional;

/**
 * Where a formula stands.
 *
 * @param table that indexes its line, or −1
 * @param key position of this row's key
 * @param exempt whether the expansion wrote it: values are taken as they are, units unseen
 * @param fold the fold it stands in, if any
 * @param self the line it belongs to, if any
 */
record Scope(
    String model,
    int table,
    int key,
    Mode mode,
    boolean exempt,
    Optional<FoldScope> fold,
    Optional<Planned> self) {

  enum Mode {
    LINE,
    /** Before the first period: assumptions, tables and the choice only. */
    OPENING,
    /** Lines are read through calls that reduce them over time. */
    MEASURE
  }

  /** The table whose keys a fold runs over; settled by the first {@code [*]} in it. */
  static final class FoldScope {
    private int table = -1;

    /** Whether {@code other} is the table of this fold, which it becomes if there is none yet. */
    boolean over(int other) {
      table = table < 0 ? other : table;
      return table == other;
    }

    int table() {
      return table;
    }
  }

  static Scope row(Planned line, int key) {
    return new Scope(
        line.model(),
        line.table(),
        key,
        Mode.LINE,
        line.exempt(),
        Optional.empty(),
        Optional.of(line));
  }

  /** A measure; {@code owner} gives the rows of its arguments their name and unit. */
  static Scope measure(Planned owner) {
    return new Scope(
        owner.model(), -1, 0, Mode.MEASURE, false, Optional.empty(), Optional.of(owner));
  }

  Scope opening() {
    return new Scope(model, table, key, Mode.OPENING, exempt, fold, self);
  }

  Scope checked() {
    return new Scope(model, table, key, mode, false, fold, self);
  }

  Scope folding(FoldScope over) {
    return new Scope(model, table, key, mode, exempt, Optional.of(over), self);
  }
}
