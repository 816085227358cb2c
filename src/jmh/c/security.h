/* Names of security that the twin reads or keeps. */
#ifndef SECURITY_H
#define SECURITY_H
#include "arithmetic.h"
#include "sizes.h"

#define SECURITY_CERTAIN(ONE, EACH) \
    ONE(security, clusters_at_start) ONE(security, decision_speed) ONE(security, force_to_replace_us) \
    ONE(security, front_at_start) ONE(security, front_damage_share) ONE(security, frozen_weight) \
    ONE(security, hazard_window) ONE(security, peace_age_at_start) ONE(security, posture_effect) \
    ONE(security, readiness_at_start) ONE(security, reform_at_start) ONE(security, return_reference) \
    ONE(security, strength_at_start) ONE(security, strength_scale) ONE(security, tier_step) \
    ONE(security, troops_at_start)

#define SECURITY_UNCERTAIN(ONE, EACH) \
    ONE(security, accession_in_war) ONE(security, accession_rate) ONE(security, air_defence_link) \
    ONE(security, air_defence_relief) ONE(security, arming_cost_rate) ONE(security, arming_rate) \
    ONE(security, arms_expected) ONE(security, arms_link) ONE(security, arms_stakes) \
    ONE(security, candidate_credit) ONE(security, ceasefire_rate) ONE(security, ceded_denial) \
    ONE(security, ceded_weight) ONE(security, cluster_pace) ONE(security, cover_capacity) \
    ONE(security, cover_growth) ONE(security, cover_in_war) ONE(security, cover_link) \
    ONE(security, denial_weight) ONE(security, deployable_pool) ONE(security, deployment_years) \
    ONE(security, drawdown_share) ONE(security, drone_link) ONE(security, drone_rate) \
    ONE(security, drone_stakes) ONE(security, drones_expected) ONE(security, election_effect) \
    ONE(security, enabler_rate) ONE(security, eu_defence_weight) ONE(security, eu_spread_gain) \
    ONE(security, evacuation_cost) ONE(security, expropriation_rate) ONE(security, front_drift) \
    ONE(security, front_hold) ONE(security, front_speed) ONE(security, fund_stakes) \
    ONE(security, hazard_reading) ONE(security, hazard_shape) ONE(security, honour_reading) \
    ONE(security, hybrid_presence) ONE(security, hybrid_rate) ONE(security, hybrid_relief) \
    ONE(security, insured_relief) ONE(security, integration_weight) ONE(security, interior_capital) \
    ONE(security, intervention_damage) ONE(security, intervention_rate) ONE(security, intervention_speed) \
    ONE(security, legal_reading) ONE(security, neutrality_cap) ONE(security, neutrality_weight) \
    ONE(security, occupied_weight) ONE(security, other_air_defence) ONE(security, other_arms) \
    ONE(security, other_cover) ONE(security, other_drones) ONE(security, other_stakes) \
    ONE(security, outage_per_attack) ONE(security, patrol_rate) ONE(security, patrol_relief) \
    ONE(security, patrol_sea) ONE(security, pause_length) ONE(security, probing_hybrid) \
    ONE(security, probing_relapse) ONE(security, probing_years) ONE(security, public_cover_share) \
    ONE(security, readiness_age_rate) ONE(security, readiness_base_rate) ONE(security, readiness_war_loss) \
    ONE(security, rearmament_rate) ONE(security, recovery_rate) ONE(security, reform_clusters) \
    ONE(security, reform_member) ONE(security, reform_strength) ONE(security, reform_years) \
    ONE(security, relapse_spread) ONE(security, repair_years) ONE(security, return_reading) \
    ONE(security, returned_weight) ONE(security, rotation_ratio) ONE(security, sea_closure) \
    ONE(security, settled_ratio) ONE(security, settlement_rate) ONE(security, shock_years) \
    ONE(security, spread_reading) ONE(security, spread_seasoning) ONE(security, stakes_weight) \
    ONE(security, strong_horizon) ONE(security, strong_lock_in) ONE(security, strong_premium) \
    ONE(security, sustainable_without_enablers) ONE(security, training_cost_rate) ONE(security, training_in_war) \
    ONE(security, training_rate) ONE(security, transfer_lift_rate) ONE(security, transfer_rate) \
    ONE(security, tripwire_scale) ONE(security, troop_cost) ONE(security, us_drawdown_rate) \
    ONE(security, us_pause_rate) ONE(security, us_pressure_effect) ONE(security, us_return_rate) \
    ONE(security, us_step_share) ONE(security, us_withdrawal_rate) ONE(security, veto_lift_rate) \
    ONE(security, vetoed_pace) ONE(security, war_damage_rate) ONE(security, war_premium) \
    ONE(security, war_spread) ONE(security, wavering_honour) ONE(security, wavering_rate) \
    ONE(security, wavering_will) ONE(security, wavering_without_us) ONE(security, weak_horizon) \
    ONE(security, weak_lock_in) ONE(security, weak_premium)

#define SECURITY_NORMALS(ONE, EACH) \
    ONE(security, front_pressure_normal) ONE(security, spread_noise_normal) ONE(security, war_intensity_normal)

#define SECURITY_CLOCKS(ONE, EACH) \
    ONE(security, conflict_clock) ONE(security, conflict_target) ONE(security, european_resolve_clock) \
    ONE(security, expropriation_clock) ONE(security, expropriation_severity) ONE(security, hybrid_attack_clock) \
    ONE(security, hybrid_attack_severity) ONE(security, promise_record_clock) \
    ONE(security, promise_record_target) ONE(security, settlement_kind_clock) \
    ONE(security, settlement_kind_target) ONE(security, transfer_clock) ONE(security, us_commitment_clock) \
    ONE(security, us_commitment_target) ONE(security, us_pause_clock) ONE(security, us_pause_severity)

#define SECURITY_ONCE_CLOCKS(ONE, EACH) \
    ONE(security, accession_clock) ONE(security, succession_clock) ONE(security, us_drawdown_clock) \
    ONE(security, veto_lifted_clock)

#define SECURITY_SHARED(ONE, EACH) \
    ONE(security, election_turnover) ONE(security, front_pressure_decay) ONE(security, front_pressure_sd) \
    ONE(security, spread_noise_decay) ONE(security, spread_noise_level) ONE(security, spread_noise_sd) \
    ONE(security, war_intensity_decay) ONE(security, war_intensity_level) ONE(security, war_intensity_sd)

#define SECURITY_STATE(ONE, EACH) \
    ONE(security, war_intensity) ONE(security, spread_noise) ONE(security, front_pressure) \
    ONE(security, us_commitment_stay) ONE(security, us_commitment_hazard) ONE(security, us_commitment_due) \
    ONE(security, us_commitment) ONE(security, european_resolve_stay) ONE(security, us_below_role) \
    ONE(security, european_resolve_hazard) ONE(security, european_resolve_due) ONE(security, european_resolve) \
    ONE(security, conflict_stay) ONE(security, probing) ONE(security, ever_at_peace) \
    ONE(security, posture_in_force) ONE(security, war_in_period) ONE(security, succession_hazard) \
    ONE(security, succession) ONE(security, european_will) ONE(security, us_drawdown_hazard) \
    ONE(security, us_drawdown) ONE(security, european_troops) ONE(security, us_troops) \
    ONE(security, us_delivers) ONE(security, us_pause_stay) ONE(security, us_pause_hazard) \
    ONE(security, us_pause_due) ONE(security, us_pause_share) ONE(security, force_readiness) \
    ONE(security, veto_lifted_hazard) ONE(security, veto_lifted) ONE(security, clusters_opened) \
    ONE(security, accession_hazard) ONE(security, accession) ONE(security, strength) \
    ONE(security, conflict_hazard) ONE(security, conflict_due) ONE(security, conflict) \
    ONE(security, settlement_kind_stay) ONE(security, settlement_kind_hazard) ONE(security, settlement_kind_due) \
    ONE(security, settlement_kind) ONE(security, promise_record_stay) ONE(security, promise_record_hazard) \
    ONE(security, promise_record_due) ONE(security, promise_record) ONE(security, transfer_stay) \
    ONE(security, transfer_hazard) ONE(security, transfer_due) ONE(security, transfer) \
    ONE(security, hybrid_attack_stay) ONE(security, hybrid_attack_hazard) ONE(security, hybrid_attack_due) \
    ONE(security, hybrid_attack) ONE(security, expropriation_stay) ONE(security, expropriation_hazard) \
    ONE(security, expropriation_due) ONE(security, expropriation) ONE(security, peace_age) \
    ONE(security, relapse_shock) ONE(security, front_advance) ONE(security, strike_index) \
    ONE(security, interior_loss) ONE(security, sea_corridor) ONE(security, hybrid_outage) ONE(security, spread) \
    ONE(security, required_return) ONE(security, required_return_insured) ONE(security, war_risk_premium) \
    ONE(security, cover_share) ONE(security, transfer_restricted) ONE(security, reform) \
    ONE(security, integration) ONE(security, procurement_horizon) ONE(security, procurement_signal) \
    ONE(security, locked_in_share) ONE(security, contingent_cost) ONE(security, cost_europe)

#define SECURITY_HOISTED

struct SecurityOnce {
    real tier_honour[TIERS_COUNT];
    real european_honour;
    real offered_honour;
    real offered_troops;
    real offered_tripwire;
    real offered_build;
    real offered_denial;
    real offered_strength;
    real tier_hazard[TIERS_COUNT];
    real log_tier_hazard[TIERS_COUNT];
    real us_drawdown_rate;
    real us_pause_rate;
    real tier_spread[TIERS_COUNT];
    real tier_return[TIERS_COUNT];
    real ceasefire_hazard_power;
};

#endif
