package backstop.paths;

/**
 * Which paths are drawn: {@code replicates} independent sets of {@code paths / replicates} points.
 *
 * @param paths in all; path p belongs to replicate p / (paths / replicates)
 * @param seed any number
 */
public record Sampling(int paths, int replicates, long seed, Sampler sampler) {

  public Sampling {
    if (replicates < 1 || paths < replicates || paths % replicates != 0) {
      throw new IllegalArgumentException(
          "paths must be a multiple of replicates, not " + paths + " and " + replicates);
    }
    boolean powerOfTwo = Integer.bitCount(paths / replicates) == 1;
    if (sampler == Sampler.SOBOL && !powerOfTwo) {
      throw new IllegalArgumentException(
          "sobol needs a power of two of paths in each replicate, not " + paths / replicates);
    }
  }

  /** Paths of one replicate. */
  public int points() {
    return paths / replicates;
  }
}
