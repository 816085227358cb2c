package backstop.source;

import backstop.model.Unit;
import java.util.List;

/** What a name of a model stands for. */
sealed interface Meaning {

  /** The text that declares it. */
  Text declared();

  <R> R match(Cases<R> cases);

  /** One reading of a meaning. */
  interface Cases<R> {
    R assumed(Assumed meaning);

    R ruled(Ruled meaning);

    R table(TableName meaning);

    R column(ColumnName meaning);

    R other(Other meaning);
  }

  /**
   * An assumption.
   *
   * @param table that indexes it, or −1
   * @param first position of its first row in the library's assumptions
   */
  record Assumed(Text declared, String name, Unit unit, int table, int first) implements Meaning {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.assumed(this);
    }
  }

  /** A line, whoever wrote it. */
  record Ruled(Text declared, Planned line) implements Meaning {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.ruled(this);
    }

    List<String> states() {
      return line.states();
    }
  }

  /**
   * A table or the choice.
   *
   * @param table position in the library's tables
   */
  record TableName(Text declared, String name, int table, boolean choice) implements Meaning {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.table(this);
    }
  }

  /** A column of a table or of the choice. */
  record ColumnName(TableName table, int column) implements Meaning {
    @Override
    public Text declared() {
      return table.declared();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.column(this);
    }
  }

  /** What no formula can read: a measure or a check. */
  record Other(Text declared, String what) implements Meaning {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.other(this);
    }
  }
}
