package backstop.kernel;

/** When a node is computed. */
enum Stage {
  /** Once, before the first period. */
  START,
  /** In every period. */
  PERIOD,
  /** Once, after the last period. */
  END
}
