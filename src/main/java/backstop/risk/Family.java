package backstop.risk;

import java.util.List;

/** Laws or processes that differ in their parameters only, against observations that they hold. */
interface Family {

  /** A parameter as the model language writes it; one that is {@code positive} is above 0. */
  record Parameter(String name, boolean positive) {}

  /** As the model language writes it. */
  String name();

  List<Parameter> parameters();

  /** Estimates by moments, from which those by likelihood are sought; empty where it cannot be. */
  double[] moments();

  /** The parameters of highest likelihood. */
  double[] likeliest();

  /** −∞ where the observations cannot be. */
  double logLikelihood(double[] parameters);

  /** The share of the law below each observation, which is uniform where the law is right. */
  double[] shares(double[] parameters);

  /** Where a share lies, in the unit of a Q–Q chart; with {@link #placed} the other side of it. */
  double quantile(double[] parameters, double share);

  /** What the sorted shares are compared with quantiles as. */
  double[] placed(double[] parameters);

  /** Whether errors follow from the curvature of the likelihood: not where it ends in the data. */
  boolean regular();
}
