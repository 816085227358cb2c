package backstop.model;

/** How the rows of an index become one number. */
public enum FoldKind {
  SUM,
  MIN,
  MAX,
  AVERAGE
}
