package backstop.models;

import backstop.model.Library;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Futures of the minerals fund, and the deposits in them. */
final class Minerals {

  static final String HOME = "minerals_fund";
  static final int PATHS = 24;

  /** Assumptions under which much is built early and much goes wrong. */
  static final Map<String, String> LIVELY =
      Map.of(
          "waiting_premium", "-0.6",
          "expansion_premium", "-0.8",
          "price_view", "0.2",
          "deadlock_rate", "0.4",
          "offtake_advantage", "0.02",
          "award_pull", "4",
          "patience", "2",
          "security.expropriation_rate", "0.1",
          "security.front_drift", "8");

  private static final Recent<String, List<Future>> LIVELY_FUTURES = new Recent<>(3);
  private static final Recent<String, List<Future>> SHIPPED = new Recent<>(3);

  private Minerals() {}

  /** Something that holds of a deposit in a period. */
  interface Claim {
    void check(Deposit deposit, int period);
  }

  /** The shipped library with assumptions of the minerals fund, or qualified ones, set. */
  static Library library(Map<String, String> sets) {
    return Futures.read(HOME, sets);
  }

  /** Of the shipped library. */
  static List<Future> shipped(String posture) {
    return SHIPPED.of(posture, p -> of(p, Map.of()));
  }

  /** Of the lively one. */
  static List<Future> lively(String posture) {
    return LIVELY_FUTURES.of(posture, p -> of(p, LIVELY));
  }

  /** Quiet, strong and lively futures, each on common draws. */
  static List<Future> futures() {
    return Stream.of(
            shipped("train_and_equip"), shipped("article_5_like"), lively("train_and_equip"))
        .flatMap(List::stream)
        .toList();
  }

  static List<Future> of(String posture, Map<String, String> sets) {
    return Futures.of(library(sets), HOME, posture, PATHS);
  }

  static List<Deposit> deposits(Future future) {
    return future.table("deposit").keys().stream().map(key -> new Deposit(future, key)).toList();
  }

  static void eachDeposit(List<Future> futures, Consumer<Deposit> story) {
    futures.forEach(future -> deposits(future).forEach(story));
  }

  static void everyDeposit(List<Future> futures, Claim claim) {
    eachDeposit(
        futures,
        deposit -> {
          for (int t = 0; t < deposit.future().periods(); t++) {
            claim.check(deposit, t);
          }
        });
  }

  /** Over all deposits. */
  static double sum(Future future, ToDoubleFunction<Deposit> amount) {
    return deposits(future).stream().mapToDouble(amount).sum();
  }

  /** A line over all deposits in a period. */
  static double sum(Future future, String line, int period) {
    return sum(future, deposit -> deposit.at(line, period));
  }
}
