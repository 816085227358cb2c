/* Names of markets that the twin reads or keeps. */
#ifndef MARKETS_H
#define MARKETS_H
#include "arithmetic.h"
#include "sizes.h"

#define MARKETS_CERTAIN(ONE, EACH) \
    ONE(markets, defence_real_volatility) ONE(markets, equity_premium) ONE(markets, eu_10y_start) \
    ONE(markets, eu_long_term) ONE(markets, eur_usd_start) ONE(markets, eur_usd_volatility) \
    ONE(markets, inflation_start) ONE(markets, one_year) EACH(markets, price_half_life, MINERAL_COUNT) \
    EACH(markets, price_start, MINERAL_COUNT) EACH(markets, price_volatility, MINERAL_COUNT) \
    ONE(markets, riskless_rate) ONE(markets, us_10y_start)

#define MARKETS_UNCERTAIN(ONE, EACH) \
    ONE(markets, defence_real_drift) ONE(markets, eu_10y_mean) ONE(markets, eur_usd_mean) \
    ONE(markets, gas_relapse_jump) ONE(markets, hryvnia_relapse_fall) ONE(markets, inflation_mean) \
    EACH(markets, price_long_run, MINERAL_COUNT) ONE(markets, us_10y_mean)

#define MARKETS_NORMALS(ONE, EACH) \
    ONE(markets, defence_relative_normal) ONE(markets, eu_10y_normal) ONE(markets, eur_usd_normal) \
    ONE(markets, hryvnia_normal) EACH(markets, real_price_normal, MINERAL_COUNT) ONE(markets, us_10y_normal) \
    ONE(markets, us_inflation_normal)

#define MARKETS_CLOCKS(ONE, EACH)

#define MARKETS_ONCE_CLOCKS(ONE, EACH)

#define MARKETS_SHARED(ONE, EACH) \
    ONE(markets, defence_relative_sd) ONE(markets, eu_10y_decay) ONE(markets, eu_10y_sd) \
    ONE(markets, eur_usd_decay) ONE(markets, eur_usd_reversion) ONE(markets, eur_usd_sd) \
    ONE(markets, hryvnia_decay) ONE(markets, hryvnia_level) ONE(markets, hryvnia_sd) \
    EACH(markets, real_price_decay, MINERAL_COUNT) EACH(markets, real_price_reversion, MINERAL_COUNT) \
    EACH(markets, real_price_sd, MINERAL_COUNT) ONE(markets, riskless_factor) ONE(markets, us_10y_decay) \
    ONE(markets, us_10y_sd) ONE(markets, us_inflation_decay) ONE(markets, us_inflation_sd)

#define MARKETS_STATE(ONE, EACH) \
    ONE(markets, us_inflation) ONE(markets, us_10y) ONE(markets, defence_relative) ONE(markets, eur_usd) \
    ONE(markets, eu_10y) ONE(markets, hryvnia) EACH(markets, real_price, MINERAL_COUNT) ONE(markets, us_cpi) \
    ONE(markets, defence_prices) ONE(markets, ukrainian_costs) EACH(markets, price, MINERAL_COUNT) \
    ONE(markets, eu_30y)

#define MARKETS_HOISTED \
    double eu_30y_curve;

struct MarketsOnce {
    real eur_usd_level;
    real real_price_level[MINERAL_COUNT];
};

#endif
