package backstop.kernel;

/** Over what a node's value varies beside time; each level may read those before it. */
enum Reach {
  /** Equal on all paths: one number a posture and period. */
  SCALAR,
  /** Varies by path, equal under all postures. */
  SHARED,
  /** Varies by path and posture. */
  OWN
}
