package backstop.models;

import backstop.model.Table;

/** One deposit on one future of the minerals fund. */
record Deposit(Future future, String key) {

  /** A row of the deposit in a period from 0; its opening in period −1. */
  double at(String line, int period) {
    return future.at(line + "[" + key + "]", period);
  }

  boolean holds(String line, int period) {
    return at(line, period) != 0;
  }

  /** Whether all of a plant is built, but for rounding of the quarters that built it. */
  boolean complete(String works, int period) {
    return at(works, period) > 1 - 1e-12;
  }

  /** What a line gained in a period. */
  double step(String line, int period) {
    return at(line, period) - at(line, period - 1);
  }

  /** A number column of inputs/deposits.csv. */
  double number(String column) {
    Table table = future.table("deposit");
    return table.number(table.column(column), table.keys().indexOf(key));
  }

  boolean is(String column, String word) {
    return text(column).equals(word);
  }

  String text(String column) {
    Table table = future.table("deposit");
    return table.text(table.column(column), table.keys().indexOf(key));
  }

  /** An assumption that has a row for each deposit. */
  double given(String name) {
    return future.given(name + "[" + key + "]");
  }

  /** A row of the markets model for what the deposit holds. */
  double market(String line, int period) {
    return future.at("markets." + line + "[" + text("mineral") + "]", period);
  }

  /** An assumption of the markets model for what the deposit holds. */
  double marketGiven(String name) {
    return future.given("markets." + name + "[" + text("mineral") + "]");
  }

  boolean licensed() {
    return is("regime", "licence");
  }

  boolean inWar(int period) {
    return future.in("security.conflict", "war", period - 1);
  }

  boolean settled(String kind, int period) {
    return future.in("security.settlement_kind", kind, period);
  }

  /** Compares a line of the deposit with what it should be. */
  void is(String line, int period, double expected) {
    Futures.same(key + "'s " + line, period, at(line, period), expected);
  }

  /** The same within rounding of sums of about {@code size}. */
  void is(String line, int period, double expected, double size) {
    Futures.same(key + "'s " + line, period, at(line, period), expected, size);
  }

  void is(String line, int period, boolean expected) {
    is(line, period, expected ? 1 : 0);
  }
}
