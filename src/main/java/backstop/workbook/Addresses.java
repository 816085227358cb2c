package backstop.workbook;

/** Where the things that formulas read stand in a workbook. */
interface Addresses {

  /** A row of the library in a period from 0; −1 is its opening. */
  Address row(int row, int period);

  /** The value in use of an assumption. */
  Address assumption(int assumption);

  /** The defined name of a scalar assumption, or empty. */
  String name(int assumption);

  /** A cell of a table. */
  Address cell(int table, int column, int row);

  /** The key of a row of a table. */
  Address key(int table, int row);

  int tableRows(int table);

  /** The table of the choice. */
  int choiceTable();

  /** Number from 1 of the selected row of the choice. */
  Address selected();

  /** The live draw of a period from 0. */
  Address periodDraw(int draw, int period);

  /** The live draws of the stays, from the first. */
  Address stayDraws(int draw);

  /** How many stays are stored. */
  int stays();

  /** The live forced state of a period from 0. */
  Address forced(int schedule, int period);

  /** Number of periods. */
  int periods();

  /** The sheet's own cell of the timeline in a column. */
  Address timeline(String sheet, int headingRow, int period);
}
