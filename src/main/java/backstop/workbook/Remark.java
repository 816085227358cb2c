package backstop.workbook;

/**
 * What a reviewer wrote.
 *
 * @param about the line item, or the cell
 * @param status such as {@code accepted}; empty in a note on a cell
 * @param where such as {@code Review!G12}
 */
public record Remark(
    String about, String status, String text, String reviewer, String date, String where) {}
