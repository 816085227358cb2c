package backstop.paths;

import backstop.model.Draw.Kind;
import backstop.model.Draws;
import backstop.model.ElementaryColumns;
import backstop.paths.Law.Argument;
import backstop.paths.Uniforms.Place;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The draws of a block of paths, each column made when first read and kept. */
public final class SampledDraws implements Draws {

  private static final int NO_NET = -1;
  private static final int PER_STAY = 2;

  private final Paths paths;
  private final int first;
  private final int size;
  private final Uniforms uniforms;
  private final double[][] values;
  private final double[][] scores;
  private final double[][][] periods;
  private final double[][][] stays;
  private final ProcessNormals processes;
  private final Map<Integer, double[]> dependent = new HashMap<>();
  private double[] stretch;

  SampledDraws(Paths paths, int first, int size) {
    this.paths = paths;
    this.first = first;
    this.size = size;
    uniforms = paths.uniforms(first, size);
    int draws = paths.library().draws().size();
    values = new double[draws][];
    scores = new double[draws][];
    periods = new double[draws][0][];
    stays = new double[draws][0][];
    processes = new ProcessNormals(paths, uniforms, size);
  }

  /** Number of the block's first path. */
  public int first() {
    return first;
  }

  @Override
  public int paths() {
    return size;
  }

  @Override
  public boolean base() {
    return false;
  }

  @Override
  public double[] value(int draw) {
    if (values[draw] == null) {
      values[draw] = sampled(draw);
    }
    return values[draw];
  }

  @Override
  public double[] period(int draw, int period) {
    if (periods[draw].length == 0) {
      periods[draw] = new double[paths.library().timeline().size()][];
    }
    if (periods[draw][period] == null) {
      int quarter = paths.quarter(period);
      periods[draw][period] =
          paths.draw(draw).kind() == Kind.NORMAL
              ? processes.at(draw, quarter)
              : uniforms.at(ofQuarter(draw, quarter));
    }
    return periods[draw][period];
  }

  @Override
  public double[] stay(int draw, int stay) {
    if (stays[draw].length < stay) {
      stays[draw] = Arrays.copyOf(stays[draw], Math.max(stay, 2 * stays[draw].length));
    }
    if (stays[draw][stay - 1] == null) {
      stays[draw][stay - 1] = ofStay(draw, stay);
    }
    return stays[draw][stay - 1];
  }

  /** Whether a column of {@link #stay} has been read. */
  boolean read(int draw, int stay) {
    return stays[draw].length >= stay && stays[draw][stay - 1] != null;
  }

  private double[] sampled(int draw) {
    int position = paths.values().position(draw);
    if (position < 0) {
      return transformed(paths.stream(draw).law(), uniforms.at(ofValue(draw)));
    }
    return ofScores(draw, correlated(position));
  }

  /** Values of a draw at normal scores, in their place. */
  double[] ofScores(int draw, double[] scores) {
    Law law = paths.stream(draw).law();
    for (int i = 0; i < size; i++) {
      scores[i] = law.atScore(scores[i]);
    }
    return scores;
  }

  /** Normal scores of a correlated VALUE draw; read, never written. */
  double[] dependent(int draw) {
    return dependent.computeIfAbsent(draw, d -> correlated(paths.values().position(d)));
  }

  /** The score of a VALUE draw before correlation; read, never written. */
  double[] independent(int draw) {
    return score(draw);
  }

  /** The normal of a process in a period before correlation; read, never written. */
  double[] independent(int draw, int period) {
    return processes.independent(draw, paths.quarter(period));
  }

  /** Normal scores of the severities of an occurrence. */
  double[] severityScores(int draw, int stay) {
    double[] scores = uniform(draw, stay);
    NormalLaw.inverse(scores, scores, size);
    return scores;
  }

  private double[] transformed(Law law, double[] u) {
    if (law.argument() == Argument.SCORE) {
      NormalLaw.inverse(u, u, size);
    }
    for (int i = 0; i < size; i++) {
      u[i] = law.at(u[i]);
    }
    return u;
  }

  /** Normal scores of a member of the copula, by now dependent. */
  private double[] correlated(int position) {
    double[] weights = paths.values().weights(position);
    double[] out = new double[size];
    for (int j = 0; j <= position; j++) {
      double[] independent = score(paths.values().members().get(j));
      for (int i = 0; i < size; i++) {
        out[i] += weights[j] * independent[i];
      }
    }
    if (paths.values().degrees() > 0) {
      double[] stretched = stretch();
      StudentScores student = paths.student();
      for (int i = 0; i < size; i++) {
        out[i] = student.of(out[i] * stretched[i]);
      }
    }
    return out;
  }

  private double[] score(int draw) {
    if (scores[draw] == null) {
      scores[draw] = uniforms.at(ofValue(draw));
      NormalLaw.inverse(scores[draw], scores[draw], size);
    }
    return scores[draw];
  }

  private double[] stretch() {
    if (stretch == null) {
      stretch = uniforms.at(new Place(paths.mixingKey(), 0, paths.mixingKey(), 0));
      NormalLaw.inverse(stretch, stretch, size);
      for (int i = 0; i < size; i++) {
        stretch[i] = paths.student().stretch(stretch[i]);
      }
    }
    return stretch;
  }

  private double[] ofStay(int draw, int stay) {
    double[] u = uniform(draw, stay);
    return switch (paths.draw(draw).kind()) {
      case CLOCK -> exponential(u);
      case SEVERITY -> transformed(paths.stream(draw).law(), u);
      default -> u;
    };
  }

  private double[] uniform(int draw, int stay) {
    Stream stream = paths.stream(draw);
    int second = paths.draw(draw).kind() == Kind.CLOCK ? 0 : 1;
    int dimension = PER_STAY * (stay - 1) + second;
    return uniforms.at(new Place(stream.key(), stay, stream.netKey(), dimension));
  }

  private double[] exponential(double[] u) {
    new ElementaryColumns().log(u, u, size);
    for (int i = 0; i < size; i++) {
      u[i] = -u[i];
    }
    return u;
  }

  private Place ofValue(int draw) {
    Stream stream = paths.stream(draw);
    return new Place(stream.key(), 0, stream.netKey(), 0);
  }

  private Place ofQuarter(int draw, int quarter) {
    Stream stream = paths.stream(draw);
    int dimension = paths.bridged(quarter) ? quarter - paths.firstQuarter() : NO_NET;
    return new Place(stream.key(), quarter, stream.netKey(), dimension);
  }
}
