package backstop.paths;

/** How the uniforms behind the draws are spread over the paths. */
public enum Sampler {
  /** Independent uniforms. */
  RANDOM,
  /** One uniform in each of n equal strata, for each draw on its own, in each replicate. */
  LATIN_HYPERCUBE,
  /**
   * A scrambled and shuffled Sobol net of up to 16 dimensions for each driver, in each replicate.
   */
  SOBOL
}
