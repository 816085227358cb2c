package backstop.model;

/** The table of which one row is selected for a run: {@code guarantee: guarantees.csv}. */
public record Choice(String name, String model, int table) {}
