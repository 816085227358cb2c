/* Names of minerals_fund that the twin reads or keeps. */
#ifndef MINERALS_FUND_H
#define MINERALS_FUND_H
#include "arithmetic.h"
#include "sizes.h"

#define MINERALS_FUND_CERTAIN(ONE, EACH) \
    ONE(minerals_fund, active) ONE(minerals_fund, cash_at_start) ONE(minerals_fund, chance_width) \
    ONE(minerals_fund, deposit_option) ONE(minerals_fund, expected_overrun) ONE(minerals_fund, fee_rate) \
    ONE(minerals_fund, fund_revenue_share) ONE(minerals_fund, gas_high_price) ONE(minerals_fund, gas_low_price) \
    ONE(minerals_fund, gas_rent_high) ONE(minerals_fund, gas_rent_low) ONE(minerals_fund, gas_rent_middle) \
    ONE(minerals_fund, in_kind_at_start) ONE(minerals_fund, infrastructure_at_start) \
    ONE(minerals_fund, lock_up_years) ONE(minerals_fund, recognition_share) \
    EACH(minerals_fund, rent_rate, MINERAL_COUNT) ONE(minerals_fund, reserve_quarters) \
    ONE(minerals_fund, seed_paid_ukraine) ONE(minerals_fund, seed_paid_us) ONE(minerals_fund, seed_ukraine) \
    ONE(minerals_fund, seed_us) ONE(minerals_fund, seed_years) ONE(minerals_fund, ukraine_tax)

#define MINERALS_FUND_UNCERTAIN(ONE, EACH) \
    EACH(minerals_fund, audit_luck, DEPOSIT_COUNT) ONE(minerals_fund, audit_pace_war) \
    ONE(minerals_fund, award_pace_war) ONE(minerals_fund, award_pull) ONE(minerals_fund, building_pace_war) \
    ONE(minerals_fund, chance_reading) ONE(minerals_fund, closing_rate) \
    EACH(minerals_fund, cost_overrun, DEPOSIT_COUNT) ONE(minerals_fund, deadlock_end_rate) \
    ONE(minerals_fund, deadlock_rate) ONE(minerals_fund, deadlock_without_us) ONE(minerals_fund, detour_cost) \
    ONE(minerals_fund, developer_beta) ONE(minerals_fund, developer_residual) \
    ONE(minerals_fund, expansion_premium) ONE(minerals_fund, expansion_years) ONE(minerals_fund, full_stake) \
    ONE(minerals_fund, idle_cost) ONE(minerals_fund, infrastructure_exposure) \
    ONE(minerals_fund, infrastructure_life) ONE(minerals_fund, infrastructure_pace) \
    ONE(minerals_fund, infrastructure_recovery) ONE(minerals_fund, infrastructure_return) \
    ONE(minerals_fund, insured_share) ONE(minerals_fund, local_share) ONE(minerals_fund, offtake_advantage) \
    ONE(minerals_fund, patience) ONE(minerals_fund, ramp_years) ONE(minerals_fund, recovery_after) \
    ONE(minerals_fund, recovery_before) ONE(minerals_fund, rent_reading) ONE(minerals_fund, resume_above) \
    ONE(minerals_fund, sabotage_loss) ONE(minerals_fund, suspend_below) ONE(minerals_fund, tax_life) \
    ONE(minerals_fund, waiting_premium) ONE(minerals_fund, working_pace_war)

#define MINERALS_FUND_NORMALS(ONE, EACH)

#define MINERALS_FUND_CLOCKS(ONE, EACH) \
    ONE(minerals_fund, board_clock) ONE(minerals_fund, fund_phase_clock)

#define MINERALS_FUND_ONCE_CLOCKS(ONE, EACH) \
    EACH(minerals_fund, audit_clock, DEPOSIT_COUNT) EACH(minerals_fund, award_clock, DEPOSIT_COUNT) \
    EACH(minerals_fund, expand_clock, DEPOSIT_COUNT) EACH(minerals_fund, go_clock, DEPOSIT_COUNT)

#define MINERALS_FUND_SHARED(ONE, EACH) \
    EACH(minerals_fund, memory, DEPOSIT_COUNT) EACH(minerals_fund, new_licence, DEPOSIT_COUNT) \
    EACH(minerals_fund, occupied, DEPOSIT_COUNT) ONE(minerals_fund, wind_up)

#define MINERALS_FUND_STATE(ONE, EACH) \
    ONE(minerals_fund, fund_phase_stay) ONE(minerals_fund, fund_phase_age_end) \
    ONE(minerals_fund, fund_phase_hazard) ONE(minerals_fund, fund_phase_due) ONE(minerals_fund, fund_phase) \
    ONE(minerals_fund, board_stay) ONE(minerals_fund, board_hazard) ONE(minerals_fund, board_due) \
    ONE(minerals_fund, board) EACH(minerals_fund, audit_summed_hazard, DEPOSIT_COUNT) \
    EACH(minerals_fund, audit, DEPOSIT_COUNT) EACH(minerals_fund, award_summed_hazard, DEPOSIT_COUNT) \
    EACH(minerals_fund, award, DEPOSIT_COUNT) EACH(minerals_fund, lost, DEPOSIT_COUNT) \
    EACH(minerals_fund, years_awarded, DEPOSIT_COUNT) EACH(minerals_fund, go_summed_hazard, DEPOSIT_COUNT) \
    EACH(minerals_fund, go, DEPOSIT_COUNT) EACH(minerals_fund, expand_summed_hazard, DEPOSIT_COUNT) \
    EACH(minerals_fund, expand, DEPOSIT_COUNT) EACH(minerals_fund, works, DEPOSIT_COUNT) \
    EACH(minerals_fund, expansion_works, DEPOSIT_COUNT) EACH(minerals_fund, expanded, DEPOSIT_COUNT) \
    EACH(minerals_fund, invested, DEPOSIT_COUNT) EACH(minerals_fund, running, DEPOSIT_COUNT) \
    EACH(minerals_fund, idle_years, DEPOSIT_COUNT) EACH(minerals_fund, ramp, DEPOSIT_COUNT) \
    EACH(minerals_fund, reserve_left, DEPOSIT_COUNT) EACH(minerals_fund, ended, DEPOSIT_COUNT) \
    EACH(minerals_fund, plant_value, DEPOSIT_COUNT) EACH(minerals_fund, cost_pool, DEPOSIT_COUNT) \
    EACH(minerals_fund, paid_back, DEPOSIT_COUNT) EACH(minerals_fund, tax_book, DEPOSIT_COUNT) \
    EACH(minerals_fund, tax_losses, DEPOSIT_COUNT) EACH(minerals_fund, shortfall, DEPOSIT_COUNT) \
    EACH(minerals_fund, taken, DEPOSIT_COUNT) EACH(minerals_fund, stake_cost, DEPOSIT_COUNT) \
    EACH(minerals_fund, ownership, DEPOSIT_COUNT) ONE(minerals_fund, cover_wanted) \
    ONE(minerals_fund, seed_us_to_date) ONE(minerals_fund, seed_ukraine_to_date) \
    ONE(minerals_fund, infrastructure) ONE(minerals_fund, cash) ONE(minerals_fund, us_cash_capital) \
    ONE(minerals_fund, ukraine_cash_capital) ONE(minerals_fund, cash_capital) ONE(minerals_fund, aid_to_date) \
    ONE(minerals_fund, us_stake_share) ONE(minerals_fund, occupied_prospect)

#define MINERALS_FUND_HOISTED \
    double outlook_exp[DEPOSIT_COUNT];

struct MineralsFundOnce {
    real commercial[DEPOSIT_COUNT];
    real developer_rate;
    real real_rate;
    real worth[DEPOSIT_COUNT];
    real real_hurdle_exp;
};

#endif
