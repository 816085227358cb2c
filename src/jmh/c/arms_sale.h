/* Names of arms_sale that the twin reads or keeps. */
#ifndef ARMS_SALE_H
#define ARMS_SALE_H
#include "arithmetic.h"
#include "sizes.h"

#define ARMS_SALE_CERTAIN(ONE, EACH) \
    ONE(arms_sale, active) ONE(arms_sale, administration_rate) ONE(arms_sale, agreed_sum) \
    ONE(arms_sale, fixed_budget) ONE(arms_sale, loan_grace) ONE(arms_sale, loan_term) \
    ONE(arms_sale, pledged_assets)

#define ARMS_SALE_UNCERTAIN(ONE, EACH) \
    ONE(arms_sale, account_discount) ONE(arms_sale, air_defence_need) ONE(arms_sale, air_defence_peace_life) \
    ONE(arms_sale, air_defence_war_life) ONE(arms_sale, arrears_years) ONE(arms_sale, asset_share) \
    ONE(arms_sale, asset_years) ONE(arms_sale, buyer_cancels) ONE(arms_sale, contract_services_rate) \
    ONE(arms_sale, contributions_in_peace) ONE(arms_sale, cost_growth) ONE(arms_sale, deposit_share) \
    ONE(arms_sale, european_rate) ONE(arms_sale, expansion_years) ONE(arms_sale, full_arming) \
    ONE(arms_sale, full_orders) ONE(arms_sale, full_stake) ONE(arms_sale, granted_aid_rate) \
    ONE(arms_sale, immobilised) ONE(arms_sale, loan_interest) ONE(arms_sale, loan_limit) \
    ONE(arms_sale, loan_rate) ONE(arms_sale, loans_unbacked) ONE(arms_sale, milestone_share) \
    ONE(arms_sale, opening_rate) EACH(arms_sale, preparation, SYSTEM_COUNT) ONE(arms_sale, price_ratio) \
    EACH(arms_sale, production, SYSTEM_COUNT) ONE(arms_sale, reordering) ONE(arms_sale, reused_share) \
    ONE(arms_sale, signing_rate_peace) ONE(arms_sale, signing_rate_war) EACH(arms_sale, slip, SYSTEM_COUNT) \
    ONE(arms_sale, slot_competition) ONE(arms_sale, squeeze_link) ONE(arms_sale, termination_rate) \
    ONE(arms_sale, transport_rate) ONE(arms_sale, trust) ONE(arms_sale, ukraine_in_peace) \
    ONE(arms_sale, ukraine_rate) ONE(arms_sale, washington_cancels)

#define ARMS_SALE_NORMALS(ONE, EACH)

#define ARMS_SALE_CLOCKS(ONE, EACH)

#define ARMS_SALE_ONCE_CLOCKS(ONE, EACH) \
    ONE(arms_sale, assets_opened_clock) ONE(arms_sale, signed_clock)

#define ARMS_SALE_SHARED(ONE, EACH) \
    ONE(arms_sale, longest_lead) EACH(arms_sale, rounding, SYSTEM_COUNT)

#define ARMS_SALE_STATE(ONE, EACH) \
    ONE(arms_sale, signed_hazard) ONE(arms_sale, signed_) ONE(arms_sale, assets_opened_hazard) \
    ONE(arms_sale, assets_opened) ONE(arms_sale, kept) EACH(arms_sale, arrived, SYSTEM_COUNT) \
    EACH(arms_sale, due, SYSTEM_COUNT) EACH(arms_sale, delivered, SYSTEM_COUNT) \
    EACH(arms_sale, progress, SYSTEM_COUNT) ONE(arms_sale, assets_paid) ONE(arms_sale, worked) \
    EACH(arms_sale, remaining, SYSTEM_COUNT) EACH(arms_sale, vintages, SYSTEM_COUNT) \
    EACH(arms_sale, backlog, SYSTEM_COUNT) ONE(arms_sale, to_order) ONE(arms_sale, budget_left) \
    ONE(arms_sale, on_order) ONE(arms_sale, dues_left) ONE(arms_sale, holding) ONE(arms_sale, loan_drawn) \
    ONE(arms_sale, loan_balance) ONE(arms_sale, arrears) ONE(arms_sale, air_defence_stock) \
    ONE(arms_sale, air_defence) ONE(arms_sale, delivery_rate) ONE(arms_sale, granted_aid) \
    ONE(arms_sale, us_stake_share)

#define ARMS_SALE_HOISTED \
    double loan_repayment_steps; \
    double loan_repayment_steps2; \
    double work_steps[SYSTEM_COUNT];

struct ArmsSaleOnce {
    real assets_opened_rate;
    real growth[SYSTEM_COUNT];
    real surcharge_part;
    real arrived_steps[SYSTEM_COUNT];
    real ready_steps[SYSTEM_COUNT];
};

struct ArmsSaleHistory {
    real signed_[PERIOD_COUNT + 1];
    real vintages_before[SYSTEM_COUNT][PERIOD_COUNT + 1];
    real vintages[SYSTEM_COUNT][PERIOD_COUNT + 1];
    real loan_before[PERIOD_COUNT + 1];
};

#endif
