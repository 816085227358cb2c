package backstop.workbook;

import backstop.model.Assumption;
import backstop.model.Choice;
import backstop.model.Library;
import backstop.model.Line;
import backstop.model.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where everything of a library stands in its workbook. */
final class Layout implements Addresses {

  static final String CONTROL = "Control";
  static final String INPUTS = "Inputs";
  static final String DRAWS = "Draws";
  static final String CHECKS = "Checks";
  static final String ENGINE = "Engine";
  static final int INPUTS_FIRST_ROW = 3;
  static final int INPUTS_VALUE = 3;
  static final int INPUTS_IN_USE = 4;
  static final int INPUTS_DELIVERED = 5;

  /** The running number of a changed input; 0 for one that is as delivered. */
  static final int INPUTS_CHANGE = 6;

  static final int TABLE_FIRST_ROW = 3;
  static final int CONTROL_VALUE = 1;
  static final int GUARANTEE_ROW = 2;
  static final int GUARANTEE_NUMBER_ROW = 3;
  static final int CASE_ROW = 4;
  static final int CASE_NUMBER_ROW = 5;
  static final int COMBINATION_ROW = 6;

  private final Library library;
  private final int cases;
  private final Map<Integer, Address> rows = new HashMap<>();
  private final Map<Integer, Integer> measureRows = new HashMap<>();
  private final List<String> tableSheets = new ArrayList<>();
  private final Map<String, Integer> lastRows = new HashMap<>();
  private final List<Integer> inputRows = new ArrayList<>();

  /**
   * @param cases how many cases the workbook stores
   */
  Layout(Library library, int cases) {
    this.library = library;
    this.cases = cases;
    library.models().forEach(this::place);
    placeInputs();
    Set<String> taken =
        new HashSet<>(Set.of("summary", "guarantees", "control", "inputs", "draws"));
    taken.addAll(
        Set.of(
            "checks",
            "engine",
            "sources",
            "run",
            "review",
            "contents",
            "changes",
            "texts",
            "convergence"));
    library.models().forEach(model -> taken.add(model.name().toLowerCase(Locale.ROOT)));
    library.tables().forEach(table -> tableSheets.add(unique(table.name(), taken)));
  }

  private static String unique(String name, Set<String> taken) {
    String sheet = name;
    while (!taken.add(sheet.toLowerCase(Locale.ROOT))) {
      sheet = sheet + "_table";
    }
    return sheet;
  }

  /** Lines under their headings, then the measures. */
  private void place(Model model) {
    int next = Grid.FIRST_ROW;
    String section = "";
    for (int position : model.lines()) {
      Line line = library.lines().get(position);
      next += line.section().equals(section) ? 0 : 2;
      section = line.section();
      for (int r = 0; r < line.rows(); r++) {
        rows.put(line.firstRow() + r, new Address(model.name(), next++, Grid.FIRST_PERIOD));
      }
    }
    next += 2;
    for (int m = 0; m < library.measures().size(); m++) {
      if (library.measures().get(m).model().equals(model.name())) {
        measureRows.put(m, next);
        next += Measures.height(library.measures().get(m));
      }
    }
    lastRows.put(model.name(), next - 1);
  }

  /** The last row of a model's sheet that may be filled. */
  int lastRow(Model model) {
    return lastRows.get(model.name());
  }

  /** The assumptions of each model under a heading. */
  private void placeInputs() {
    int next = INPUTS_FIRST_ROW;
    for (int a = 0; a < library.assumptions().size(); a++) {
      next += opensModel(a) ? 1 : 0;
      inputRows.add(next++);
    }
  }

  /** Whether an assumption is the first of its model, so that a heading stands above it. */
  boolean opensModel(int assumption) {
    List<Assumption> all = library.assumptions();
    return assumption == 0 || !all.get(assumption).model().equals(all.get(assumption - 1).model());
  }

  /** The cell with the value of an assumption that a reviewer may change. */
  Address input(int assumption) {
    return new Address(INPUTS, inputRows.get(assumption), INPUTS_VALUE);
  }

  /** The rows of the Inputs sheet from the first to the last assumption, headings included. */
  int inputRowCount() {
    return inputRows.isEmpty() ? 1 : inputRows.get(inputRows.size() - 1) - INPUTS_FIRST_ROW + 1;
  }

  Library library() {
    return library;
  }

  int cases() {
    return cases;
  }

  /** The cell of a measure's value. */
  Address measure(int measure) {
    String model = library.measures().get(measure).model();
    return new Address(model, measureRows.get(measure), Grid.TOTAL);
  }

  String tableSheet(int table) {
    return tableSheets.get(table);
  }

  @Override
  public Address row(int row, int period) {
    Address first = rows.get(row);
    return new Address(first.sheet(), first.row(), Grid.column(period));
  }

  @Override
  public Address assumption(int assumption) {
    return new Address(INPUTS, inputRows.get(assumption), INPUTS_IN_USE);
  }

  @Override
  public String name(int assumption) {
    Assumption found = library.assumptions().get(assumption);
    return found.name().contains("[") ? "" : found.name();
  }

  @Override
  public Address cell(int table, int column, int row) {
    return new Address(tableSheets.get(table), TABLE_FIRST_ROW + row, column + 1);
  }

  @Override
  public Address key(int table, int row) {
    return new Address(tableSheets.get(table), TABLE_FIRST_ROW + row, 0);
  }

  @Override
  public int tableRows(int table) {
    return library.tables().get(table).keys().size();
  }

  @Override
  public int choiceTable() {
    return library.choice().map(Choice::table).orElseThrow();
  }

  @Override
  public Address selected() {
    return control(GUARANTEE_NUMBER_ROW);
  }

  /** A value of the Control sheet. */
  static Address control(int row) {
    return new Address(CONTROL, row, CONTROL_VALUE);
  }

  /** The live row of a draw: its cases stand below it. */
  Address liveDraw(int draw) {
    return new Address(DRAWS, Grid.FIRST_ROW + draw * (cases + 1), Grid.FIRST_PERIOD);
  }

  /** The live row of a schedule, below all draws. */
  Address liveSchedule(int schedule) {
    int above = library.draws().size() + schedule;
    return new Address(DRAWS, Grid.FIRST_ROW + above * (cases + 1), Grid.FIRST_PERIOD);
  }

  @Override
  public Address periodDraw(int draw, int period) {
    return right(liveDraw(draw), period);
  }

  @Override
  public Address stayDraws(int draw) {
    return liveDraw(draw);
  }

  /** One stay for each period, the most there can be. */
  @Override
  public int stays() {
    return library.timeline().size();
  }

  @Override
  public Address forced(int schedule, int period) {
    return right(liveSchedule(schedule), period);
  }

  private static Address right(Address first, int columns) {
    return new Address(first.sheet(), first.row(), first.column() + columns);
  }

  @Override
  public int periods() {
    return library.timeline().size();
  }

  @Override
  public Address timeline(String sheet, int headingRow, int period) {
    return new Address(sheet, headingRow, Grid.column(period));
  }
}
