package backstop.workbook;

/**
 * Something that differs inside a part of a bridge.
 *
 * @param kind of input: {@code assumption}, {@code text}
 * @param before a number, or a text where there is none; likewise {@code after}
 * @param source of the later row, as written, or empty
 */
public record BridgeChange(
    String part,
    String kind,
    String name,
    String unit,
    Object before,
    Object after,
    String source) {}
