package backstop.source;

import backstop.model.Formula;
import backstop.model.Operator;
import backstop.model.Unit;
import java.math.BigDecimal;
import java.util.List;

/**
 * A resolved part of a formula with its unit.
 *
 * @param states of the chain it is the state of, else empty
 */
record Typed(Formula formula, Unit unit, Form form, List<String> states) {

  enum Form {
    VALUE,
    /** 1 or 0. */
    CONDITION,
    /** The number 0, which has every unit. */
    ZERO,
    /** Rows of an index, inside SUM, MIN, MAX or AVERAGE. */
    BLOCK,
    /** An issue was reported; says nothing more. */
    BROKEN
  }

  static final Typed BROKEN =
      new Typed(new Formula.Constant(0), Unit.NUMBER, Form.BROKEN, List.of());

  static Typed value(Formula formula, Unit unit) {
    return new Typed(formula, unit, Form.VALUE, List.of());
  }

  static Typed number(double value) {
    Form form = value == 0 ? Form.ZERO : Form.VALUE;
    return new Typed(new Formula.Constant(value), Unit.NUMBER, form, List.of());
  }

  static Typed condition(Formula formula) {
    return new Typed(formula, Units.FLAG, Form.CONDITION, List.of());
  }

  boolean broken() {
    return form == Form.BROKEN;
  }

  boolean block() {
    return form == Form.BLOCK;
  }

  /** Whether its unit is settled by what it is joined to. */
  boolean open() {
    return form == Form.ZERO || form == Form.BROKEN || Units.isUnknown(unit);
  }

  Typed with(Formula changed, Unit to) {
    Form kept = form == Form.CONDITION ? Form.VALUE : form;
    return new Typed(changed, to, kept, List.of());
  }

  /** The number it is in {@code to}, a unit of the same dimension. */
  Formula in(Unit to) {
    return open() ? formula : scaled(formula, Units.factor(unit, to));
  }

  /** {@code formula} times a factor, folded into a constant where the product is exact. */
  static Formula scaled(Formula formula, double factor) {
    if (factor == 1) {
      return formula;
    }
    if (formula instanceof Formula.Constant constant) {
      double product = constant.value() * factor;
      BigDecimal exact = decimal(constant.value()).multiply(decimal(factor));
      if (exact.compareTo(decimal(product)) == 0) {
        return new Formula.Constant(product);
      }
    }
    return new Formula.Binary(Operator.TIMES, formula, new Formula.Constant(factor));
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value);
  }
}
