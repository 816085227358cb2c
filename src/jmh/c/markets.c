/* Prices of minerals, money and credit */
#include "world.h"

/* What the period has in common on all paths. */
void markets_shared(struct World *w, int t)
{
    const struct MarketsCertain *restrict c = &w->certain.markets;
    struct MarketsPeriod *restrict k = &w->period[t + 1].markets;
    const struct Tables *restrict tab = &w->tables;

    k->eu_30y_curve = interpolate(tab->eu_curve_key, tab->eu_curve_over_10y, EU_CURVE_COUNT, c->eu_long_term);
}

/* What the path has in common in all periods. */
void markets_once(const struct World *w, struct Path *p)
{
    const struct MarketsCertain *restrict c = &w->certain.markets;
    const struct MarketsPeriod *restrict k = &w->period[1].markets;
    struct MarketsOnce *restrict o = &p->once.markets;
    const struct MarketsUncertain *restrict u = &p->draws->markets;

    o->eur_usd_level = log(u->eur_usd_mean) - square(c->eur_usd_volatility) / (4 * k->eur_usd_reversion);
    for (int i = 0; i < MINERAL_COUNT; i++) {
        o->real_price_level[i] = log(u->price_long_run[i]) - square(c->price_volatility[i]) / (4 *
            k->real_price_reversion[i]);
    }
}

/* Values before the first period. */
void markets_open(const struct World *w, struct Path *p)
{
    const struct MarketsCertain *restrict c = &w->certain.markets;
    struct MarketsState *restrict was = &p->was->markets;

    was->us_inflation = c->inflation_start;
    was->us_10y = c->us_10y_start;
    was->defence_relative = 1;
    was->eur_usd = c->eur_usd_start;
    was->eu_10y = c->eu_10y_start;
    was->hryvnia = 1;
    for (int i = 0; i < MINERAL_COUNT; i++) was->real_price[i] = c->price_start[i];
    was->us_cpi = 1;
}

void markets_period(const struct World *w, struct Path *p, int t)
{
    const struct MarketsCertain *restrict c = &w->certain.markets;
    const struct MarketsPeriod *restrict k = &w->period[t + 1].markets;
    struct MarketsState *restrict now = &p->now->markets;
    const struct MarketsOnce *restrict o = &p->once.markets;
    const struct SecurityState *restrict security_was = &p->was->security;
    const struct MarketsUncertain *restrict u = &p->draws->markets;
    const struct MarketsState *restrict was = &p->was->markets;
    const struct Tables *restrict tab = &w->tables;
    const struct Calendar *restrict cal = &w->period[t + 1].calendar;

    const real us_inflation = now->us_inflation = u->inflation_mean + (was->us_inflation - u->inflation_mean) *
        k->us_inflation_decay + k->us_inflation_sd * u->us_inflation_normal[t];
    now->us_10y = u->us_10y_mean + (was->us_10y - u->us_10y_mean) * k->us_10y_decay + k->us_10y_sd *
        u->us_10y_normal[t];
    const real defence_relative_growth = (u->defence_real_drift - square(c->defence_real_volatility) / 2) * cal->dt;
    const real defence_relative = now->defence_relative = was->defence_relative * exp(defence_relative_growth +
        k->defence_relative_sd * u->defence_relative_normal[t]);
    now->eur_usd = exp(o->eur_usd_level + (log(was->eur_usd) - o->eur_usd_level) * k->eur_usd_decay + k->eur_usd_sd *
        u->eur_usd_normal[t]);
    const real eu_10y = now->eu_10y = u->eu_10y_mean + (was->eu_10y - u->eu_10y_mean) * k->eu_10y_decay + k->eu_10y_sd
        * u->eu_10y_normal[t];
    const real hryvnia = now->hryvnia = exp(k->hryvnia_level + (log(was->hryvnia) - k->hryvnia_level) *
        k->hryvnia_decay + k->hryvnia_sd * u->hryvnia_normal[t]);
    const real us_cpi = now->us_cpi = was->us_cpi * exp(us_inflation * cal->dt);
    now->defence_prices = us_cpi * defence_relative;
    now->ukrainian_costs = us_cpi * hryvnia * (1 - u->hryvnia_relapse_fall * security_was->relapse_shock);
    now->eu_30y = eu_10y + k->eu_30y_curve;
    for (int i = 0; i < MINERAL_COUNT; i++) {
        now->real_price[i] = exp(o->real_price_level[i] + (log(was->real_price[i]) - o->real_price_level[i]) *
            k->real_price_decay[i] + k->real_price_sd[i] * u->real_price_normal[i][t]);
        now->price[i] = now->real_price[i] * us_cpi * (1 + tab->mineral_relapse_exposure[i] * u->gas_relapse_jump *
            security_was->relapse_shock);
    }
}
