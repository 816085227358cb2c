package backstop.batch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The tables of a history, made step by step: {@code PRAGMA user_version} says how many steps a
 * file has had.
 */
final class Schema {

  private static final List<List<String>> STEPS =
      List.of(
          List.of(
              "CREATE TABLE batch (id INTEGER PRIMARY KEY, plan TEXT NOT NULL, as_of TEXT NOT NULL,"
                  + " started TEXT NOT NULL, ended TEXT, outcome TEXT)",
              "CREATE TABLE run (id INTEGER PRIMARY KEY, series TEXT NOT NULL, as_of TEXT NOT NULL,"
                  + " valuation_date TEXT NOT NULL, folder TEXT NOT NULL, key TEXT NOT NULL,"
                  + " valued INTEGER REFERENCES run (id), kept INTEGER NOT NULL DEFAULT 1,"
                  + " plan_row TEXT NOT NULL, models TEXT NOT NULL, guarantees TEXT NOT NULL,"
                  + " scenario TEXT NOT NULL, dated TEXT NOT NULL, paths INTEGER,"
                  + " replicates INTEGER, seed TEXT, version TEXT, results_sha256 TEXT, UNIQUE (as_of, folder))",
              "CREATE INDEX run_key ON run (key)",
              "CREATE TABLE standing (series TEXT NOT NULL, as_of TEXT NOT NULL,"
                  + " run INTEGER NOT NULL REFERENCES run (id), PRIMARY KEY (series, as_of))"
                  + " WITHOUT ROWID",
              "CREATE TABLE figure (run INTEGER NOT NULL REFERENCES run (id),"
                  + " guarantee TEXT NOT NULL, measure TEXT NOT NULL, unit TEXT, party TEXT, "
                  + columns()
                  + ", PRIMARY KEY (run, guarantee, measure)) WITHOUT ROWID",
              "CREATE TABLE check_failure (run INTEGER NOT NULL REFERENCES run (id),"
                  + " name TEXT NOT NULL, paths INTEGER NOT NULL, PRIMARY KEY (run, name))"
                  + " WITHOUT ROWID",
              "CREATE TABLE input (run INTEGER NOT NULL REFERENCES run (id), path TEXT NOT NULL,"
                  + " sha256 TEXT NOT NULL, PRIMARY KEY (run, path)) WITHOUT ROWID",
              "CREATE TABLE proof (texts TEXT PRIMARY KEY, key TEXT NOT NULL) WITHOUT ROWID",
              "CREATE TABLE failure (batch INTEGER NOT NULL REFERENCES batch (id),"
                  + " series TEXT NOT NULL, tries INTEGER NOT NULL, issues TEXT NOT NULL,"
                  + " PRIMARY KEY (batch, series)) WITHOUT ROWID",
              "CREATE TABLE alert (id INTEGER PRIMARY KEY,"
                  + " batch INTEGER NOT NULL REFERENCES batch (id), rule TEXT NOT NULL,"
                  + " series TEXT NOT NULL, subject TEXT NOT NULL, guarantee TEXT NOT NULL,"
                  + " statistic TEXT NOT NULL, value REAL, reason TEXT NOT NULL, \"limit\" REAL)",
              "CREATE VIEW standing_figure AS SELECT standing.series, standing.as_of,"
                  + " run.valuation_date, run.scenario, run.replicates, figure.* FROM standing"
                  + " JOIN run ON run.id = standing.run JOIN figure ON figure.run = run.valued"));

  private Schema() {}

  /** The columns of the statistics, each followed by that of its standard error. */
  static String columns() {
    return words().stream().map(word -> word + " REAL").collect(Collectors.joining(", "));
  }

  /** Their names. */
  static List<String> words() {
    return Arrays.stream(Stat.values())
        .flatMap(stat -> List.of(stat.word(), stat.word() + "_error").stream())
        .toList();
  }

  /**
   * Makes the steps that a file lacks, each with its mark in one transaction.
   *
   * @throws SQLException also when the file has had more steps than are known here
   */
  static void raise(Connection history) throws SQLException {
    int made = version(history);
    if (made > STEPS.size()) {
      throw new SQLException(
          "the history is of a later Backstop: its schema is " + made + ", known: " + STEPS.size());
    }
    for (int step = made; step < STEPS.size(); step++) {
      try (Statement statement = history.createStatement()) {
        for (String sql : STEPS.get(step)) {
          statement.execute(sql);
        }
        statement.execute("PRAGMA user_version = " + (step + 1));
      }
      history.commit();
    }
  }

  private static int version(Connection history) throws SQLException {
    try (Statement statement = history.createStatement();
        ResultSet found = statement.executeQuery("PRAGMA user_version")) {
      return found.getInt(1);
    }
  }
}
