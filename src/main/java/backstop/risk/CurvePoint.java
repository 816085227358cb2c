package backstop.risk;

import backstop.valuation.Difference;
import backstop.valuation.Summary;

/**
 * A measure at one strength.
 *
 * @param measure position in the library's measures
 * @param error the standard error of each statistic
 * @param change from the strength that changes are taken from, path by path; its postures are
 *     positions among the strengths
 */
public record CurvePoint(
    double strength, int measure, Summary value, Summary error, Difference change) {}
