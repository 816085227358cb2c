package backstop.twin;

import static backstop.twin.Arithmetic.interpolate;
import static backstop.twin.Arithmetic.square;
import static backstop.twin.Sizes.EU_CURVE_COUNT;
import static backstop.twin.Sizes.MINERAL_COUNT;
import static java.lang.Math.exp;
import static java.lang.Math.log;

/** Prices of minerals, money and credit: the lines. */
final class MarketsLines {

  private MarketsLines() {}

  static void shared(World w, int t) {
    final Markets.Certain c = w.certain.markets;
    final Markets.Period k = w.period[t + 1].markets;
    final World.Tables tab = w.tables;

    k.eu_30y_curve = interpolate(tab.eu_curve_key, tab.eu_curve_over_10y, EU_CURVE_COUNT, c.eu_long_term);
  }

  static void once(World w, World.Path p) {
    final Markets.Certain c = w.certain.markets;
    final Markets.Period k = w.period[1].markets;
    final Markets.Once o = p.once.markets;
    final Markets.Uncertain u = p.draws.markets;

    o.eur_usd_level = log(u.eur_usd_mean) - square(c.eur_usd_volatility) / (4 * k.eur_usd_reversion);
    for (int i = 0; i < MINERAL_COUNT; i++) {
        o.real_price_level[i] = log(u.price_long_run[i]) - square(c.price_volatility[i]) / (4 *
            k.real_price_reversion[i]);
    }
  }

  static void open(World w, World.Path p) {
    final Markets.Certain c = w.certain.markets;
    final Markets.State was = p.was.markets;

    was.us_inflation = c.inflation_start;
    was.us_10y = c.us_10y_start;
    was.defence_relative = 1;
    was.eur_usd = c.eur_usd_start;
    was.eu_10y = c.eu_10y_start;
    was.hryvnia = 1;
    for (int i = 0; i < MINERAL_COUNT; i++) was.real_price[i] = c.price_start[i];
    was.us_cpi = 1;
  }

  static void period(World w, World.Path p, int t) {
    final Markets.Certain c = w.certain.markets;
    final Markets.Period k = w.period[t + 1].markets;
    final Markets.State now = p.now.markets;
    final Markets.Once o = p.once.markets;
    final Security.State security_was = p.was.security;
    final Markets.Uncertain u = p.draws.markets;
    final Markets.State was = p.was.markets;
    final World.Tables tab = w.tables;
    final World.Calendar cal = w.period[t + 1].calendar;

    final double us_inflation = now.us_inflation = u.inflation_mean + (was.us_inflation - u.inflation_mean) *
        k.us_inflation_decay + k.us_inflation_sd * u.us_inflation_normal[t];
    now.us_10y = u.us_10y_mean + (was.us_10y - u.us_10y_mean) * k.us_10y_decay + k.us_10y_sd *
        u.us_10y_normal[t];
    final double defence_relative_growth = (u.defence_real_drift - square(c.defence_real_volatility) / 2) * cal.dt;
    final double defence_relative = now.defence_relative = was.defence_relative * exp(defence_relative_growth +
        k.defence_relative_sd * u.defence_relative_normal[t]);
    now.eur_usd = exp(o.eur_usd_level + (log(was.eur_usd) - o.eur_usd_level) * k.eur_usd_decay + k.eur_usd_sd *
        u.eur_usd_normal[t]);
    final double eu_10y = now.eu_10y = u.eu_10y_mean + (was.eu_10y - u.eu_10y_mean) * k.eu_10y_decay +
        k.eu_10y_sd * u.eu_10y_normal[t];
    final double hryvnia = now.hryvnia = exp(k.hryvnia_level + (log(was.hryvnia) - k.hryvnia_level) *
        k.hryvnia_decay + k.hryvnia_sd * u.hryvnia_normal[t]);
    final double us_cpi = now.us_cpi = was.us_cpi * exp(us_inflation * cal.dt);
    now.defence_prices = us_cpi * defence_relative;
    now.ukrainian_costs = us_cpi * hryvnia * (1 - u.hryvnia_relapse_fall * security_was.relapse_shock);
    now.eu_30y = eu_10y + k.eu_30y_curve;
    for (int i = 0; i < MINERAL_COUNT; i++) {
        now.real_price[i] = exp(o.real_price_level[i] + (log(was.real_price[i]) - o.real_price_level[i]) *
            k.real_price_decay[i] + k.real_price_sd[i] * u.real_price_normal[i][t]);
        now.price[i] = now.real_price[i] * us_cpi * (1 + tab.mineral_relapse_exposure[i] * u.gas_relapse_jump *
            security_was.relapse_shock);
    }
  }
}
