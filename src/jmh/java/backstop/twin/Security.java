package backstop.twin;

import static backstop.twin.Sizes.TIERS_COUNT;

/** The security guarantee, quarter by quarter, one path at a time; names are those of the model. */
final class Security {

  /** Assumptions equal on all paths. */
  static final class Certain {
    double clusters_at_start, decision_speed, force_to_replace_us, front_at_start,
        front_damage_share, frozen_weight, hazard_window, peace_age_at_start, posture_effect,
        readiness_at_start, reform_at_start, return_reference, strength_at_start, strength_scale,
        tier_step, troops_at_start;
  }

  /** Assumptions, normals and clocks of a path. */
  static final class Uncertain {
    double accession_in_war, accession_rate, air_defence_link, air_defence_relief, arming_cost_rate,
        arming_rate, arms_expected, arms_link, arms_stakes, candidate_credit, ceasefire_rate,
        ceded_denial, ceded_weight, cluster_pace, cover_capacity, cover_growth, cover_in_war,
        cover_link, denial_weight, deployable_pool, deployment_years, drawdown_share, drone_link,
        drone_rate, drone_stakes, drones_expected, election_effect, enabler_rate, eu_defence_weight,
        eu_spread_gain, evacuation_cost, expropriation_rate, front_drift, front_hold, front_speed,
        fund_stakes, hazard_reading, hazard_shape, honour_reading, hybrid_presence, hybrid_rate,
        hybrid_relief, insured_relief, integration_weight, interior_capital, intervention_damage,
        intervention_rate, intervention_speed, legal_reading, neutrality_cap, neutrality_weight,
        occupied_weight, other_air_defence, other_arms, other_cover, other_drones, other_stakes,
        outage_per_attack, patrol_rate, patrol_relief, patrol_sea, pause_length, probing_hybrid,
        probing_relapse, probing_years, public_cover_share, readiness_age_rate, readiness_base_rate,
        readiness_war_loss, rearmament_rate, recovery_rate, reform_clusters, reform_member,
        reform_strength, reform_years, relapse_spread, repair_years, return_reading,
        returned_weight, rotation_ratio, sea_closure, settled_ratio, settlement_rate, shock_years,
        spread_reading, spread_seasoning, stakes_weight, strong_horizon, strong_lock_in,
        strong_premium, sustainable_without_enablers, training_cost_rate, training_in_war,
        training_rate, transfer_lift_rate, transfer_rate, tripwire_scale, troop_cost,
        us_drawdown_rate, us_pause_rate, us_pressure_effect, us_return_rate, us_step_share,
        us_withdrawal_rate, veto_lift_rate, vetoed_pace, war_damage_rate, war_premium, war_spread,
        wavering_honour, wavering_rate, wavering_will, wavering_without_us, weak_horizon,
        weak_lock_in, weak_premium, accession_clock, succession_clock, us_drawdown_clock,
        veto_lifted_clock;
    double[] front_pressure_normal, spread_noise_normal, war_intensity_normal, conflict_clock,
        conflict_target, european_resolve_clock, expropriation_clock, expropriation_severity,
        hybrid_attack_clock, hybrid_attack_severity, promise_record_clock, promise_record_target,
        settlement_kind_clock, settlement_kind_target, transfer_clock, us_commitment_clock,
        us_commitment_target, us_pause_clock, us_pause_severity;
  }

  /** What a period has in common on all paths. */
  static final class Period {
    double election_turnover, front_pressure_decay, front_pressure_sd, spread_noise_decay,
        spread_noise_level, spread_noise_sd, war_intensity_decay, war_intensity_level,
        war_intensity_sd;
  }

  /** Lines that another model, the next period or a measure reads. */
  static final class State {
    double war_intensity, spread_noise, front_pressure, us_commitment_stay, us_commitment_hazard,
        us_commitment_due, us_commitment, european_resolve_stay, us_below_role,
        european_resolve_hazard, european_resolve_due, european_resolve, conflict_stay, probing,
        ever_at_peace, posture_in_force, war_in_period, succession_hazard, succession,
        european_will, us_drawdown_hazard, us_drawdown, european_troops, us_troops, us_delivers,
        us_pause_stay, us_pause_hazard, us_pause_due, us_pause_share, force_readiness,
        veto_lifted_hazard, veto_lifted, clusters_opened, accession_hazard, accession, strength,
        conflict_hazard, conflict_due, conflict, settlement_kind_stay, settlement_kind_hazard,
        settlement_kind_due, settlement_kind, promise_record_stay, promise_record_hazard,
        promise_record_due, promise_record, transfer_stay, transfer_hazard, transfer_due, transfer,
        hybrid_attack_stay, hybrid_attack_hazard, hybrid_attack_due, hybrid_attack,
        expropriation_stay, expropriation_hazard, expropriation_due, expropriation, peace_age,
        relapse_shock, front_advance, strike_index, interior_loss, sea_corridor, hybrid_outage,
        spread, required_return, required_return_insured, war_risk_premium, cover_share,
        transfer_restricted, reform, integration, procurement_horizon, procurement_signal,
        locked_in_share, contingent_cost, cost_europe;
  }

  /** What a path has in common in all periods. */
  static final class Once {
    double european_honour, offered_honour, offered_troops, offered_tripwire, offered_build,
        offered_denial, offered_strength, us_drawdown_rate, us_pause_rate, ceasefire_hazard_power;
    final double[] tier_honour = new double[TIERS_COUNT];
    final double[] tier_hazard = new double[TIERS_COUNT];
    final double[] log_tier_hazard = new double[TIERS_COUNT];
    final double[] tier_spread = new double[TIERS_COUNT];
    final double[] tier_return = new double[TIERS_COUNT];
  }
}
