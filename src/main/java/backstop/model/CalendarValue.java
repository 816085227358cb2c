package backstop.model;

/** What the timeline tells of a period. */
public enum CalendarValue {
  /** Number of the period, from 1. */
  PERIOD,
  /** Years from the valuation date to the period's end. */
  YEARS,
  /** Length in years. */
  DT,
  /** The period's end as a spreadsheet's serial day (days since 1899-12-30). */
  DATE,
  /** Calendar year of the period's end. */
  YEAR,
  /** Calendar quarter of the period's end, 1 to 4. */
  QUARTER
}
