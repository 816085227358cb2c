/* Columns of the input tables and of the guarantee. */
#ifndef TABLES_H
#define TABLES_H
#include "sizes.h"

#define TABLE_COLUMNS(COLUMN) \
    COLUMN(basis_recognises, BASIS_COUNT) COLUMN(buyer_american_made, BUYER_COUNT) \
    COLUMN(buyer_at_premium, BUYER_COUNT) COLUMN(buyer_by_donors, BUYER_COUNT) \
    COLUMN(buyer_by_outside, BUYER_COUNT) COLUMN(buyer_by_ukraine, BUYER_COUNT) COLUMN(buyer_by_us, BUYER_COUNT) \
    COLUMN(buyer_euro_budget, BUYER_COUNT) COLUMN(buyer_europe_dependent, BUYER_COUNT) \
    COLUMN(buyer_licence_dependent, BUYER_COUNT) COLUMN(buyer_us_dependent, BUYER_COUNT) \
    COLUMN(buyer_usd_budget, BUYER_COUNT) COLUMN(buyer_war_driven, BUYER_COUNT) \
    COLUMN(deposit_audit_cost, DEPOSIT_COUNT) COLUMN(deposit_audit_rate, DEPOSIT_COUNT) \
    COLUMN(deposit_award_rate, DEPOSIT_COUNT) COLUMN(deposit_build_years, DEPOSIT_COUNT) \
    COLUMN(deposit_capacity, DEPOSIT_COUNT) COLUMN(deposit_claimed, DEPOSIT_COUNT) \
    COLUMN(deposit_closure_cost, DEPOSIT_COUNT) COLUMN(deposit_commercial_chance, DEPOSIT_COUNT) \
    COLUMN(deposit_expansion_cost, DEPOSIT_COUNT) COLUMN(deposit_expansion_investment, DEPOSIT_COUNT) \
    COLUMN(deposit_expansion_price, DEPOSIT_COUNT) COLUMN(deposit_exposure, DEPOSIT_COUNT) \
    COLUMN(deposit_front_distance, DEPOSIT_COUNT) COLUMN(deposit_fund_stake, DEPOSIT_COUNT) \
    COLUMN(deposit_haulage, DEPOSIT_COUNT) COLUMN(deposit_investment, DEPOSIT_COUNT) \
    COLUMN(deposit_offtake, DEPOSIT_COUNT) COLUMN(deposit_operating_cost, DEPOSIT_COUNT) \
    COLUMN(deposit_permit_fee, DEPOSIT_COUNT) COLUMN(deposit_power_need, DEPOSIT_COUNT) \
    COLUMN(deposit_price_ratio, DEPOSIT_COUNT) COLUMN(deposit_reserve, DEPOSIT_COUNT) \
    COLUMN(deposit_royalty, DEPOSIT_COUNT) COLUMN(deposit_state_share, DEPOSIT_COUNT) \
    COLUMN(deposit_study_years, DEPOSIT_COUNT) COLUMN(deposit_sustaining, DEPOSIT_COUNT) \
    COLUMN(drone_class_american_share, DRONE_CLASS_COUNT) COLUMN(drone_class_is_drone, DRONE_CLASS_COUNT) \
    COLUMN(drone_class_output_to_date, DRONE_CLASS_COUNT) COLUMN(drone_class_volume_share, DRONE_CLASS_COUNT) \
    COLUMN(eu_curve_key, EU_CURVE_COUNT) COLUMN(eu_curve_over_10y, EU_CURVE_COUNT) \
    COLUMN(mineral_relapse_exposure, MINERAL_COUNT) COLUMN(payer_force_share, PAYER_COUNT) \
    COLUMN(payer_rearmament_share, PAYER_COUNT) COLUMN(payer_room_share, PAYER_COUNT) \
    COLUMN(payer_safe_share, PAYER_COUNT) COLUMN(payer_support_share, PAYER_COUNT) \
    COLUMN(stances_backstop, STANCES_COUNT) COLUMN(stances_deliveries, STANCES_COUNT) \
    COLUMN(stances_presence, STANCES_COUNT) COLUMN(stances_tripwire, STANCES_COUNT) \
    COLUMN(system_air_defence, SYSTEM_COUNT) COLUMN(system_ceiling, SYSTEM_COUNT) \
    COLUMN(system_exposure, SYSTEM_COUNT) COLUMN(system_from_stock, SYSTEM_COUNT) \
    COLUMN(system_later_ceiling, SYSTEM_COUNT) COLUMN(system_lead_years, SYSTEM_COUNT) \
    COLUMN(system_quantity, SYSTEM_COUNT) COLUMN(system_readiness, SYSTEM_COUNT) \
    COLUMN(system_ukraine_share, SYSTEM_COUNT) COLUMN(system_unit_price, SYSTEM_COUNT) \
    COLUMN(tiers_eu_effect, TIERS_COUNT) COLUMN(tiers_hazard, TIERS_COUNT) \
    COLUMN(tiers_hazard_high, TIERS_COUNT) COLUMN(tiers_hazard_low, TIERS_COUNT) \
    COLUMN(tiers_honour, TIERS_COUNT) COLUMN(tiers_honour_high, TIERS_COUNT) \
    COLUMN(tiers_honour_low, TIERS_COUNT) COLUMN(tiers_required_return, TIERS_COUNT) \
    COLUMN(tiers_required_return_high, TIERS_COUNT) COLUMN(tiers_required_return_low, TIERS_COUNT) \
    COLUMN(tiers_spread, TIERS_COUNT) COLUMN(tiers_spread_high, TIERS_COUNT) \
    COLUMN(tiers_spread_low, TIERS_COUNT) COLUMN(tiers_strength, TIERS_COUNT)

#define TABLE_FLAGS(COLUMN) \
    COLUMN(deposit_licence_is_new, DEPOSIT_COUNT) COLUMN(deposit_mineral_is_gas, DEPOSIT_COUNT) \
    COLUMN(deposit_regime_is_licence, DEPOSIT_COUNT) COLUMN(deposit_regime_is_production_sharing, DEPOSIT_COUNT) \
    COLUMN(deposit_stage_is_awarded, DEPOSIT_COUNT) COLUMN(deposit_stage_is_open, DEPOSIT_COUNT)

#define TABLE_MAPS(COLUMN) \
    COLUMN(deposit_mineral, DEPOSIT_COUNT)

#define GUARANTEE(FIELD) \
    FIELD(adversary_veto) FIELD(air_sea_patrols) FIELD(arming_effort) FIELD(eu_path) FIELD(forward_share) \
    FIELD(industrial_integration) FIELD(legal_commitment) FIELD(legal_high) FIELD(legal_low) \
    FIELD(succession_rate) FIELD(successor_legal) FIELD(training_effort) FIELD(troops) FIELD(us_troop_share) \
    FIELD(guarantor_is_paper) FIELD(guarantor_is_partners) FIELD(payer_is_ukraine) \
    FIELD(us_role_is_active_backstop) FIELD(us_role_is_arms_only) FIELD(us_role_is_enablers)

#endif
