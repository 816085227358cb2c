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

  /** Much is built and expanded early, ground changes hands, the state takes, partners quarrel. */
  static final Map<String, String> LIVELY =
      Map.ofEntries(
          Map.entry("chance_reading", "2"),
          Map.entry("waiting_premium", "-0.3"),
          Map.entry("expansion_premium", "-1"),
          Map.entry("price_view", "0.1"),
          Map.entry("patience", "2"),
          Map.entry("deadlock_rate", "0.3"),
          Map.entry("offtake_advantage", "0.02"),
          Map.entry("security.expropriation_rate", "0.1"),
          Map.entry("security.front_drift", "15"),
          Map.entry("security.ceasefire_rate", "0.6"),
          Map.entry("security.settlement_rate", "1"),
          Map.entry("security.frozen_weight", "0.2"),
          Map.entry("security.returned_weight", "20"));

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
