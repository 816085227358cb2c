/* Names of europe that the twin reads or keeps. */
#ifndef EUROPE_H
#define EUROPE_H
#include "arithmetic.h"
#include "sizes.h"

#define EUROPE_CERTAIN(ONE, EACH) \
    ONE(europe, safe_closes) ONE(europe, safe_grace) ONE(europe, safe_prefinancing) ONE(europe, safe_term) \
    ONE(europe, spread_start) ONE(europe, spread_volatility) ONE(europe, whole_force)

#define EUROPE_UNCERTAIN(ONE, EACH) \
    ONE(europe, american_arms_share) ONE(europe, american_grants) ONE(europe, calm) ONE(europe, capacity_years) \
    ONE(europe, cover_cut) ONE(europe, drawdown_weight) ONE(europe, eligible_purchases) \
    ONE(europe, enabler_charge) ONE(europe, equipment_share) ONE(europe, expansion_rate) \
    ONE(europe, flexible_cut) ONE(europe, full_replacement) ONE(europe, own_enablers) \
    ONE(europe, rearming_at_start) ONE(europe, rearming_years) ONE(europe, replaced_backed) \
    ONE(europe, replaced_step) ONE(europe, room_later) ONE(europe, room_now) ONE(europe, room_years) \
    ONE(europe, safe_envelope) ONE(europe, safe_expansion) ONE(europe, safe_years) ONE(europe, spread_half_life) \
    ONE(europe, spread_mean) ONE(europe, spread_width) ONE(europe, squeeze_years) ONE(europe, stock_replacement) \
    ONE(europe, stock_share) ONE(europe, substitution) ONE(europe, support_in_peace) ONE(europe, support_in_war) \
    ONE(europe, unbacked) ONE(europe, venture_gain)

#define EUROPE_NORMALS(ONE, EACH) \
    ONE(europe, member_spread_normal)

#define EUROPE_CLOCKS(ONE, EACH)

#define EUROPE_ONCE_CLOCKS(ONE, EACH) \
    ONE(europe, safe_expanded_clock)

#define EUROPE_SHARED(ONE, EACH)

#define EUROPE_STATE(ONE, EACH) \
    ONE(europe, member_spread) ONE(europe, safe_expanded_hazard) ONE(europe, safe_expanded) \
    ONE(europe, rearming) ONE(europe, released) ONE(europe, more_released) ONE(europe, safe_drawn) \
    ONE(europe, coupons_drawn) ONE(europe, coupon) ONE(europe, budget_room) ONE(europe, squeeze) \
    ONE(europe, support_cut) ONE(europe, public_cover) ONE(europe, industry_growth) ONE(europe, us_orders) \
    ONE(europe, venture_share)

#define EUROPE_HOISTED \
    double member_spread_reversion_log; \
    double safe_repayment_steps; \
    double safe_repayment_steps2;

struct EuropeOnce {
    real member_spread_reversion;
};

struct EuropeHistory {
    real drawn_before[PERIOD_COUNT + 1];
    real coupons_before[PERIOD_COUNT + 1];
};

#endif
