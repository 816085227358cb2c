package backstop.valuation;

/**
 * How a measure under one posture differs from the same under another on the same future.
 *
 * @param value of the differences on the paths where both are defined; the chance of less than 0 is
 *     that of being worse
 * @param error the standard error of each
 */
public record PairedDifference(int posture, int other, int measure, Summary value, Summary error) {

  static PairedDifference of(Outcomes.Column a, Outcomes.Column b, Replicates replicates) {
    double[] difference = new double[a.values().length];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = a.values()[i] - b.values()[i];
    }
    var sorted = replicates.sorted(difference);
    return new PairedDifference(
        a.posture(),
        b.posture(),
        a.measure(),
        Summary.ofSorted(Replicates.joined(sorted), difference.length),
        replicates.errors(sorted, difference.length));
  }
}
