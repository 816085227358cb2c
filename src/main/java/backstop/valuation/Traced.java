package backstop.valuation;

import backstop.kernel.Reading;
import backstop.kernel.Trace;
import java.util.Optional;

/** Scales of a trace, what it came to, and the trace itself where it is shown. */
record Traced(double[] measures, double[] totals, Summed summed, Optional<Trace> shown) {

  static Traced of(Trace trace, boolean shown) {
    double[] reached = trace.measures().stream().mapToDouble(Reading::value).toArray();
    double[] totals = Replay.sums(trace.values());
    return new Traced(
        trace.measureScales(),
        Replay.sums(trace.scales()),
        new Summed(reached, totals, totals),
        shown ? Optional.of(trace) : Optional.empty());
  }
}
