package backstop.paths;

import backstop.model.Draw.Kind;
import backstop.model.Draws;
import backstop.model.Elementary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The draws of points in standard normal space, each point a path. */
final class PointDraws implements Draws {

  private static final double MIDDLE = 0.5;

  private final Paths paths;
  private final NormalSpace space;
  private final int size;
  private final Map<Axis, double[]> columns = new HashMap<>();
  private final Map<Axis, double[]> steps = new HashMap<>();

  PointDraws(Paths paths, NormalSpace space, List<Axis> axes, List<double[]> points) {
    this.paths = paths;
    this.space = space;
    size = points.size();
    for (int a = 0; a < axes.size(); a++) {
      double[] column = new double[size];
      for (int i = 0; i < size; i++) {
        column[i] = points.get(i)[a];
      }
      columns.put(axes.get(a), column);
    }
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
    Axis axis = new Axis(draw, Kind.VALUE, 0);
    Law law = paths.stream(draw).law();
    return paths.values().position(draw) < 0
        ? mapped(axis, law::atScore)
        : each(score(axis), law::atScore);
  }

  @Override
  public double[] period(int draw, int period) {
    if (paths.draw(draw).kind() == Kind.UNIFORM) {
      return constant(MIDDLE);
    }
    int place = period <= space.lastPeriod(new Axis(draw, Kind.NORMAL, 0)) ? 0 : 1;
    return steps.computeIfAbsent(new Axis(draw, Kind.NORMAL, place), this::step);
  }

  /** The normal of each period of a stretch. */
  private double[] step(Axis axis) {
    double root = Math.sqrt(space.lastPeriod(axis) - space.firstPeriod(axis) + 1);
    return each(score(axis), end -> end / root);
  }

  @Override
  public double[] stay(int draw, int stay) {
    Kind kind = paths.draw(draw).kind();
    Axis axis = new Axis(draw, kind, stay);
    return switch (kind) {
      case CLOCK -> mapped(axis, z -> -Elementary.log(Uniforms.inside(NormalLaw.below(-z))));
      case TARGET -> mapped(axis, z -> Uniforms.inside(NormalLaw.below(z)));
      default -> mapped(axis, paths.stream(draw).law()::atScore);
    };
  }

  /** Normal scores of the driver of an axis, by now dependent on what it is correlated with. */
  double[] score(Axis axis) {
    Dependence dependence = dependence(axis.kind());
    int position = dependence == null ? -1 : dependence.position(axis.draw());
    if (position < 0) {
      return columns.getOrDefault(axis, constant(0));
    }
    double[] out = new double[size];
    for (int j = 0; j <= position; j++) {
      Axis other = new Axis(dependence.members().get(j), axis.kind(), axis.place());
      double[] column = columns.get(other);
      if (column != null) {
        double weight = dependence.weights(position)[j];
        for (int i = 0; i < size; i++) {
          out[i] += weight * column[i];
        }
      }
    }
    return dependence.degrees() > 0 ? stretched(out) : out;
  }

  private Dependence dependence(Kind kind) {
    return switch (kind) {
      case VALUE -> paths.values();
      case NORMAL -> paths.normals();
      default -> null;
    };
  }

  /** The chi-square that a Student copula shares is at its median. */
  private double[] stretched(double[] scores) {
    StudentScores student = paths.student();
    double stretch = student.stretch(0);
    return each(scores, z -> student.of(z * stretch));
  }

  private interface OfScore {
    double at(double z);
  }

  private double[] mapped(Axis axis, OfScore of) {
    double[] column = columns.get(axis);
    return column == null ? constant(of.at(0)) : each(column, of);
  }

  private static double[] each(double[] column, OfScore of) {
    double[] out = new double[column.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = of.at(column[i]);
    }
    return out;
  }

  private double[] constant(double value) {
    double[] out = new double[size];
    Arrays.fill(out, value);
    return out;
  }
}
