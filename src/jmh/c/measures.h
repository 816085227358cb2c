/* Measures of the deal, and what they are made of. */
#ifndef MEASURES_H
#define MEASURES_H
#include "sizes.h"

#define MEASURES(FIELD) \
    FIELD(jv_npv) FIELD(jv_irr) FIELD(jv_payback) FIELD(ukrainian_partner_npv) FIELD(us_partner_npv) \
    FIELD(ukraine_state_npv) FIELD(us_government_npv) FIELD(donors_npv) FIELD(insurers_npv) FIELD(jv_npv_common) \
    FIELD(ukrainian_partner_npv_common) FIELD(us_partner_npv_common) FIELD(insurers_npv_common) \
    FIELD(all_parties_npv_common) FIELD(outside_npv_common) FIELD(jv_npv_conventional) FIELD(capital_at_risk) \
    FIELD(us_partner_capital_at_risk) FIELD(npv_per_capital_at_risk) FIELD(terminal_value) \
    FIELD(terminal_value_share) FIELD(blocked_at_end) FIELD(agreement_signed) FIELD(drones_delivered) \
    FIELD(programme_delivered) FIELD(volume_delivered) FIELD(budget_lapsed) FIELD(average_price) \
    FIELD(regulated_price) FIELD(cost_index_end) FIELD(utilisation_mean) FIELD(quarters_short_of_funds) \
    FIELD(relocated_share_most) FIELD(margin_most) FIELD(refunds) FIELD(export_sales) FIELD(us_stake_most) \
    FIELD(us_stake_share_most)

#define SUMS(FIELD) \
    FIELD(sum_jv_npv_sum) FIELD(sum_ukrainian_partner_npv_sum) FIELD(sum_us_partner_npv_sum) \
    FIELD(sum_ukraine_state_npv_sum) FIELD(sum_us_government_npv_sum) FIELD(sum_donors_npv_sum) \
    FIELD(sum_insurers_npv_sum) FIELD(sum_jv_npv_common_sum) FIELD(sum_ukrainian_partner_npv_common_sum) \
    FIELD(sum_us_partner_npv_common_sum) FIELD(sum_insurers_npv_common_sum) \
    FIELD(sum_all_parties_npv_common_sum) FIELD(sum_outside_npv_common_sum) FIELD(sum_jv_npv_conventional_sum) \
    FIELD(sum_capital_at_risk_sum) FIELD(sum_us_partner_capital_at_risk_sum) FIELD(sum_equity_call) \
    FIELD(sum_terminal_value_sum) FIELD(most_signing) FIELD(sum_drones_made) FIELD(sum_programme_delivered_sum) \
    FIELD(sum_lapsed_budget) FIELD(sum_regulated_price_sum) FIELD(sum_made) FIELD(sum_plant_limit) \
    FIELD(sum_quarters_short_of_funds_sum) FIELD(most_relocated_share) FIELD(most_realised_margin) \
    FIELD(sum_refunds_sum) FIELD(sum_delivered_abroad) FIELD(most_us_stake) FIELD(most_us_stake_share)

#endif
