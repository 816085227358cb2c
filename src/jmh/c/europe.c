/* Who in Europe carries the burden, and what it crowds out */
#include "world.h"

/* What the period has in common on all paths. */
void europe_shared(struct World *w, int t)
{
    const struct EuropeCertain *restrict c = &w->certain.europe;
    struct EuropePeriod *restrict k = &w->period[t + 1].europe;

    k->member_spread_reversion_log = log(2);
    k->safe_repayment_steps = steps(c->safe_grace);
    k->safe_repayment_steps2 = steps(c->safe_term);
}

/* What the path has in common in all periods. */
void europe_once(const struct World *w, struct Path *p)
{
    const struct EuropePeriod *restrict k = &w->period[1].europe;
    struct EuropeOnce *restrict o = &p->once.europe;
    const struct EuropeUncertain *restrict u = &p->draws->europe;

    o->member_spread_reversion = k->member_spread_reversion_log / u->spread_half_life;
}

/* Values before the first period. */
void europe_open(const struct World *w, struct Path *p)
{
    const struct EuropeCertain *restrict c = &w->certain.europe;
    const struct EuropeUncertain *restrict u = &p->draws->europe;
    struct EuropeState *restrict was = &p->was->europe;

    was->member_spread = c->spread_start;
    was->rearming = u->rearming_at_start;
    was->budget_room = u->room_now;
    was->public_cover = 1;
}

void europe_period(const struct World *w, struct Path *p, int t)
{
    const struct EuropeCertain *restrict c = &w->certain.europe;
    struct EuropeHistory *restrict h = &p->history.europe;
    const struct EuropePeriod *restrict k = &w->period[t + 1].europe;
    const struct MarketsState *restrict markets = &p->now->markets;
    struct EuropeState *restrict now = &p->now->europe;
    const struct EuropeOnce *restrict o = &p->once.europe;
    const struct SecurityState *restrict security = &p->now->security;
    const struct SecurityUncertain *restrict security_u = &p->draws->security;
    const struct EuropeUncertain *restrict u = &p->draws->europe;
    const struct EuropeState *restrict was = &p->was->europe;
    const struct Tables *restrict tab = &w->tables;
    const struct Guarantee *restrict g = &w->guarantee;
    const struct Calendar *restrict cal = &w->period[t + 1].calendar;

    const real member_spread_decay = exp(-o->member_spread_reversion * cal->dt);
    const real member_spread_sd = c->spread_volatility * sqrt((1 - square(member_spread_decay)) / (2 *
        o->member_spread_reversion));
    const real member_spread = now->member_spread = u->spread_mean + (was->member_spread - u->spread_mean) *
        member_spread_decay + member_spread_sd * u->member_spread_normal[t];
    const real safe_expanded_rate = u->expansion_rate * flag(at_most(cal->date, c->safe_closes));
    const real safe_expanded_hazard = now->safe_expanded_hazard = was->safe_expanded_hazard + where(safe_expanded_rate
        < 0, NAN, safe_expanded_rate) * cal->dt;
    const real safe_expanded_due = flag(at_least(safe_expanded_hazard, u->safe_expanded_clock));
    now->safe_expanded = max(was->safe_expanded, safe_expanded_due);
    const real american_gap = u->replaced_backed + u->replaced_step * (flag(security->us_commitment >= 2) +
        flag(security->us_commitment >= 3) + flag(security->us_commitment == 4)) + u->drawdown_weight *
        security->us_drawdown * security_u->drawdown_share;
    const real rearming_wanted = min(1, american_gap * (1 - u->calm * security->strength));
    const real rearming = now->rearming = was->rearming + (rearming_wanted - was->rearming) * (1 - exp(-cal->dt /
        u->rearming_years));
    const real rearmament = u->full_replacement * rearming * cal->dt * markets->us_cpi;
    const real force = security->cost_europe / markets->eur_usd;
    const real european_enablers = u->own_enablers * min(1, security->european_troops / c->whole_force) *
        flag(security->us_commitment >= 3) * cal->dt * markets->us_cpi;
    const real american_enablers = u->enabler_charge * security_u->enabler_rate * (1 - flag(security->us_commitment >=
        3)) * security->posture_in_force * cal->dt * markets->us_cpi / markets->eur_usd;
    const real stocks = u->stock_replacement * (1 - u->american_grants * security->us_delivers) *
        security->war_in_period * cal->dt * markets->us_cpi;
    const real support_wanted = u->support_in_war * security->european_will * where(security->war_in_period == 1, 1,
        u->support_in_peace) * cal->dt * markets->us_cpi;
    const real contingent = security->contingent_cost * (1 - g->us_troop_share) / markets->eur_usd;
    const real safe_repayment = (ago(h->drawn_before, t, k->safe_repayment_steps) - ago(h->drawn_before, t,
        k->safe_repayment_steps2)) * cal->dt / (c->safe_term - c->safe_grace);
    const real safe_interest = was->coupon * cal->dt;
    const real safe_service = safe_interest + safe_repayment;
    const real dear_share = max(0, min(1, (member_spread + u->spread_width) / (2 * u->spread_width)));
    const real american_share = u->american_arms_share * (1 - u->substitution * was->industry_growth);
    const real european_arms = u->equipment_share * rearmament * (1 - american_share);
    double eligible_sum = 0;
    for (int j = 0; j < PAYER_COUNT; j++) eligible_sum += tab->payer_safe_share[j] * tab->payer_rearmament_share[j];
    const real eligible = european_arms * eligible_sum + u->eligible_purchases * cal->dt * markets->us_cpi;
    const real released = now->released = min(1, max(c->safe_prefinancing, was->released + cal->dt / u->safe_years));
    const real more_released = now->more_released = was->safe_expanded * min(1, max(c->safe_prefinancing,
        was->more_released + cal->dt / u->safe_years));
    const real safe_open = flag(at_most(cal->date, c->safe_closes) || (was->safe_expanded == 1 &&
        below(was->more_released, 1)));
    const real safe_limit = u->safe_envelope * released + u->safe_expansion * more_released;
    const real safe_draw = safe_open * min(dear_share * eligible, max(0, safe_limit - was->safe_drawn));
    now->safe_drawn = was->safe_drawn + safe_draw;
    h->drawn_before[t + 1] = was->safe_drawn;
    now->coupons_drawn = was->coupons_drawn + safe_draw * markets->eu_30y;
    h->coupons_before[t + 1] = was->coupons_drawn;
    now->coupon = was->coupon + safe_draw * markets->eu_30y - (ago(h->coupons_before, t, k->safe_repayment_steps) -
        ago(h->coupons_before, t, k->safe_repayment_steps2)) * cal->dt / (c->safe_term - c->safe_grace);
    const real budget_room = now->budget_room = was->budget_room + (u->room_later - was->budget_room) * (1 -
        exp(-cal->dt / u->room_years));
    const real contracts = security->procurement_signal * where(security->us_commitment >= 3, u->unbacked, 1);
    const real industry_growth = now->industry_growth = was->industry_growth + (rearming * contracts -
        was->industry_growth) * (1 - exp(-cal->dt / u->capacity_years));
    const real american_arms = u->equipment_share * rearmament * american_share;
    const real american_stocks = u->stock_share * security->us_delivers * stocks;
    now->us_orders = (american_arms + american_stocks) * markets->eur_usd / cal->dt;
    now->venture_share = u->venture_gain * security->integration * industry_growth;
    real overload[PAYER_COUNT];
    for (int i = 0; i < PAYER_COUNT; i++) {
        const real need = tab->payer_rearmament_share[i] * rearmament + tab->payer_force_share[i] * (force +
            european_enablers + american_enablers + contingent) + tab->payer_support_share[i] * (support_wanted +
            stocks) + tab->payer_safe_share[i] * safe_service;
        const real room = tab->payer_room_share[i] * budget_room * cal->dt * markets->us_cpi +
            tab->payer_safe_share[i] * safe_draw;
        overload[i] = max(0, need / room - 1);
    }
    real strain_sum = 0;
    for (int j = 0; j < PAYER_COUNT; j++) strain_sum += tab->payer_support_share[j] * overload[j];
    const real strain = strain_sum;
    const real squeeze = now->squeeze = was->squeeze + (strain - was->squeeze) * (1 - exp(-cal->dt /
        u->squeeze_years));
    now->support_cut = min(1, u->flexible_cut * squeeze);
    now->public_cover = 1 - min(1, u->cover_cut * squeeze);
}
