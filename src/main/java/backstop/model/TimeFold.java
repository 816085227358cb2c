package backstop.model;

/**
 * How whole rows over time become one number of a path; {@code model-language.md} section 3 defines
 * each.
 */
public enum TimeFold {
  SUM,
  MIN,
  MAX,
  AVERAGE,
  FIRST,
  LAST,
  AT,
  IRR,
  PAYBACK,
  FIRST_YEAR
}
