package backstop.risk;

import backstop.risk.Subspace.Met;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.FastMath;

/**
 * The search for the direction in which a threshold is nearest, by evolution with an adapted
 * covariance matrix (CMA-ES; Hansen 2016, arXiv:1604.00772, with its default constants), which uses
 * the order of directions only. A direction is the better the nearer its crossing; one that does
 * not cross within the best radius so far, the smaller its margin there. All points of a generation
 * are valued together.
 */
final class Descent {

  /** Directions of a generation, and radii of each. */
  private static final int DIRECTIONS = 16;

  private static final int RADII = 8;

  /** Points of a generation at most. */
  static final int POINTS = 2 * DIRECTIONS * RADII;

  private static final int PARENTS = DIRECTIONS / 2;

  /** The first step, in radians. */
  private static final double FIRST_STEP = 0.4;

  /** A step so small finds nothing that the compass does not. */
  private static final double LAST_STEP = 0.01;

  /** A little beyond the best, so that directions about as good are told apart. */
  private static final double BEYOND = 1.02;

  private final Subspace space;
  private final Well19937c random;
  private final int n;
  private final double[] weights = weights();
  private final double effective = effective(weights);
  private double[] mean;
  private double step;
  private RealMatrix covariance;
  private double[] path;
  private double[] stepPath;
  private double[] best;
  private double radius;
  private boolean crossed;
  private double closest = Double.POSITIVE_INFINITY;

  /**
   * @param start a direction of length 1
   * @param met what it met on the way to {@code far}
   */
  Descent(Subspace space, double[] start, Met met, double far, long seed) {
    this.space = space;
    crossed = met.crossed();
    radius = crossed ? met.high() : far;
    n = start.length;
    random = new Well19937c(seed);
    mean = start.clone();
    best = start;
    step = FIRST_STEP / Math.sqrt(n);
    covariance = new Array2DRowRealMatrix(n, n);
    for (int i = 0; i < n; i++) {
      covariance.setEntry(i, i, 1);
    }
    path = new double[n];
    stepPath = new double[n];
  }

  private static double[] weights() {
    double[] weights = new double[PARENTS];
    double sum = 0;
    for (int i = 0; i < PARENTS; i++) {
      weights[i] = FastMath.log((DIRECTIONS + 1) / 2.0) - FastMath.log(i + 1.0);
      sum += weights[i];
    }
    for (int i = 0; i < PARENTS; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  private static double effective(double[] weights) {
    double squares = 0;
    for (double w : weights) {
      squares += w * w;
    }
    return 1 / squares;
  }

  /** So many generations, or fewer when the steps have become small. */
  Descent run(int generations) {
    for (int g = 0; g < generations && step * Math.sqrt(n) > LAST_STEP; g++) {
      generation(g);
    }
    return this;
  }

  /** Whether any direction crossed. */
  boolean crossed() {
    return crossed;
  }

  double[] best() {
    return best;
  }

  /** The least radius beyond the threshold, or as far as was looked. */
  double radius() {
    return radius;
  }

  /** The smallest margin seen at the radius searched. */
  double closest() {
    return closest;
  }

  /** A direction tried: its step from the mean, in units of the step size, and how good it is. */
  private record Tried(double[] move, double[] direction, double rank) {}

  private void generation(int number) {
    EigenDecomposition eigen = new EigenDecomposition(covariance);
    List<Tried> tried = tried(moves(eigen));
    List<Tried> parents =
        tried.stream().sorted(Comparator.comparingDouble(Tried::rank)).limit(PARENTS).toList();
    double[] move = new double[n];
    for (int p = 0; p < PARENTS; p++) {
      add(move, weights[p], parents.get(p).move());
    }
    add(mean, step, move);
    mean = Subspace.unit(mean);
    adapt(eigen, move, parents, number);
  }

  private List<double[]> moves(EigenDecomposition eigen) {
    List<double[]> moves = new ArrayList<>();
    for (int d = 0; d < DIRECTIONS; d++) {
      double[] move = new double[n];
      for (int k = 0; k < n; k++) {
        double scale = Math.sqrt(Math.max(0, eigen.getRealEigenvalue(k)));
        add(move, scale * random.nextGaussian(), eigen.getEigenvector(k).toArray());
      }
      moves.add(move);
    }
    return moves;
  }

  private List<Tried> tried(List<double[]> moves) {
    List<double[]> directions = new ArrayList<>();
    for (double[] move : moves) {
      double[] direction = mean.clone();
      add(direction, step, move);
      directions.add(Subspace.unit(direction));
    }
    double within = radius * BEYOND;
    List<Met> met = space.met(directions, 0, within, RADII);
    double[] crossings = crossings(directions, met);
    List<Tried> tried = new ArrayList<>();
    for (int d = 0; d < directions.size(); d++) {
      double left = met.get(d).margin();
      double rank = met.get(d).crossed() ? crossings[d] - within : left;
      tried.add(new Tried(moves.get(d), directions.get(d), rank));
      closest = Math.min(closest, left);
    }
    IntStream.range(0, crossings.length)
        .filter(d -> crossings[d] < radius)
        .forEach(d -> better(directions.get(d), crossings[d]));
    return tried;
  }

  private void better(double[] direction, double crossing) {
    if (crossing < radius) {
      radius = crossing;
      best = direction;
      crossed = true;
    }
  }

  /** Radii beyond the threshold, told apart a second time; infinite where none is. */
  private double[] crossings(List<double[]> directions, List<Met> met) {
    int[] crossed =
        IntStream.range(0, met.size()).filter(d -> met.get(d).crossed()).toArray();
    double[] crossings = met.stream().mapToDouble(Met::high).toArray();
    List<double[]> points = new ArrayList<>();
    for (int d : crossed) {
      for (int k = 1; k < RADII; k++) {
        points.add(space.point(directions.get(d), between(met.get(d), k)));
      }
    }
    double[] margins = points.isEmpty() ? new double[0] : space.margin().of(points);
    for (int c = 0; c < crossed.length; c++) {
      for (int k = RADII - 1; k > 0; k--) {
        if (margins[c * (RADII - 1) + k - 1] <= 0) {
          crossings[crossed[c]] = between(met.get(crossed[c]), k);
        }
      }
    }
    return crossings;
  }

  private static double between(Met met, int k) {
    return met.low() + (met.high() - met.low()) * k / RADII;
  }

  /** Equations 24 and 30 to 37 of Hansen 2016. */
  private void adapt(EigenDecomposition eigen, double[] move, List<Tried> parents, int number) {
    double cs = (effective + 2) / (n + effective + 5);
    double damping = 1 + 2 * Math.max(0, Math.sqrt((effective - 1) / (n + 1)) - 1) + cs;
    double cc = (4 + effective / n) / (n + 4 + 2 * effective / n);
    double c1 = 2 / ((n + 1.3) * (n + 1.3) + effective);
    double cmu =
        Math.min(
            1 - c1, 2 * (effective - 2 + 1 / effective) / ((n + 2.0) * (n + 2.0) + effective));
    double expected = Math.sqrt(n) * (1 - 1 / (4.0 * n) + 1 / (21.0 * n * n));
    scale(stepPath, 1 - cs);
    add(stepPath, Math.sqrt(cs * (2 - cs) * effective), whitened(eigen, move));
    double length = Subspace.norm(stepPath);
    double steady = Math.sqrt(1 - FastMath.pow(1 - cs, 2 * (number + 1)));
    boolean moving = length / steady < (1.4 + 2 / (n + 1.0)) * expected;
    scale(path, 1 - cc);
    add(path, moving ? Math.sqrt(cc * (2 - cc) * effective) : 0, move);
    double kept = 1 - c1 - cmu + (moving ? 0 : c1 * cc * (2 - cc));
    covariance = covariance.scalarMultiply(kept).add(outer(path, c1));
    for (int p = 0; p < PARENTS; p++) {
      covariance = covariance.add(outer(parents.get(p).move(), cmu * weights[p]));
    }
    step *= FastMath.exp(cs / damping * (length / expected - 1));
  }

  /** C^(−1/2) of a move. */
  private double[] whitened(EigenDecomposition eigen, double[] move) {
    double[] white = new double[n];
    for (int k = 0; k < n; k++) {
      double[] vector = eigen.getEigenvector(k).toArray();
      double along = 0;
      for (int i = 0; i < n; i++) {
        along += vector[i] * move[i];
      }
      double root = Math.sqrt(Math.max(Double.MIN_NORMAL, eigen.getRealEigenvalue(k)));
      add(white, along / root, vector);
    }
    return white;
  }

  private RealMatrix outer(double[] vector, double weight) {
    RealMatrix column = new Array2DRowRealMatrix(vector);
    return column.multiply(column.transpose()).scalarMultiply(weight);
  }

  private static void add(double[] to, double weight, double[] vector) {
    for (int i = 0; i < to.length; i++) {
      to[i] += weight * vector[i];
    }
  }

  private static void scale(double[] vector, double factor) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= factor;
    }
  }
}
