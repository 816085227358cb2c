package backstop.batch;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/** Statements on a SQLite file; every failure is a {@link HistoryException}. */
final class Sql implements AutoCloseable {

  /** How long another process may hold the file before a statement gives up. */
  private static final int PATIENCE_MILLIS = 10_000;

  private final Connection connection;
  private final Steps steps;

  private Sql(Connection connection, Steps steps) {
    this.connection = connection;
    this.steps = steps;
  }

  /** Opens a file for writing with its tables raised, or as it stands for reading. */
  static Sql open(Path file, boolean reading, Steps steps) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(PATIENCE_MILLIS);
    config.enforceForeignKeys(true);
    try {
      Connection connection = config.createConnection("jdbc:sqlite:" + file);
      connection.setAutoCommit(false);
      if (!reading) {
        Schema.raise(connection);
      }
      return new Sql(connection, steps);
    } catch (SQLException e) {
      throw new HistoryException(e);
    }
  }

  /** Reads one row of a result. */
  @FunctionalInterface
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  <T> List<T> all(String sql, Reader<T> reader, Object... values) {
    try (PreparedStatement statement = prepared(sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(reader.read(rows));
      }
      return found;
    } catch (SQLException e) {
      throw new HistoryException(e);
    }
  }

  <T> Optional<T> first(String sql, Reader<T> reader, Object... values) {
    return all(sql, reader, values).stream().findFirst();
  }

  /** Changes rows; nothing lasts before {@link #commit}. */
  void change(String sql, Object... values) {
    try (PreparedStatement statement = prepared(sql, values)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new HistoryException(e);
    }
  }

  /** Changes many rows by one statement. */
  void changeAll(String sql, List<Object[]> rows) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] row : rows) {
        set(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new HistoryException(e);
    }
  }

  /** The number of the row that was put in last. */
  long last() {
    return first("SELECT last_insert_rowid()", row -> row.getLong(1)).orElseThrow();
  }

  /** What changes rows. */
  @FunctionalInterface
  interface Work {
    void run();
  }

  /** Makes all changes of some work last, or none of them. */
  void commit(Work work) {
    try {
      work.run();
      steps.at("before commit");
      connection.commit();
      steps.at("after commit");
    } catch (SQLException e) {
      throw undone(new HistoryException(e));
    } catch (HistoryException e) {
      throw undone(e);
    }
  }

  private HistoryException undone(HistoryException failure) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
    return failure;
  }

  private PreparedStatement prepared(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    set(statement, values);
    return statement;
  }

  private static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new HistoryException(e);
    }
  }
}
