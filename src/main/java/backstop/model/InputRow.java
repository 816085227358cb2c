package backstop.model;

/** A row of {@code assumptions.csv} as written, dates and numbers included, with its place. */
public record InputRow(
    Place place,
    String asOf,
    String value,
    String range,
    String low,
    String high,
    String distribution,
    String source,
    String confidence,
    String note) {}
