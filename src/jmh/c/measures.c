/* Rows over time made into a number of the path. */
#include "world.h"

void add_period(struct Path *p, int t)
{
    const struct DronesState *drones = &p->now->drones;
    struct Sums *s = &p->sums;

    s->sum_jv_npv_sum += drones->jv_npv_sum;
    s->flows[t] = drones->jv_cash_flow;
    s->sum_ukrainian_partner_npv_sum += drones->ukrainian_partner_npv_sum;
    s->sum_us_partner_npv_sum += drones->us_partner_npv_sum;
    s->sum_ukraine_state_npv_sum += drones->ukraine_state_npv_sum;
    s->sum_us_government_npv_sum += drones->us_government_npv_sum;
    s->sum_donors_npv_sum += drones->donors_npv_sum;
    s->sum_insurers_npv_sum += drones->insurers_npv_sum;
    s->sum_jv_npv_common_sum += drones->jv_npv_common_sum;
    s->sum_ukrainian_partner_npv_common_sum += drones->ukrainian_partner_npv_common_sum;
    s->sum_us_partner_npv_common_sum += drones->us_partner_npv_common_sum;
    s->sum_insurers_npv_common_sum += drones->insurers_npv_common_sum;
    s->sum_all_parties_npv_common_sum += drones->all_parties_npv_common_sum;
    s->sum_outside_npv_common_sum += drones->outside_npv_common_sum;
    s->sum_jv_npv_conventional_sum += drones->jv_npv_conventional_sum;
    s->sum_capital_at_risk_sum += drones->capital_at_risk_sum;
    s->sum_us_partner_capital_at_risk_sum += drones->us_partner_capital_at_risk_sum;
    s->sum_equity_call += drones->equity_call;
    s->sum_terminal_value_sum += drones->terminal_value_sum;
    s->most_signing = where(t == 0, drones->signing, max(s->most_signing, drones->signing));
    s->sum_drones_made += drones->drones_made;
    s->sum_programme_delivered_sum += drones->programme_delivered_sum;
    s->sum_lapsed_budget += drones->lapsed_budget;
    s->sum_regulated_price_sum += drones->regulated_price_sum;
    s->sum_made += drones->made;
    s->sum_plant_limit += drones->plant_limit;
    s->sum_quarters_short_of_funds_sum += drones->quarters_short_of_funds_sum;
    s->most_relocated_share = where(t == 0, drones->relocated_share, max(s->most_relocated_share, drones->relocated_share));
    s->most_realised_margin = where(t == 0, drones->realised_margin, max(s->most_realised_margin, drones->realised_margin));
    s->sum_refunds_sum += drones->refunds_sum;
    s->sum_delivered_abroad += drones->delivered_abroad;
    s->most_us_stake = where(t == 0, drones->us_stake, max(s->most_us_stake, drones->us_stake));
    s->most_us_stake_share = where(t == 0, drones->us_stake_share, max(s->most_us_stake_share, drones->us_stake_share));
}

void measure(const struct World *w, const struct Path *p, struct Measures *m)
{
    const struct DronesCertain *c = &w->certain.drones;
    const struct DronesState *drones = &p->now->drones;
    const struct Sums *s = &p->sums;

    m->jv_npv = s->sum_jv_npv_sum;
    m->jv_irr = internal_rate(s->flows);
    m->jv_payback = payback(w, s->flows);
    m->ukrainian_partner_npv = s->sum_ukrainian_partner_npv_sum;
    m->us_partner_npv = s->sum_us_partner_npv_sum;
    m->ukraine_state_npv = s->sum_ukraine_state_npv_sum;
    m->us_government_npv = s->sum_us_government_npv_sum;
    m->donors_npv = s->sum_donors_npv_sum;
    m->insurers_npv = s->sum_insurers_npv_sum;
    m->jv_npv_common = s->sum_jv_npv_common_sum;
    m->ukrainian_partner_npv_common = s->sum_ukrainian_partner_npv_common_sum;
    m->us_partner_npv_common = s->sum_us_partner_npv_common_sum;
    m->insurers_npv_common = s->sum_insurers_npv_common_sum;
    m->all_parties_npv_common = s->sum_all_parties_npv_common_sum;
    m->outside_npv_common = s->sum_outside_npv_common_sum;
    m->jv_npv_conventional = s->sum_jv_npv_conventional_sum;
    m->capital_at_risk = s->sum_capital_at_risk_sum;
    m->us_partner_capital_at_risk = s->sum_us_partner_capital_at_risk_sum;
    m->npv_per_capital_at_risk = where(s->sum_equity_call > 0, s->sum_jv_npv_sum / s->sum_capital_at_risk_sum, NAN);
    m->terminal_value = s->sum_terminal_value_sum;
    m->terminal_value_share = where(s->sum_equity_call > 0, s->sum_terminal_value_sum / s->sum_jv_npv_sum, NAN);
    m->blocked_at_end = drones->blocked_dividends;
    m->agreement_signed = s->most_signing;
    m->drones_delivered = s->sum_drones_made;
    m->programme_delivered = s->sum_programme_delivered_sum / c->programme_value;
    m->volume_delivered = s->sum_drones_made / c->programme_volume;
    m->budget_lapsed = s->sum_lapsed_budget;
    m->average_price = where(s->sum_drones_made > 0, s->sum_programme_delivered_sum / s->sum_drones_made * 1000000, NAN);
    m->regulated_price = where(s->sum_made > 0, s->sum_regulated_price_sum / s->sum_made, NAN);
    m->cost_index_end = drones->cost_index;
    m->utilisation_mean = where(s->sum_plant_limit > 0, s->sum_made / s->sum_plant_limit, NAN);
    m->quarters_short_of_funds = s->sum_quarters_short_of_funds_sum;
    m->relocated_share_most = s->most_relocated_share;
    m->margin_most = s->most_realised_margin;
    m->refunds = s->sum_refunds_sum;
    m->export_sales = s->sum_delivered_abroad;
    m->us_stake_most = s->most_us_stake;
    m->us_stake_share_most = s->most_us_stake_share;
}
