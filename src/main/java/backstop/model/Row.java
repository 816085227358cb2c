package backstop.model;

/**
 * One row of a line.
 *
 * @param name qualified, with its key: {@code drones.unit_cost[fpv]}
 * @param line position in {@link Library#lines()}
 * @param opening value before the first period; reads assumptions, tables and the choice only
 */
public record Row(String name, int line, Formula opening, Formula formula) {}
