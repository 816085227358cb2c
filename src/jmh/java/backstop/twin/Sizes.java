package backstop.twin;

/** Numbers of rows, and rows that the models name. */
final class Sizes {

  static final int PERIOD_COUNT = 101;
  static final int BASIS_COUNT = 2;
  static final int BUYER_COUNT = 5;
  static final int DEPOSIT_COUNT = 20;
  static final int DRONE_CLASS_COUNT = 5;
  static final int EU_CURVE_COUNT = 4;
  static final int MINERAL_COUNT = 8;
  static final int PAYER_COUNT = 2;
  static final int STANCES_COUNT = 4;
  static final int SYSTEM_COUNT = 11;
  static final int TIERS_COUNT = 5;
  static final int with_aid = 0;
  static final int active_backstop = 0;
  static final int enablers = 1;
  static final int arms_only = 2;
  static final int tier_0 = 0;
  static final int tier_1 = 1;
  static final int tier_2 = 2;
  static final int tier_3 = 3;
  static final int tier_4 = 4;

  private Sizes() {}
}
