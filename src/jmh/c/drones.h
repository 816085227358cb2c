/* Names of drones that the twin reads or keeps. */
#ifndef DRONES_H
#define DRONES_H
#include "arithmetic.h"
#include "sizes.h"

#define DRONES_CERTAIN(ONE, EACH) \
    ONE(drones, drone_capacity) ONE(drones, fixed_volume) ONE(drones, localisation_threshold) \
    ONE(drones, loss_memory) ONE(drones, normal_design_life) ONE(drones, normal_utilisation) \
    ONE(drones, offer_life) ONE(drones, price_lag) ONE(drones, profit_cap) ONE(drones, programme_value) \
    ONE(drones, programme_volume) ONE(drones, programme_years) ONE(drones, receivable_advance) \
    ONE(drones, reference_margin) ONE(drones, retention) ONE(drones, ukraine_tax) ONE(drones, us_tax)

#define DRONES_UNCERTAIN(ONE, EACH) \
    ONE(drones, american_margin) ONE(drones, american_ramp) ONE(drones, bank_line_strong) \
    ONE(drones, bank_line_weak) ONE(drones, bank_margin) EACH(drones, budget_factor, BUYER_COUNT) \
    ONE(drones, build_years) ONE(drones, committed_equity) ONE(drones, compelled_share) \
    ONE(drones, delivery_tail) ONE(drones, demand_adjustment) ONE(drones, design_allowance) \
    ONE(drones, design_compensation) ONE(drones, design_life) ONE(drones, embargo_adjustment) \
    ONE(drones, embargo_end_rate) ONE(drones, embargo_multiple) ONE(drones, embargo_rate) \
    ONE(drones, export_closing_rate) ONE(drones, export_opening_rate_peace) ONE(drones, export_opening_rate_war) \
    ONE(drones, export_premium) ONE(drones, fixed_share) ONE(drones, full_stake) \
    EACH(drones, home_content, DRONE_CLASS_COUNT) ONE(drones, insured_share) ONE(drones, integration_pull) \
    EACH(drones, learning_rate, DRONE_CLASS_COUNT) ONE(drones, licence_lift_rate) ONE(drones, licensed_share) \
    ONE(drones, margin) ONE(drones, order_advance) ONE(drones, outage_exposure) ONE(drones, overhead_allowance) \
    ONE(drones, parts_half_life) ONE(drones, parts_volatility) ONE(drones, payment_delay) \
    ONE(drones, peace_demand) ONE(drones, plant_cost) ONE(drones, plant_life) ONE(drones, plant_recovery) \
    EACH(drones, reference_price, DRONE_CLASS_COUNT) ONE(drones, relocation_pace) \
    ONE(drones, relocation_trigger) ONE(drones, royalty_rate) ONE(drones, sabotage_loss) \
    ONE(drones, signing_rate_peace) ONE(drones, signing_rate_war) ONE(drones, spread_pass_through) \
    ONE(drones, squeeze_link) ONE(drones, strike_rate) ONE(drones, ukrainian_cost_ratio) \
    ONE(drones, ukrainian_share) ONE(drones, unfunded_share) ONE(drones, venture_beta) ONE(drones, venture_link) \
    ONE(drones, venture_residual) ONE(drones, walk_away)

#define DRONES_NORMALS(ONE, EACH) \
    ONE(drones, parts_price_normal)

#define DRONES_CLOCKS(ONE, EACH) \
    ONE(drones, export_regime_clock) ONE(drones, export_regime_target) ONE(drones, parts_supply_clock) \
    ONE(drones, plant_strike_clock) ONE(drones, plant_strike_severity)

#define DRONES_ONCE_CLOCKS(ONE, EACH) \
    ONE(drones, signing_clock)

#define DRONES_SHARED(ONE, EACH) \
    ONE(drones, additional) ONE(drones, headline) ONE(drones, insurer_factor)

#define DRONES_STATE(ONE, EACH) \
    ONE(drones, parts_price) ONE(drones, export_regime_stay) ONE(drones, export_regime_hazard) \
    ONE(drones, export_regime_due) ONE(drones, export_regime) ONE(drones, parts_supply_stay) \
    ONE(drones, parts_supply_hazard) ONE(drones, parts_supply_due) ONE(drones, parts_supply) \
    ONE(drones, signing_hazard) ONE(drones, signing) ONE(drones, plant_strike_stay) \
    ONE(drones, plant_strike_hazard) ONE(drones, plant_strike_due) ONE(drones, elapsed) ONE(drones, wound_up) \
    ONE(drones, window_open) ONE(drones, wartime) ONE(drones, price_level) ONE(drones, started) \
    ONE(drones, orders_to_date) ONE(drones, drones_ordered) ONE(drones, lapsed_budget) \
    ONE(drones, embargo_pressure) ONE(drones, us_capacity) ONE(drones, home_capacity) ONE(drones, plant_value) \
    ONE(drones, cover) ONE(drones, plant_limit) ONE(drones, made) ONE(drones, american_capacity) \
    EACH(drones, backlog, BUYER_COUNT) EACH(drones, cumulative_output, DRONE_CLASS_COUNT) \
    ONE(drones, cost_index) ONE(drones, open_plant) ONE(drones, relocated_share) ONE(drones, under_construction) \
    ONE(drones, recent_loss) ONE(drones, lines_built) ONE(drones, lines_moved) ONE(drones, drones_made) \
    ONE(drones, delivered_abroad) ONE(drones, receivables) ONE(drones, realised_margin) ONE(drones, plant_book) \
    ONE(drones, tax_losses) ONE(drones, taxable) ONE(drones, equity_call) ONE(drones, equity_paid) \
    ONE(drones, loan) ONE(drones, cash) ONE(drones, blocked_dividends) ONE(drones, jv_cash_flow) \
    ONE(drones, conventional_rate) ONE(drones, home_output) ONE(drones, cover_wanted) ONE(drones, us_stake) \
    ONE(drones, us_stake_share) ONE(drones, jv_npv_sum) ONE(drones, ukrainian_partner_npv_sum) \
    ONE(drones, us_partner_npv_sum) ONE(drones, ukraine_state_npv_sum) ONE(drones, us_government_npv_sum) \
    ONE(drones, donors_npv_sum) ONE(drones, insurers_npv_sum) ONE(drones, jv_npv_common_sum) \
    ONE(drones, ukrainian_partner_npv_common_sum) ONE(drones, us_partner_npv_common_sum) \
    ONE(drones, insurers_npv_common_sum) ONE(drones, all_parties_npv_common_sum) \
    ONE(drones, outside_npv_common_sum) ONE(drones, jv_npv_conventional_sum) ONE(drones, capital_at_risk_sum) \
    ONE(drones, us_partner_capital_at_risk_sum) ONE(drones, terminal_value_sum) \
    ONE(drones, programme_delivered_sum) ONE(drones, regulated_price_sum) \
    ONE(drones, quarters_short_of_funds_sum) ONE(drones, refunds_sum)

#define DRONES_HOISTED \
    double parts_price_reversion_log; \
    double parts_price_level_log; \
    double american_price_level_steps; \
    double recent_loss_exp;

struct DronesOnce {
    real parts_price_reversion;
    real parts_price_level;
    real reference_cost[DRONE_CLASS_COUNT];
    real allowance_rate;
    real standing_capacity_steps;
    real learning_log[DRONE_CLASS_COUNT];
    real receipts_steps;
};

struct DronesHistory {
    real unit_cost[DRONE_CLASS_COUNT][PERIOD_COUNT + 1];
    real lines_built[PERIOD_COUNT + 1];
    real lines_moved[PERIOD_COUNT + 1];
    real american_level[PERIOD_COUNT + 1];
    real invoiced[BUYER_COUNT][PERIOD_COUNT + 1];
};

#endif
