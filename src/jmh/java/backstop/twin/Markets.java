package backstop.twin;

import static backstop.twin.Sizes.MINERAL_COUNT;

/** Prices of minerals, money and credit, one path at a time; names are those of the model. */
final class Markets {

  /** Assumptions equal on all paths. */
  static final class Certain {
    double defence_real_volatility, equity_premium, eu_10y_start, eu_long_term, eur_usd_start,
        eur_usd_volatility, inflation_start, one_year, riskless_rate, us_10y_start;
    double[] price_half_life, price_start, price_volatility;
  }

  /** Assumptions, normals and clocks of a path. */
  static final class Uncertain {
    double defence_real_drift, eu_10y_mean, eur_usd_mean, gas_relapse_jump, hryvnia_relapse_fall,
        inflation_mean, us_10y_mean;
    double[] price_long_run, defence_relative_normal, eu_10y_normal, eur_usd_normal, hryvnia_normal,
        us_10y_normal, us_inflation_normal;
    double[][] real_price_normal;
  }

  /** What a period has in common on all paths. */
  static final class Period {
    double defence_relative_sd, eu_10y_decay, eu_10y_sd, eur_usd_decay, eur_usd_reversion,
        eur_usd_sd, hryvnia_decay, hryvnia_level, hryvnia_sd, riskless_factor, us_10y_decay,
        us_10y_sd, us_inflation_decay, us_inflation_sd, eu_30y_curve;
    double[] real_price_decay, real_price_reversion, real_price_sd;
  }

  /** Lines that another model, the next period or a measure reads. */
  static final class State {
    double us_inflation, us_10y, defence_relative, eur_usd, eu_10y, hryvnia, us_cpi, defence_prices,
        ukrainian_costs, eu_30y;
    final double[] real_price = new double[MINERAL_COUNT];
    final double[] price = new double[MINERAL_COUNT];
  }

  /** What a path has in common in all periods. */
  static final class Once {
    double eur_usd_level;
    final double[] real_price_level = new double[MINERAL_COUNT];
  }
}
