package backstop.paths;

import backstop.model.Draws;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Draws taken from other futures so that they go with the draws that are kept: with z the scores of
 * the futures that are kept and y those of the others, the scores of taken drivers are y_t + C_tk ·
 * C_kk⁻¹ · (z_k − y_k), C the correlations, which has the law of z_t given z_k (Hoffman and Ribak
 * 1991, doi:10.1086/186160). Draws that are correlated with no kept one are those of the others, to
 * the bit. Processes are independent from quarter to quarter, so each quarter has this for itself.
 */
public final class Conditional {

  /** Weights this small are rounding. */
  private static final double ROUNDING = 1e-12;

  /**
   * What is added to a taken draw.
   *
   * @param kept draws
   * @param weights of their differences, as many
   */
  private record Moved(List<Integer> kept, double[] weights) {}

  private final Map<Integer, Moved> moved = new HashMap<>();

  private Conditional() {}

  /**
   * @param taken positions in the library's draws
   * @throws IllegalArgumentException when some but not all drivers of a Student copula are taken:
   *     their scores share a chi-square
   */
  static Conditional of(Paths paths, BitSet taken) {
    Conditional conditional = new Conditional();
    conditional.add(paths.values(), taken);
    conditional.add(paths.normals(), taken);
    return conditional;
  }

  private void add(Dependence dependence, BitSet taken) {
    List<Integer> members = dependence.members();
    int[] given = IntStream.range(0, members.size()).filter(m -> !in(taken, members, m)).toArray();
    int[] moving = IntStream.range(0, members.size()).filter(m -> in(taken, members, m)).toArray();
    if (given.length == 0 || moving.length == 0) {
      return;
    }
    if (dependence.degrees() > 0) {
      throw new IllegalArgumentException("drivers of a Student copula are taken together");
    }
    double[][] weights = CorrelationMatrix.regression(matrix(dependence), moving, given);
    for (int t = 0; t < moving.length; t++) {
      add(members.get(moving[t]), members, given, weights[t]);
    }
  }

  private static boolean in(BitSet taken, List<Integer> members, int member) {
    return taken.get(members.get(member));
  }

  private void add(int draw, List<Integer> members, int[] given, double[] weights) {
    int[] used =
        IntStream.range(0, given.length).filter(k -> Math.abs(weights[k]) > ROUNDING).toArray();
    if (used.length > 0) {
      List<Integer> kept = IntStream.of(used).mapToObj(k -> members.get(given[k])).toList();
      double[] of = IntStream.of(used).mapToDouble(k -> weights[k]).toArray();
      moved.put(draw, new Moved(kept, of));
    }
  }

  private static double[][] matrix(Dependence dependence) {
    int size = dependence.members().size();
    double[][] matrix = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        for (int k = 0; k <= Math.min(i, j); k++) {
          matrix[i][j] += dependence.weights(i)[k] * dependence.weights(j)[k];
        }
      }
    }
    return matrix;
  }

  /** The draws of the others, to be taken with the kept ones of as many paths. */
  public Draws of(SampledDraws kept, SampledDraws others) {
    return moved.isEmpty() ? others : new MovedDraws(kept, others);
  }

  private final class MovedDraws implements Draws {

    private final SampledDraws kept;
    private final SampledDraws others;

    MovedDraws(SampledDraws kept, SampledDraws others) {
      this.kept = kept;
      this.others = others;
    }

    @Override
    public int paths() {
      return others.paths();
    }

    @Override
    public boolean base() {
      return false;
    }

    @Override
    public double[] value(int draw) {
      Moved move = moved.get(draw);
      if (move == null) {
        return others.value(draw);
      }
      double[] scores = others.dependent(draw).clone();
      for (int k = 0; k < move.weights().length; k++) {
        int given = move.kept().get(k);
        add(scores, move.weights()[k], kept.dependent(given), others.dependent(given));
      }
      return others.ofScores(draw, scores);
    }

    @Override
    public double[] period(int draw, int period) {
      Moved move = moved.get(draw);
      if (move == null) {
        return others.period(draw, period);
      }
      double[] normals = others.period(draw, period).clone();
      for (int k = 0; k < move.weights().length; k++) {
        int given = move.kept().get(k);
        add(normals, move.weights()[k], kept.period(given, period), others.period(given, period));
      }
      return normals;
    }

    @Override
    public double[] stay(int draw, int stay) {
      return others.stay(draw, stay);
    }

    private void add(double[] scores, double weight, double[] own, double[] other) {
      for (int i = 0; i < scores.length; i++) {
        scores[i] += weight * (own[i] - other[i]);
      }
    }
  }
}
