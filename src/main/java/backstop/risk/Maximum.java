package backstop.risk;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * The maximum of a likelihood by the simplex of Nelder and Mead 1965, over the logarithms of
 * positive parameters, begun anew where it stopped until that gains nothing.
 */
final class Maximum {

  private static final int MOST = 2000;
  private static final int RESTARTS = 6;
  private static final double STEP = 0.2;
  private static final double GAIN = 1e-9;
  private static final double STILL = 1e-10;

  /** In place of −∞, which a simplex cannot go by. */
  private static final double NOWHERE = -1e100;

  private Maximum() {}

  /**
   * The parameters at the maximum.
   *
   * @param unit size of a first step in a parameter that may be negative
   */
  static double[] of(
      List<Family.Parameter> parameters,
      double[] start,
      double unit,
      ToDoubleFunction<double[]> logLikelihood) {
    MultivariateFunction free =
        x -> {
          double value = logLikelihood.applyAsDouble(real(parameters, x));
          return value > NOWHERE ? value : NOWHERE;
        };
    double[] at = free(parameters, start);
    double best = free.value(at);
    double[] steps =
        parameters.stream().mapToDouble(one -> one.positive() ? STEP : STEP * unit).toArray();
    for (int i = 0; i < RESTARTS; i++) {
      PointValuePair found = climb(free, at, steps);
      steps = Arrays.stream(steps).map(step -> -step / 2).toArray();
      double gain = found.getValue() - best;
      if (gain > 0) {
        at = found.getPoint();
        best = found.getValue();
      }
      if (!(gain > GAIN * Math.max(1, Math.abs(best)))) {
        break;
      }
    }
    return real(parameters, at);
  }

  /** Not where both are impossible, which are equal without being near. */
  private static boolean still(int iteration, PointValuePair before, PointValuePair now) {
    double change = Math.abs(before.getValue() - now.getValue());
    return now.getValue() > NOWHERE && change <= STILL;
  }

  /** The best point that a climb comes by, whether or not it arrives. */
  private static PointValuePair climb(
      MultivariateFunction function, double[] start, double[] steps) {
    AtomicReference<PointValuePair> best =
        new AtomicReference<>(new PointValuePair(start, function.value(start)));
    MultivariateFunction watched =
        x -> {
          double value = function.value(x);
          if (value > best.get().getValue()) {
            best.set(new PointValuePair(x, value));
          }
          return value;
        };
    try {
      new SimplexOptimizer(Maximum::still)
          .optimize(
              new MaxEval(MOST),
              new ObjectiveFunction(watched),
              GoalType.MAXIMIZE,
              new InitialGuess(start),
              new NelderMeadSimplex(steps));
    } catch (TooManyEvaluationsException e) {
      return best.get();
    }
    return best.get();
  }

  private static double[] free(List<Family.Parameter> parameters, double[] real) {
    double[] free = real.clone();
    for (int i = 0; i < free.length; i++) {
      free[i] = parameters.get(i).positive() ? Math.log(real[i]) : real[i];
    }
    return free;
  }

  private static double[] real(List<Family.Parameter> parameters, double[] free) {
    double[] real = free.clone();
    for (int i = 0; i < real.length; i++) {
      real[i] = parameters.get(i).positive() ? Math.exp(free[i]) : free[i];
    }
    return real;
  }
}
