package backstop.workbook;

/**
 * An input that a reviewer gave another value.
 *
 * @param name as {@code --set} takes it: of an assumption, or {@code table.column[key]}
 * @param was the value in the run, as an input file would write it
 * @param is the reviewer's, likewise
 * @param uncertain whether it had a law, which gives way to the reviewer's number
 * @param where such as {@code Inputs!D17}
 */
public record ChangedInput(
    String name, String was, String is, String unit, boolean uncertain, String where) {}
