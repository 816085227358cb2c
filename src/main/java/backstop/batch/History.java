package backstop.batch;

import backstop.risk.Interval;
import backstop.valuation.Statistic;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The runs that batches have recorded, in a SQLite file with a write-ahead log. Each method that
 * changes it makes its change last as a whole or not at all.
 */
public final class History implements AutoCloseable {

  private static final String RUN =
      "SELECT id, plan_row, models, guarantees, scenario, dated, as_of, valuation_date, folder,"
          + " key, valued, kept FROM run ";

  private static final String FIGURE =
      "INSERT INTO figure VALUES (" + "?, ".repeat(4 + 2 * Stat.values().length) + "?)";

  private final Sql sql;

  private History(Sql sql) {
    this.sql = sql;
  }

  /** Opens it, or begins it. */
  static History open(Path file, Steps steps) {
    return new History(Sql.open(file, false, steps));
  }

  /** Opens it for reading only what is there. */
  public static History reading(Path file) {
    return new History(Sql.open(file, false, Steps.UNHEARD));
  }

  /** Notes that a batch begins; its number. */
  long begin(String plan, LocalDate asOf, String time) {
    long[] id = new long[1];
    sql.commit(
        () -> {
          sql.change(
              "INSERT INTO batch (plan, as_of, started) VALUES (?, ?, ?)",
              plan,
              asOf.toString(),
              time);
          id[0] = sql.last();
        });
    return id[0];
  }

  /** Notes that a batch has ended, what failed in it and what it alerts to. */
  void end(long batch, String time, Night night) {
    sql.commit(
        () -> {
          String outcome = night.verdict().name().toLowerCase(Locale.ROOT);
          sql.change("UPDATE batch SET ended = ?, outcome = ? WHERE id = ?", time, outcome, batch);
          for (Outcome.Failed failed : night.failures()) {
            sql.change(
                "INSERT OR REPLACE INTO failure VALUES (?, ?, ?, ?)",
                batch,
                failed.run().series().name(),
                failed.tries(),
                String.join("\n", failed.issues()));
          }
          for (Alert alert : night.alerts()) {
            add(batch, alert);
          }
        });
  }

  private void add(long batch, Alert alert) {
    sql.change(
        "INSERT INTO alert (batch, rule, series, subject, guarantee, statistic, value, reason,"
            + " \"limit\") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        batch,
        alert.rule(),
        alert.series(),
        alert.subject(),
        alert.guarantee(),
        alert.stat(),
        alert.value(),
        alert.reason().word(),
        alert.reason().limit());
  }

  /** As-of dates of batches that began and did not end. */
  List<LocalDate> unfinished() {
    return sql.all(
        "SELECT DISTINCT as_of FROM batch WHERE ended IS NULL ORDER BY as_of", History::asOf);
  }

  /** The as-of date of the latest batch. */
  public Optional<LocalDate> latest() {
    return sql.first("SELECT max(as_of) FROM batch HAVING max(as_of) IS NOT NULL", History::asOf);
  }

  /** As-of dates from one on, on which a batch of a plan made all its runs. */
  public List<LocalDate> made(String plan, LocalDate from) {
    return sql.all(
        "SELECT DISTINCT as_of FROM batch WHERE outcome IN ('done', 'alerted') AND plan = ? AND"
            + " as_of >= ?",
        History::asOf,
        plan,
        from.toString());
  }

  private static LocalDate asOf(ResultSet row) throws SQLException {
    return LocalDate.parse(row.getString(1));
  }

  /** The key that a run from such texts was found to have. */
  Optional<String> key(String texts) {
    return sql.first("SELECT key FROM proof WHERE texts = ?", row -> row.getString(1), texts);
  }

  /** Notes the key that a run from such texts has. */
  void prove(String texts, String key) {
    sql.commit(() -> proof(texts, key));
  }

  private void proof(String texts, String key) {
    sql.change("INSERT OR IGNORE INTO proof VALUES (?, ?)", texts, key);
  }

  /** The run in a folder. */
  public Optional<Recorded> at(LocalDate asOf, String folder) {
    return sql.first(RUN + "WHERE as_of = ? AND folder = ?", History::run, asOf.toString(), folder);
  }

  /** Runs that were valued and have a key, the latest first. */
  List<Recorded> valued(String key) {
    return sql.all(RUN + "WHERE key = ? AND valued = id ORDER BY id DESC", History::run, key);
  }

  /** The run that has the results of another. */
  public Recorded valued(Recorded run) {
    return sql.first(RUN + "WHERE id = ?", History::run, run.valued()).orElseThrow();
  }

  /** The run that stands for a series on an as-of date. */
  Optional<Recorded> standing(String series, LocalDate asOf) {
    return standing(series, "as_of = ?", asOf);
  }

  /** The run that stood for a series on the last as-of date before one. */
  Optional<Recorded> before(String series, LocalDate asOf) {
    return standing(series, "as_of < ? ORDER BY as_of DESC LIMIT 1", asOf);
  }

  private Optional<Recorded> standing(String series, String when, LocalDate asOf) {
    return sql.first(
        RUN + "WHERE id = (SELECT run FROM standing WHERE series = ? AND " + when + ")",
        History::run,
        series,
        asOf.toString());
  }

  /** All runs that stand, by as-of date and series. */
  public List<Recorded> standing() {
    return sql.all(
        RUN + "WHERE id IN (SELECT run FROM standing) ORDER BY as_of, series", History::run);
  }

  /** Makes a run the one that stands for its series on its as-of date. */
  void stand(Recorded run) {
    sql.commit(() -> stand(run.series().name(), run.asOf(), run.id()));
  }

  private void stand(String series, LocalDate asOf, long run) {
    sql.change("INSERT OR REPLACE INTO standing VALUES (?, ?, ?)", series, asOf.toString(), run);
  }

  private static Recorded run(ResultSet row) throws SQLException {
    return new Recorded(
        row.getLong("id"),
        new Planned.Series(
            row.getString("plan_row"),
            row.getString("models"),
            row.getString("guarantees"),
            row.getString("scenario"),
            row.getString("dated")),
        LocalDate.parse(row.getString("as_of")),
        LocalDate.parse(row.getString("valuation_date")),
        row.getString("folder"),
        row.getString("key"),
        row.getLong("valued"),
        row.getBoolean("kept"));
  }

  /**
   * Records a run that is in its place.
   *
   * @param results its own; empty when it carries those of {@code valued} forward
   */
  Recorded record(
      RunManifest manifest, String folder, Optional<Results> results, Optional<Recorded> valued) {
    sql.commit(
        () -> {
          Optional<Recorded> before = at(manifest.asOf(), folder);
          before.ifPresent(this::clear);
          long id = before.map(Recorded::id).orElseGet(() -> run(manifest, folder));
          sql.change(
              "UPDATE run SET valued = ?, results_sha256 = ?, kept = 1 WHERE id = ?",
              valued.map(Recorded::id).orElse(id),
              sha256(manifest),
              id);
          results.ifPresent(found -> add(id, found));
          List<Object[]> inputs = new ArrayList<>();
          manifest.files().forEach((path, hash) -> inputs.add(new Object[] {id, path, hash}));
          sql.changeAll("INSERT INTO input VALUES (?, ?, ?)", inputs);
          stand(manifest.series().name(), manifest.asOf(), id);
          proof(manifest.text("texts"), manifest.text("key"));
        });
    return at(manifest.asOf(), folder).orElseThrow();
  }

  /** Takes away what is recorded of a run beside itself. */
  private void clear(Recorded run) {
    for (String table : List.of("figure", "check_failure", "input")) {
      sql.change("DELETE FROM " + table + " WHERE run = ?", run.id());
    }
  }

  private long run(RunManifest manifest, String folder) {
    sql.change(
        "INSERT INTO run (series, as_of, valuation_date, folder, key, plan_row, models,"
            + " guarantees, scenario, dated, paths, replicates, seed, version)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        manifest.series().name(),
        manifest.asOf().toString(),
        manifest.valuationDate().toString(),
        folder,
        manifest.text("key"),
        manifest.series().row(),
        manifest.series().models(),
        manifest.series().guarantees(),
        manifest.series().scenario(),
        manifest.series().dated(),
        manifest.fields().get("paths"),
        manifest.fields().get("replicates"),
        manifest.text("seed"),
        manifest.text("version"));
    return sql.last();
  }

  /** Of the results document; null when a run has none of its own. */
  private static String sha256(RunManifest manifest) {
    return manifest.documents().stream()
        .filter(document -> document.name().equals(RunManifest.RESULTS))
        .map(RunManifest.Document::sha256)
        .findFirst()
        .orElse(null);
  }

  private void add(long run, Results results) {
    sql.changeAll(FIGURE, results.figures().stream().map(figure -> row(run, figure)).toList());
    List<Object[]> checks = new ArrayList<>();
    results.checks().forEach((name, paths) -> checks.add(new Object[] {run, name, paths}));
    sql.changeAll("INSERT INTO check_failure VALUES (?, ?, ?)", checks);
  }

  private static Object[] row(long run, Figure figure) {
    List<Object> cells = new ArrayList<>();
    cells.add(run);
    cells.addAll(List.of(figure.guarantee(), figure.measure(), figure.unit(), figure.party()));
    for (Stat stat : Stat.values()) {
      cells.add(figure.value(stat));
      cells.add(figure.error(stat));
    }
    return cells.toArray();
  }

  /** The results of a run, or of that which it carries forward. */
  public Results results(Recorded run) {
    return new Results(
        sql.all("SELECT * FROM figure WHERE run = ?", History::figure, run.valued()),
        checks(run).checks());
  }

  /** The same without figures. */
  Results checks(Recorded run) {
    SortedMap<String, Long> checks = new TreeMap<>();
    sql.all(
            "SELECT name, paths FROM check_failure WHERE run = ?",
            row -> Map.entry(row.getString(1), row.getLong(2)),
            run.valued())
        .forEach(check -> checks.put(check.getKey(), check.getValue()));
    return new Results(List.of(), checks);
  }

  /** The same by what they are of. */
  Map<Figure.Name, Figure> figures(Recorded run) {
    return results(run).figures().stream().collect(Collectors.toMap(Figure::name, f -> f));
  }

  private static Figure figure(ResultSet row) throws SQLException {
    List<Double> values = new ArrayList<>();
    List<Double> errors = new ArrayList<>();
    for (Stat stat : Stat.values()) {
      values.add(number(row, stat.word()));
      errors.add(number(row, stat.word() + "_error"));
    }
    return new Figure(
        row.getString("guarantee"),
        row.getString("measure"),
        row.getString("unit"),
        row.getString("party"),
        values,
        errors);
  }

  private static double number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? Double.NaN : value;
  }

  /**
   * How a statistic of a measure moved in each series under each guarantee, by as-of date; of one
   * guarantee if it is named.
   */
  public List<Trend> trends(String measure, Stat stat, Optional<String> guarantee) {
    Map<List<String>, List<Trend.Point>> found = new LinkedHashMap<>();
    sql.all(
        "SELECT series, guarantee, unit, as_of, valuation_date, replicates, run, "
            + stat.word()
            + " AS value, "
            + stat.word()
            + "_error AS error FROM standing_figure WHERE measure = ? AND guarantee = coalesce(?,"
            + " guarantee) ORDER BY series, guarantee, as_of",
        row -> {
          List<String> name =
              List.of(row.getString("series"), row.getString("guarantee"), row.getString("unit"));
          return found.computeIfAbsent(name, key -> new ArrayList<>()).add(point(row));
        },
        measure,
        guarantee.orElse(null));
    return found.entrySet().stream().map(one -> trend(measure, stat, one)).toList();
  }

  private static Trend trend(
      String measure, Stat stat, Map.Entry<List<String>, List<Trend.Point>> found) {
    List<String> name = found.getKey();
    return new Trend(name.get(0), name.get(1), measure, name.get(2), stat, found.getValue());
  }

  private static Trend.Point point(ResultSet row) throws SQLException {
    Statistic statistic = new Statistic(number(row, "value"), number(row, "error"));
    return new Trend.Point(
        LocalDate.parse(row.getString("as_of")),
        LocalDate.parse(row.getString("valuation_date")),
        Interval.of(statistic, row.getInt("replicates")),
        row.getLong("run"));
  }

  /** Names of all measures that are recorded. */
  public List<String> measures() {
    return sql.all("SELECT DISTINCT measure FROM figure ORDER BY 1", row -> row.getString(1));
  }

  /** Names of all guarantees that figures are recorded of. */
  public List<String> guarantees() {
    return sql.all("SELECT DISTINCT guarantee FROM figure ORDER BY 1", row -> row.getString(1));
  }

  /** What went wrong or was told in a batch: as-of date, plan, what it was, and words. */
  public record Note(LocalDate asOf, String plan, String kind, String series, String words) {}

  /** Failures and alerts of all batches, by as-of date. */
  public List<Note> notes() {
    return sql.all(
        "SELECT as_of, plan, 'failed' AS kind, series, issues AS words, batch FROM failure JOIN"
            + " batch ON batch.id = batch UNION ALL SELECT as_of, plan, 'alert', series, subject ||"
            + " ' ' || statistic || ' ' || guarantee || ' is ' || coalesce(value, 'undefined') || ', '"
            + " || reason || coalesce(' ' || \"limit\", ''), batch FROM alert JOIN batch ON batch.id = batch ORDER BY as_of, batch",
        row ->
            new Note(
                LocalDate.parse(row.getString("as_of")),
                row.getString("plan"),
                row.getString("kind"),
                row.getString("series"),
                row.getString("words")));
  }

  /** Path to hash of the texts that a run was read from. */
  SortedMap<String, String> inputs(Recorded run) {
    SortedMap<String, String> inputs = new TreeMap<>();
    sql.all(
            "SELECT path, sha256 FROM input WHERE run = ?",
            row -> Map.entry(row.getString(1), row.getString(2)),
            run.id())
        .forEach(input -> inputs.put(input.getKey(), input.getValue()));
    return inputs;
  }

  /**
   * Runs whose workbooks may go: valued before a date, and no run that stands on that date or later
   * has their results.
   */
  List<Recorded> dispensable(LocalDate before) {
    return sql.all(
        RUN
            + "WHERE kept = 1 AND valued = id AND as_of < ? AND id NOT IN (SELECT run.valued FROM"
            + " standing JOIN run ON run.id = standing.run WHERE standing.as_of >= ?)",
        History::run,
        before.toString(),
        before.toString());
  }

  /** Notes that the workbooks of runs go. */
  void dispense(List<Recorded> runs) {
    sql.commit(
        () -> runs.forEach(run -> sql.change("UPDATE run SET kept = 0 WHERE id = ?", run.id())));
  }

  @Override
  public void close() {
    sql.close();
  }
}
