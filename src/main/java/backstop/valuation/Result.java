package backstop.valuation;

import backstop.model.Library;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a request came to.
 *
 * @param outcomes without columns where they are too many to be kept
 * @param pathwise guarantees beside each other on the same paths
 * @param estimates by posture, then measure, in the order of {@link Outcomes}
 * @param mixture estimates of the mixture by measure, in that order; empty without a mixture
 * @param cases the base case first
 * @param breakdowns rows that failed somewhere; the statistics of a result with any are not to be
 *     used
 * @param convergence by posture, measure and characteristic, of what {@link Headline#told} names
 * @param differences of what {@link Headline#valued} names: by measure, each posture from the first
 *     of those valued, then each from the reference
 */
public record Result(
    Library library,
    Request request,
    Outcomes outcomes,
    Pathwise pathwise,
    List<Estimate> estimates,
    List<Estimate> mixture,
    Profiles profiles,
    List<Verdict> verdicts,
    List<StoredCase> cases,
    List<Breakdown> breakdowns,
    List<Convergence> convergence,
    List<PairedDifference> differences) {

  public Result {
    estimates = List.copyOf(estimates);
    mixture = List.copyOf(mixture);
    verdicts = List.copyOf(verdicts);
    cases = List.copyOf(cases);
    breakdowns = List.copyOf(breakdowns);
    convergence = List.copyOf(convergence);
    differences = List.copyOf(differences);
  }

  /** The futures that a workbook can replay. */
  public StoredCases stored() {
    return new StoredCases(library, request, cases);
  }

  public Estimate estimate(int posture, int measure) {
    int width = outcomes.measures().size();
    return estimates.get(
        outcomes.postures().indexOf(posture) * width + outcomes.measures().indexOf(measure));
  }

  /**
   * The name of a row: the guarantee, {@code mixture}, or nothing in a library without a choice.
   */
  public String posture(int row) {
    return row == Estimate.MIXTURE ? "mixture" : library.postures().get(row);
  }

  /** What there are rows of: the postures valued, then {@link Estimate#MIXTURE} if asked for. */
  List<Integer> postures() {
    Stream<Integer> mixed = mixture.isEmpty() ? Stream.of() : Stream.of(Estimate.MIXTURE);
    return Stream.concat(outcomes.postures().stream(), mixed).toList();
  }

  /** Position of a measure by its name, if it was valued. */
  Optional<Integer> valued(String name) {
    return library
        .measure(name)
        .map(library.measures()::indexOf)
        .filter(outcomes.measures()::contains);
  }

  /** A measure under the mixture; empty without one. */
  public Optional<Estimate> mixed(int measure) {
    return mixture.stream().filter(estimate -> estimate.measure() == measure).findFirst();
  }

  /** A measure under a posture that was valued, or under the mixture. */
  public Estimate row(int posture, int measure) {
    return posture == Estimate.MIXTURE ? mixed(measure).orElseThrow() : estimate(posture, measure);
  }

  /** Every row of results: each posture's, then the mixture's. */
  public List<Estimate> rows() {
    return Stream.concat(estimates.stream(), mixture.stream()).toList();
  }

  /**
   * {@code posture} less {@code other}, on common paths.
   *
   * @param posture one that was valued, or {@link Estimate#MIXTURE}
   */
  public Difference difference(int posture, int other, int measure) {
    return pathwise.difference(posture, other, measure);
  }

  /** Share of common paths on which {@code posture}, or the mixture, is strictly above another. */
  public double better(int posture, int other, int measure) {
    return pathwise.better(posture, other, measure);
  }

  /** The same of a posture that was valued, with its standard error. */
  public Statistic betterThan(int posture, int other, int measure) {
    return pathwise.betterThan(posture, other, measure);
  }

  /** The measures that {@link #convergence} tells of. */
  public List<Integer> told() {
    return convergence.stream().map(Convergence::measure).distinct().toList();
  }

  /** The measures that {@link #differences} are of. */
  public List<Integer> compared() {
    return differences.stream().map(PairedDifference::measure).distinct().toList();
  }

  /** How a characteristic settles, if it is told of that measure. */
  public Optional<Convergence> convergence(
      int posture, int measure, Characteristic characteristic) {
    return convergence.stream()
        .filter(one -> one.posture() == posture && one.measure() == measure)
        .filter(one -> one.characteristic() == characteristic)
        .findFirst();
  }

  Replicates replicates() {
    return new Replicates(request.sampling().replicates());
  }

  public List<Fan> fans() {
    return profiles.fans();
  }

  /** Whether every check held and every number could be computed. */
  public boolean sound() {
    return breakdowns.isEmpty() && verdicts.stream().allMatch(Verdict::held);
  }
}
