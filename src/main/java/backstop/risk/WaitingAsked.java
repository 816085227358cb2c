package backstop.risk;

import backstop.model.Library;
import backstop.model.Setting;
import backstop.model.Timeline;
import backstop.valuation.Request;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A commitment that may be held back to any of some yearly dates, or for good.
 *
 * @param request of one guarantee
 * @param measure position in the library's measures: what committing pays; never to pays 0
 * @param delay position in the library's assumptions: the years for which the commitment is held
 *     back
 * @param years of the last date
 * @param shown position in the library's rows of a line shown beside the policy
 */
public record WaitingAsked(
    Library library, Request request, int measure, int delay, int years, OptionalInt shown) {

  public WaitingAsked {
    if (years < 1 || years * Timeline.PERIODS_A_YEAR > library.timeline().size()) {
      throw new IllegalArgumentException(
          "the timeline has no " + years + " whole years in which to wait");
    }
    if (request.sampling().replicates() < 2) {
      throw new IllegalArgumentException(
          "waiting needs 2 replicates or more: what decides is not what values");
    }
  }

  /** Years of each date from the valuation date: 0, then the end of every fourth period. */
  List<Double> dates() {
    return IntStream.rangeClosed(0, years).mapToObj(this::date).toList();
  }

  private double date(int year) {
    return year == 0
        ? 0
        : library.timeline().periods().get(year * Timeline.PERIODS_A_YEAR - 1).years();
  }

  /** The commitment held back to each date. */
  List<Setting> settings() {
    return dates().stream().map(date -> new Setting(delay, date)).toList();
  }
}
