package backstop.risk;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * The maximum of a likelihood by the simplex of Nelder and Mead 1965, over the logarithms of
 * positive parameters, begun anew where it stopped until that gains nothing.
 */
final class Maximum {

  private static final int MOST = 4000;
  private static final int RESTARTS = 6;
  private static final double STEP = 0.2;
  private static final double GAIN = 1e-9;

  /** In place of −∞, which a simplex cannot go by. */
  private static final double NOWHERE = -1e100;

  private Maximum() {}

  static double[] of(
      List<Family.Parameter> parameters, double[] start, ToDoubleFunction<double[]> logLikelihood) {
    MultivariateFunction free =
        x -> {
          double value = logLikelihood.applyAsDouble(real(parameters, x));
          return value > NOWHERE ? value : NOWHERE;
        };
    double[] at = free(parameters, start);
    double best = free.value(at);
    for (int i = 0; i < RESTARTS; i++) {
      PointValuePair found = climb(free, at);
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

  private static PointValuePair climb(MultivariateFunction function, double[] start) {
    double[] steps = new double[start.length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = STEP * Math.max(1, Math.abs(start[i])) * (i % 2 == 0 ? 1 : -1);
    }
    try {
      return new SimplexOptimizer(new SimpleValueChecker(1e-13, 1e-10))
          .optimize(
              new MaxEval(MOST),
              new ObjectiveFunction(function),
              GoalType.MAXIMIZE,
              new InitialGuess(start),
              new NelderMeadSimplex(steps));
    } catch (TooManyEvaluationsException e) {
      return new PointValuePair(start, function.value(start));
    }
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
