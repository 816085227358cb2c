package backstop.models;

import backstop.model.Library;
import java.util.List;
import java.util.stream.IntStream;

/** What the tests of the europe model have in common; rows without a model are its own. */
final class Burden {

  static final List<String> PAYERS = List.of("members", "others");

  private static final List<String> STANCES =
      List.of("active_backstop", "enablers", "arms_only", "disengaged");

  private static final Recent<String, List<Future>> SHIPPED = new Recent<>(3);

  private Burden() {}

  /** Of the shipped library. */
  static List<Future> of(String posture) {
    return SHIPPED.of(posture, p -> of(Futures.shipped(), p));
  }

  static List<Future> of(Library library, String posture) {
    return of(library, posture, Futures.PATHS);
  }

  static List<Future> of(Library library, String posture, int paths) {
    return Futures.of(library, "europe", posture, paths);
  }

  static double at(Future f, String row, int t) {
    return f.at(row, t);
  }

  static double given(Future f, String name) {
    return f.given(name);
  }

  /** What a yearly sum in prices of 2025 comes to in a period. */
  static double paid(Future f, int t, double yearly) {
    return yearly * f.length(t) * f.at("markets.us_cpi", t);
  }

  static double dollars(Future f, int t) {
    return f.at("markets.eur_usd", t);
  }

  /** Steps of Washington down from an active backstop. */
  static int steps(Future f, int t) {
    return IntStream.range(0, 4)
        .filter(s -> f.in("security.us_commitment", STANCES.get(s), t))
        .findFirst()
        .orElseThrow();
  }

  static boolean war(Future f, int t) {
    return f.in("security.conflict", "war", t - 1);
  }

  /** Where a row comes to that moves towards a target with a time constant. */
  static double moved(Future f, int t, String row, double target, double years) {
    double gap = at(f, row, t - 1) - target;
    return target + gap * Math.exp(-f.length(t) / years);
  }

  static double total(Future f, String row) {
    return IntStream.range(0, f.periods()).mapToDouble(t -> at(f, row, t)).sum();
  }
}
