"""The security guarantee, quarter by quarter: lines over arrays of paths."""

import numpy as np

from arithmetic import at, at_least, below, flag, least, stay

ACTIVE_BACKSTOP = 0
ARMS_ONLY = 2
ENABLERS = 1
TIER_0 = 0
TIER_1 = 1
TIER_2 = 2
TIER_3 = 3
TIER_4 = 4


def shared(w, t):
    pass


def once(w, p):
    c = w.certain.security
    o = p.once.security
    u = p.draws.security
    tab = w.tables
    g = w.guarantee
    o.offered_troops = (g.troops * (g.us_troop_share + (1 - g.us_troop_share) *
        np.minimum(u.sustainable_without_enablers if g.us_role_is_arms_only != 0 else 1, u.deployable_pool /
        np.maximum(u.deployable_pool, u.rotation_ratio * g.troops * (1 - g.us_troop_share)))))
    o.offered_tripwire = ((1 - np.exp(-o.offered_troops / u.tripwire_scale)) * g.forward_share *
        (tab.stances_tripwire[ACTIVE_BACKSTOP] if g.us_role_is_active_backstop != 0 else
        tab.stances_tripwire[ENABLERS] if g.us_role_is_enablers != 0 else tab.stances_tripwire[ARMS_ONLY]))
    o.offered_build = (u.readiness_base_rate + u.training_rate * g.training_effort * (1 - g.adversary_veto) +
        u.arming_rate * (g.arming_effort + u.arms_expected) + u.drone_rate * u.drones_expected)
    o.offered_denial = (u.denial_weight * np.maximum(0, (o.offered_build / (o.offered_build +
        u.readiness_age_rate) - c.readiness_at_start) / (1 - c.readiness_at_start)))
    o.us_drawdown_rate = u.us_drawdown_rate
    o.us_pause_rate = u.us_pause_rate
    o.tier_honour = (tab.tiers_honour + np.maximum(0, u.honour_reading) * (tab.tiers_honour_high -
        tab.tiers_honour) - np.maximum(0, -u.honour_reading) * (tab.tiers_honour - tab.tiers_honour_low))
    o.tier_hazard = (tab.tiers_hazard * (tab.tiers_hazard_high / tab.tiers_hazard) ** np.maximum(0,
        u.hazard_reading) * (tab.tiers_hazard_low / tab.tiers_hazard) ** np.maximum(0, -u.hazard_reading))
    o.log_tier_hazard = np.log(o.tier_hazard * c.hazard_window)
    o.tier_spread = (tab.tiers_spread + np.maximum(0, u.spread_reading) * (tab.tiers_spread_high -
        tab.tiers_spread) - np.maximum(0, -u.spread_reading) * (tab.tiers_spread - tab.tiers_spread_low))
    o.tier_return = (tab.tiers_required_return + np.maximum(0, u.return_reading) * (tab.tiers_required_return_high
        - tab.tiers_required_return) - np.maximum(0, -u.return_reading) * (tab.tiers_required_return -
        tab.tiers_required_return_low))
    o.european_honour = (o.tier_honour[TIER_0] if g.guarantor_is_paper != 0 else o.tier_honour[TIER_1] if
        g.guarantor_is_partners != 0 else o.tier_honour[TIER_2])
    o.offered_honour = (o.tier_honour[TIER_4] if g.us_role_is_active_backstop != 0 else o.tier_honour[TIER_3] if
        g.us_role_is_enablers != 0 else o.european_honour)
    o.offered_strength = (np.minimum(1, (1 - (1 - g.legal_commitment * o.offered_honour * (1 - g.adversary_veto))
        * (1 - o.offered_tripwire * (1 - g.adversary_veto)) * (1 - o.offered_denial)) / c.strength_scale))
    o.ceasefire_hazard_power = u.ceasefire_rate * c.posture_effect ** o.offered_strength


def opening(w, p):
    c = w.certain.security
    was = p.was.security
    g = w.guarantee
    was.war_intensity = 1
    was.spread_noise = 1
    was.us_commitment_stay = 1
    was.us_commitment = 1 if g.us_role_is_active_backstop != 0 else 2 if g.us_role_is_enablers != 0 else 3
    was.european_resolve_stay = 1
    was.european_resolve = 1
    was.conflict_stay = 1
    was.european_troops = c.troops_at_start
    was.us_pause_stay = 1
    was.force_readiness = c.readiness_at_start
    was.clusters_opened = c.clusters_at_start
    was.strength = c.strength_at_start
    was.conflict = 1
    was.settlement_kind_stay = 1
    was.settlement_kind = 1
    was.promise_record_stay = 1
    was.promise_record = 1
    was.transfer_stay = 1
    was.transfer = 2
    was.hybrid_attack_stay = 1
    was.expropriation_stay = 1
    was.peace_age = c.peace_age_at_start
    was.front_advance = c.front_at_start
    was.reform = c.reform_at_start


def period(w, p, t):
    arms_sale_was = p.was.arms_sale
    c = w.certain.security
    drones_was = p.was.drones
    europe_was = p.was.europe
    k = w.period[t + 1].security
    markets = p.now.markets
    minerals_fund_was = p.was.minerals_fund
    now = p.now.security
    o = p.once.security
    u = p.draws.security
    was = p.was.security
    tab = w.tables
    g = w.guarantee
    cal = w.period[t + 1].calendar
    war_intensity = now.war_intensity = (np.exp(k.war_intensity_level + (np.log(was.war_intensity) -
        k.war_intensity_level) * k.war_intensity_decay + k.war_intensity_sd * u.war_intensity_normal[t]))
    spread_noise = now.spread_noise = (np.exp(k.spread_noise_level + (np.log(was.spread_noise) -
        k.spread_noise_level) * k.spread_noise_decay + k.spread_noise_sd * u.spread_noise_normal[t]))
    front_pressure = now.front_pressure = (0 + was.front_pressure * k.front_pressure_decay + k.front_pressure_sd *
        u.front_pressure_normal[t])
    us_commitment_stay = now.us_commitment_stay = was.us_commitment_stay + was.us_commitment_due
    commercial_stakes = (np.minimum(1, u.other_stakes + u.fund_stakes * minerals_fund_was.us_stake_share +
        u.arms_stakes * arms_sale_was.us_stake_share + u.drone_stakes * drones_was.us_stake_share))
    stakes_pull = u.stakes_weight * commercial_stakes + u.occupied_weight * minerals_fund_was.occupied_prospect
    us_withdrawal_hazard = u.us_withdrawal_rate * (1 + u.election_effect * k.election_turnover) * np.exp(-stakes_pull)
    us_commitment_active_backstop_to_enablers = (np.where(was.us_commitment == 1, us_withdrawal_hazard *
        u.us_step_share, 0))
    us_commitment_active_backstop_to_arms_only = (np.where(was.us_commitment == 1, us_withdrawal_hazard * (1 -
        u.us_step_share), 0))
    us_commitment_enablers_to_arms_only = np.where(was.us_commitment == 2, us_withdrawal_hazard * u.us_step_share, 0)
    us_commitment_enablers_to_disengaged = (np.where(was.us_commitment == 2, us_withdrawal_hazard * (1 -
        u.us_step_share), 0))
    us_commitment_arms_only_to_disengaged = (np.where(was.us_commitment == 3, us_withdrawal_hazard * (1 -
        u.us_step_share), 0))
    us_return_hazard = u.us_return_rate * np.exp(stakes_pull)
    us_commitment_disengaged_to_arms_only = np.where(was.us_commitment == 4, us_return_hazard, 0)
    us_commitment_arms_only_to_enablers = (np.where(was.us_commitment == 3, us_return_hazard *
        (g.us_role_is_active_backstop + g.us_role_is_enablers), 0))
    us_commitment_enablers_to_active_backstop = (np.where(was.us_commitment == 2, us_return_hazard *
        g.us_role_is_active_backstop, 0))
    us_commitment_rate = (np.where(least(us_commitment_active_backstop_to_enablers,
        us_commitment_active_backstop_to_arms_only, us_commitment_enablers_to_arms_only,
        us_commitment_enablers_to_disengaged, us_commitment_arms_only_to_disengaged,
        us_commitment_disengaged_to_arms_only, us_commitment_arms_only_to_enablers,
        us_commitment_enablers_to_active_backstop) < 0, np.nan, us_commitment_active_backstop_to_enablers +
        us_commitment_active_backstop_to_arms_only + us_commitment_enablers_to_arms_only +
        us_commitment_enablers_to_disengaged + us_commitment_arms_only_to_disengaged +
        us_commitment_disengaged_to_arms_only + us_commitment_arms_only_to_enablers +
        us_commitment_enablers_to_active_backstop))
    us_commitment_hazard = now.us_commitment_hazard = (np.where(was.us_commitment_due == 1, 0,
        was.us_commitment_hazard) + us_commitment_rate * cal.dt)
    us_commitment_due = now.us_commitment_due = (flag(at_least(us_commitment_hazard, stay(u.us_commitment_clock,
        us_commitment_stay))))
    us_commitment = now.us_commitment = (np.where(us_commitment_due == 1, np.where(was.us_commitment == 1,
        np.where(below(stay(u.us_commitment_target, us_commitment_stay) * us_commitment_rate,
        us_commitment_active_backstop_to_enablers), 2, 3), np.where(was.us_commitment == 2,
        np.where(below(stay(u.us_commitment_target, us_commitment_stay) * us_commitment_rate,
        us_commitment_enablers_to_arms_only), 3, np.where(below(stay(u.us_commitment_target, us_commitment_stay) *
        us_commitment_rate, us_commitment_enablers_to_arms_only + us_commitment_enablers_to_disengaged), 4, 1)),
        np.where(was.us_commitment == 3, np.where(below(stay(u.us_commitment_target, us_commitment_stay) *
        us_commitment_rate, us_commitment_arms_only_to_disengaged), 4, 2), np.where(was.us_commitment == 4, 3,
        was.us_commitment)))), was.us_commitment))
    european_resolve_stay = now.european_resolve_stay = was.european_resolve_stay + was.european_resolve_due
    us_below_role = now.us_below_role = (flag(us_commitment >= 2) if g.us_role_is_active_backstop != 0 else
        flag(us_commitment >= 3) if g.us_role_is_enablers != 0 else flag(us_commitment == 4))
    european_resolve_willing_to_wavering = (np.where(was.european_resolve == 1, u.wavering_rate * (1 +
        u.wavering_without_us * us_below_role), 0))
    european_resolve_wavering_to_willing = np.where(was.european_resolve == 2, u.recovery_rate, 0)
    european_resolve_rate = (np.where(np.minimum(european_resolve_willing_to_wavering,
        european_resolve_wavering_to_willing) < 0, np.nan, european_resolve_willing_to_wavering +
        european_resolve_wavering_to_willing))
    european_resolve_hazard = now.european_resolve_hazard = (np.where(was.european_resolve_due == 1, 0,
        was.european_resolve_hazard) + european_resolve_rate * cal.dt)
    european_resolve_due = now.european_resolve_due = (flag(at_least(european_resolve_hazard,
        stay(u.european_resolve_clock, european_resolve_stay))))
    european_resolve = now.european_resolve = (np.where(european_resolve_due == 1, np.where(was.european_resolve
        == 1, 2, np.where(was.european_resolve == 2, 1, was.european_resolve)), was.european_resolve))
    conflict_stay = now.conflict_stay = was.conflict_stay + was.conflict_due
    ceasefire_hazard = o.ceasefire_hazard_power * np.where(was.promise_record == 2, u.intervention_speed, 1)
    conflict_war_to_ceasefire = np.where(was.conflict == 1, ceasefire_hazard, 0)
    us_withdrawal = (flag(np.logical_or(np.logical_or(np.logical_and(was.us_commitment == 1, us_commitment >= 2),
        np.logical_and(was.us_commitment == 2, us_commitment >= 3)), np.logical_and(was.us_commitment == 3,
        us_commitment == 4))))
    probing = now.probing = np.maximum(us_withdrawal, was.probing * np.exp(-cal.dt / u.probing_years))
    ever_at_peace = now.ever_at_peace = np.maximum(was.ever_at_peace, flag(was.conflict >= 2))
    promise_broken = flag(was.promise_record == 3)
    posture_in_force = now.posture_in_force = ever_at_peace * (1 - promise_broken) * (1 - g.adversary_veto)
    war_in_period = now.war_in_period = flag(was.conflict == 1)
    succession_rate = g.succession_rate * (1 - war_in_period)
    succession_hazard = now.succession_hazard = (was.succession_hazard + np.where(succession_rate < 0, np.nan,
        succession_rate) * cal.dt)
    succession_due = flag(at_least(succession_hazard, u.succession_clock))
    succession = now.succession = np.maximum(was.succession, succession_due)
    legal_commitment = (np.where(succession == 1, g.successor_legal, g.legal_commitment + np.maximum(0,
        u.legal_reading) * (g.legal_high - g.legal_commitment) - np.maximum(0, -u.legal_reading) *
        (g.legal_commitment - g.legal_low)))
    american_honour = (o.tier_honour[TIER_3] * flag(us_commitment == 2) + o.tier_honour[TIER_4] *
        flag(us_commitment == 1))
    honour_probability = (np.maximum(american_honour, o.european_honour * np.where(european_resolve == 1, 1,
        u.wavering_honour)))
    promise = legal_commitment * honour_probability * posture_in_force
    european_will = now.european_will = np.where(european_resolve == 1, 1, u.wavering_will)
    troops_wanted = g.troops * (1 - g.us_troop_share) * european_will * posture_in_force
    sustainable_share = np.where(us_commitment >= 3, u.sustainable_without_enablers, 1)
    us_drawdown_hazard = now.us_drawdown_hazard = (was.us_drawdown_hazard + np.where(o.us_drawdown_rate < 0,
        np.nan, o.us_drawdown_rate) * cal.dt)
    us_drawdown_due = flag(at_least(us_drawdown_hazard, u.us_drawdown_clock))
    us_drawdown = now.us_drawdown = np.maximum(was.us_drawdown, us_drawdown_due)
    european_need = us_drawdown * u.drawdown_share * c.force_to_replace_us
    pool_share = u.deployable_pool / np.maximum(u.deployable_pool, u.rotation_ratio * troops_wanted + european_need)
    european_troops = now.european_troops = (was.european_troops + (troops_wanted * np.minimum(sustainable_share,
        pool_share) - was.european_troops) * (1 - np.exp(-cal.dt / u.deployment_years)))
    us_troops = now.us_troops = (was.us_troops + (g.troops * g.us_troop_share * at(tab.stances_backstop,
        us_commitment) * posture_in_force - was.us_troops) * (1 - np.exp(-cal.dt / u.deployment_years)))
    troops = (european_troops + us_troops) * (1 - promise_broken)
    presence = 1 - np.exp(-troops / u.tripwire_scale)
    tripwire = presence * g.forward_share * at(tab.stances_tripwire, us_commitment)
    training = (g.training_effort * (1 - promise_broken) * (1 - g.adversary_veto) * european_will *
        np.where(war_in_period == 1, u.training_in_war, 1))
    us_delivers = now.us_delivers = at(tab.stances_deliveries, us_commitment)
    us_pause_stay = now.us_pause_stay = was.us_pause_stay + was.us_pause_due
    us_pause_hazard = now.us_pause_hazard = (np.where(was.us_pause_due == 1, 0, was.us_pause_hazard) +
        np.where(o.us_pause_rate < 0, np.nan, o.us_pause_rate) * cal.dt)
    us_pause_due = now.us_pause_due = flag(at_least(us_pause_hazard, stay(u.us_pause_clock, us_pause_stay)))
    us_pause = np.where(us_pause_due == 1, stay(u.us_pause_severity, us_pause_stay), 0)
    us_pause_share = now.us_pause_share = np.minimum(1, us_pause * u.pause_length / cal.dt)
    us_arms = u.other_arms * us_delivers * (1 - us_pause_share) + u.arms_link * arms_sale_was.delivery_rate
    home_drones = u.other_drones + u.drone_link * drones_was.home_output
    readiness_build = (u.readiness_base_rate + u.training_rate * training + u.arming_rate * (g.arming_effort +
        us_arms) + u.drone_rate * home_drones)
    readiness_decay = u.readiness_age_rate + u.readiness_war_loss * war_in_period
    force_readiness = now.force_readiness = (was.force_readiness + (readiness_build / (readiness_build +
        readiness_decay) - was.force_readiness) * (1 - np.exp(-cal.dt / (1 / (readiness_build +
        readiness_decay)))))
    readiness_gain = np.maximum(0, (force_readiness - c.readiness_at_start) / (1 - c.readiness_at_start))
    denial = (np.minimum(np.where(was.settlement_kind == 5, u.neutrality_cap, 1), u.denial_weight * readiness_gain
        * np.where(was.settlement_kind == 3, u.ceded_denial, 1)))
    veto_lifted_rate = u.veto_lift_rate * (1 + u.us_pressure_effect * (1 - flag(us_commitment == 4)))
    veto_lifted_hazard = now.veto_lifted_hazard = (was.veto_lifted_hazard + np.where(veto_lifted_rate < 0, np.nan,
        veto_lifted_rate) * cal.dt)
    veto_lifted_due = flag(at_least(veto_lifted_hazard, u.veto_lifted_clock))
    veto_lifted = now.veto_lifted = np.maximum(was.veto_lifted, veto_lifted_due)
    clusters_opened = now.clusters_opened = (np.minimum(1, was.clusters_opened + u.cluster_pace * g.eu_path *
        (u.vetoed_pace + (1 - u.vetoed_pace) * veto_lifted) * cal.dt))
    accession_rate = (u.accession_rate * g.eu_path * clusters_opened * veto_lifted * np.where(war_in_period == 1,
        u.accession_in_war, 1))
    accession_hazard = now.accession_hazard = (was.accession_hazard + np.where(accession_rate < 0, np.nan,
        accession_rate) * cal.dt)
    accession_due = flag(at_least(accession_hazard, u.accession_clock))
    accession = now.accession = np.maximum(was.accession, accession_due)
    union_deterrence = u.eu_defence_weight * accession * european_will
    combined_deterrence = 1 - (1 - promise) * (1 - tripwire) * (1 - denial) * (1 - union_deterrence)
    strength = now.strength = np.minimum(1, combined_deterrence / c.strength_scale)
    conflict_ceasefire_to_settled = np.where(was.conflict == 2, u.settlement_rate, 0)
    settlement_kind_stay = now.settlement_kind_stay = was.settlement_kind_stay + was.settlement_kind_due
    promise_record_stay = now.promise_record_stay = was.promise_record_stay + was.promise_record_due
    transfer_stay = now.transfer_stay = was.transfer_stay + was.transfer_due
    transfer_restricted_to_free = np.where(was.transfer == 2, u.transfer_lift_rate * (1 - war_in_period), 0)
    american_presence = at(tab.stances_presence, us_commitment) * posture_in_force
    hybrid_hazard = (u.hybrid_rate * (1 - u.hybrid_relief * strength + u.hybrid_presence * american_presence) * (1
        + u.probing_hybrid * probing) * (1 - war_in_period))
    hybrid_attack_rate = hybrid_hazard
    hybrid_attack_stay = now.hybrid_attack_stay = was.hybrid_attack_stay + was.hybrid_attack_due
    hybrid_attack_hazard = now.hybrid_attack_hazard = (np.where(was.hybrid_attack_due == 1, 0,
        was.hybrid_attack_hazard) + np.where(hybrid_attack_rate < 0, np.nan, hybrid_attack_rate) * cal.dt)
    hybrid_attack_due = now.hybrid_attack_due = (flag(at_least(hybrid_attack_hazard, stay(u.hybrid_attack_clock,
        hybrid_attack_stay))))
    hybrid_attack = now.hybrid_attack = (np.where(hybrid_attack_due == 1, stay(u.hybrid_attack_severity,
        hybrid_attack_stay), 0))
    expropriation_rate = u.expropriation_rate * (1 - was.reform)
    expropriation_stay = now.expropriation_stay = was.expropriation_stay + was.expropriation_due
    expropriation_hazard = now.expropriation_hazard = (np.where(was.expropriation_due == 1, 0,
        was.expropriation_hazard) + np.where(expropriation_rate < 0, np.nan, expropriation_rate) * cal.dt)
    expropriation_due = now.expropriation_due = (flag(at_least(expropriation_hazard, stay(u.expropriation_clock,
        expropriation_stay))))
    now.expropriation = np.where(expropriation_due == 1, stay(u.expropriation_severity, expropriation_stay), 0)
    eu_progress = np.maximum(accession, u.candidate_credit * clusters_opened)
    now.front_advance = (was.front_advance + war_in_period * (u.front_drift - u.front_hold * denial +
        u.front_speed * front_pressure) * cal.dt)
    intervention = flag(np.logical_and(war_in_period == 1, was.promise_record == 2))
    air_defence = np.minimum(1, u.other_air_defence + u.air_defence_link * arms_sale_was.air_defence)
    patrols = g.air_sea_patrols * posture_in_force
    strike_relief = ((1 - u.patrol_relief * patrols) * (1 - u.air_defence_relief * air_defence) *
        np.where(intervention == 1, u.intervention_damage, 1))
    strike_index = now.strike_index = war_in_period * war_intensity * strike_relief
    now.interior_loss = u.war_damage_rate * strike_index * cal.dt * (1 - c.front_damage_share) / u.interior_capital
    now.sea_corridor = 1 - war_in_period * u.sea_closure * (1 - u.patrol_sea * patrols)
    now.hybrid_outage = (np.minimum(1, was.hybrid_outage * np.exp(-cal.dt / u.repair_years) + hybrid_attack *
        u.outage_per_attack))
    cover_wanted = u.other_cover + u.cover_link * (minerals_fund_was.cover_wanted + drones_was.cover_wanted)
    now.reform = (was.reform + (np.minimum(1, c.reform_at_start + u.reform_strength * strength + u.reform_clusters
        * clusters_opened + u.reform_member * accession) - was.reform) * (1 - np.exp(-cal.dt / u.reform_years)))
    integration = now.integration = g.industrial_integration * (1 - promise_broken) * european_will
    procurement_horizon = now.procurement_horizon = (u.weak_horizon + (u.strong_horizon - u.weak_horizon) *
        np.minimum(1, strength + u.integration_weight * integration))
    now.procurement_signal = procurement_horizon / u.strong_horizon
    now.locked_in_share = u.weak_lock_in + (u.strong_lock_in - u.weak_lock_in) * strength * european_will
    european_force_cost = european_troops * u.troop_cost * cal.dt * markets.us_cpi * 1e-06
    patrol_cost = u.patrol_rate * patrols * cal.dt * markets.us_cpi
    training_and_arming_cost = ((u.training_cost_rate * training + u.arming_cost_rate * g.arming_effort) * cal.dt
        * markets.us_cpi)
    intervention_cost = u.intervention_rate * intervention * legal_commitment * cal.dt * markets.us_cpi
    now.cost_europe = european_force_cost + patrol_cost + training_and_arming_cost * (1 - g.payer_is_ukraine)
    tier_weight = np.maximum(0, 1 - np.abs(strength - tab.tiers_strength) / c.tier_step)
    strength_hazard_sum = np.sum(tier_weight * o.log_tier_hazard, axis=0)
    strength_hazard = np.exp(strength_hazard_sum) / c.hazard_window
    relapse_hazard = (strength_hazard * ((was.peace_age / c.hazard_window + cal.dt / c.hazard_window) **
        u.hazard_shape - (was.peace_age / c.hazard_window) ** u.hazard_shape) * c.hazard_window / cal.dt *
        np.where(was.conflict == 3, u.settled_ratio, 1) * (1 + u.probing_relapse * probing))
    conflict_ceasefire_to_war = np.where(was.conflict == 2, relapse_hazard, 0)
    conflict_settled_to_war = np.where(was.conflict == 3, relapse_hazard, 0)
    conflict_rate = (np.where(least(conflict_war_to_ceasefire, conflict_ceasefire_to_war,
        conflict_ceasefire_to_settled, conflict_settled_to_war) < 0, np.nan, conflict_war_to_ceasefire +
        conflict_ceasefire_to_war + conflict_ceasefire_to_settled + conflict_settled_to_war))
    conflict_hazard = now.conflict_hazard = (np.where(was.conflict_due == 1, 0, was.conflict_hazard) +
        conflict_rate * cal.dt)
    conflict_due = now.conflict_due = flag(at_least(conflict_hazard, stay(u.conflict_clock, conflict_stay)))
    conflict = now.conflict = (np.where(conflict_due == 1, np.where(was.conflict == 1, 2, np.where(was.conflict ==
        2, np.where(below(stay(u.conflict_target, conflict_stay) * conflict_rate, conflict_ceasefire_to_war), 1,
        3), np.where(was.conflict == 3, 1, was.conflict))), was.conflict))
    settlement_kind_none_to_line_frozen = (np.where(was.settlement_kind == 1, c.decision_speed * flag(conflict ==
        3) * c.frozen_weight, 0))
    settlement_kind_none_to_land_ceded = (np.where(was.settlement_kind == 1, c.decision_speed * flag(conflict ==
        3) * u.ceded_weight * (1 - strength), 0))
    settlement_kind_none_to_land_returned = (np.where(was.settlement_kind == 1, c.decision_speed * flag(conflict
        == 3) * u.returned_weight * strength, 0))
    settlement_kind_none_to_neutrality = (np.where(was.settlement_kind == 1, c.decision_speed * flag(conflict ==
        3) * u.neutrality_weight * (1 - strength), 0))
    settlement_kind_line_frozen_to_none = (np.where(was.settlement_kind == 2, c.decision_speed * flag(conflict ==
        1), 0))
    settlement_kind_land_ceded_to_none = np.where(was.settlement_kind == 3, c.decision_speed * flag(conflict == 1), 0)
    settlement_kind_land_returned_to_none = (np.where(was.settlement_kind == 4, c.decision_speed * flag(conflict
        == 1), 0))
    settlement_kind_neutrality_to_none = np.where(was.settlement_kind == 5, c.decision_speed * flag(conflict == 1), 0)
    settlement_kind_rate = (np.where(least(settlement_kind_none_to_line_frozen,
        settlement_kind_none_to_land_ceded, settlement_kind_none_to_land_returned,
        settlement_kind_none_to_neutrality, settlement_kind_line_frozen_to_none,
        settlement_kind_land_ceded_to_none, settlement_kind_land_returned_to_none,
        settlement_kind_neutrality_to_none) < 0, np.nan, settlement_kind_none_to_line_frozen +
        settlement_kind_none_to_land_ceded + settlement_kind_none_to_land_returned +
        settlement_kind_none_to_neutrality + settlement_kind_line_frozen_to_none +
        settlement_kind_land_ceded_to_none + settlement_kind_land_returned_to_none +
        settlement_kind_neutrality_to_none))
    settlement_kind_hazard = now.settlement_kind_hazard = (np.where(was.settlement_kind_due == 1, 0,
        was.settlement_kind_hazard) + settlement_kind_rate * cal.dt)
    settlement_kind_due = now.settlement_kind_due = (flag(at_least(settlement_kind_hazard,
        stay(u.settlement_kind_clock, settlement_kind_stay))))
    now.settlement_kind = (np.where(settlement_kind_due == 1, np.where(was.settlement_kind == 1,
        np.where(below(stay(u.settlement_kind_target, settlement_kind_stay) * settlement_kind_rate,
        settlement_kind_none_to_line_frozen), 2, np.where(below(stay(u.settlement_kind_target,
        settlement_kind_stay) * settlement_kind_rate, settlement_kind_none_to_line_frozen +
        settlement_kind_none_to_land_ceded), 3, np.where(below(stay(u.settlement_kind_target,
        settlement_kind_stay) * settlement_kind_rate, settlement_kind_none_to_line_frozen +
        settlement_kind_none_to_land_ceded + settlement_kind_none_to_land_returned), 4, 5))),
        np.where(was.settlement_kind == 2, 1, np.where(was.settlement_kind == 3, 1, np.where(was.settlement_kind
        == 4, 1, np.where(was.settlement_kind == 5, 1, was.settlement_kind))))), was.settlement_kind))
    relapse = flag(np.logical_and(was.conflict >= 2, conflict == 1))
    tested = relapse * posture_in_force * flag(g.legal_commitment > 0)
    promise_record_untested_to_honoured = (np.where(was.promise_record == 1, c.decision_speed * tested *
        honour_probability, 0))
    promise_record_untested_to_broken = (np.where(was.promise_record == 1, c.decision_speed * tested * (1 -
        honour_probability), 0))
    promise_record_honoured_to_untested = np.where(was.promise_record == 2, c.decision_speed * flag(conflict >= 2), 0)
    promise_record_rate = (np.where(least(promise_record_untested_to_honoured, promise_record_untested_to_broken,
        promise_record_honoured_to_untested) < 0, np.nan, promise_record_untested_to_honoured +
        promise_record_untested_to_broken + promise_record_honoured_to_untested))
    promise_record_hazard = now.promise_record_hazard = (np.where(was.promise_record_due == 1, 0,
        was.promise_record_hazard) + promise_record_rate * cal.dt)
    promise_record_due = now.promise_record_due = (flag(at_least(promise_record_hazard,
        stay(u.promise_record_clock, promise_record_stay))))
    promise_record = now.promise_record = (np.where(promise_record_due == 1, np.where(was.promise_record == 1,
        np.where(below(stay(u.promise_record_target, promise_record_stay) * promise_record_rate,
        promise_record_untested_to_honoured), 2, 3), np.where(was.promise_record == 2, 1, was.promise_record)),
        was.promise_record))
    transfer_free_to_restricted = (np.where(was.transfer == 1, c.decision_speed * relapse + u.transfer_rate * (1 -
        strength) * (1 - war_in_period), 0))
    transfer_rate = (np.where(np.minimum(transfer_free_to_restricted, transfer_restricted_to_free) < 0, np.nan,
        transfer_free_to_restricted + transfer_restricted_to_free))
    transfer_hazard = now.transfer_hazard = (np.where(was.transfer_due == 1, 0, was.transfer_hazard) +
        transfer_rate * cal.dt)
    transfer_due = now.transfer_due = flag(at_least(transfer_hazard, stay(u.transfer_clock, transfer_stay)))
    transfer = now.transfer = (np.where(transfer_due == 1, np.where(was.transfer == 1, 2, np.where(was.transfer ==
        2, 1, was.transfer)), was.transfer))
    peace_age = now.peace_age = np.where(np.logical_and(was.conflict >= 2, conflict >= 2), was.peace_age + cal.dt, 0)
    relapse_shock = now.relapse_shock = np.maximum(relapse, was.relapse_shock * np.exp(-cal.dt / u.shock_years))
    test_broken = flag(np.logical_and(tested == 1, promise_record == 3))
    spread_sum = np.sum(tier_weight * o.tier_spread, axis=0)
    spread_sum2 = np.sum(tier_weight * tab.tiers_eu_effect, axis=0)
    now.spread = (np.where(conflict == 1, u.war_spread + u.relapse_spread * relapse_shock, (spread_sum -
        u.eu_spread_gain * eu_progress * spread_sum2) * np.exp(-u.spread_seasoning * np.maximum(0, peace_age -
        c.hazard_window))) * spread_noise)
    most_tier_return = np.max(o.tier_return, axis=0)
    required_return_sum = np.sum(tier_weight * o.tier_return, axis=0)
    required_return = now.required_return = (np.where(conflict == 1, most_tier_return, required_return_sum) +
        markets.us_10y - c.return_reference)
    least_tier_return = np.min(o.tier_return, axis=0)
    now.required_return_insured = (required_return - u.insured_relief * (required_return - least_tier_return -
        markets.us_10y + c.return_reference))
    now.war_risk_premium = (np.where(conflict == 1, u.war_premium, u.weak_premium * (u.strong_premium /
        u.weak_premium) ** strength))
    cover_offered = (u.cover_capacity * (1 + u.cover_growth * strength) * np.where(conflict == 1, u.cover_in_war,
        1) * (1 - u.public_cover_share * (1 - europe_was.public_cover)))
    now.cover_share = np.minimum(1, cover_offered / cover_wanted)
    now.transfer_restricted = flag(transfer == 2)
    abandonment_cost = ((test_broken * u.evacuation_cost * (european_troops + us_troops) + u.rearmament_rate *
        legal_commitment * promise_broken * war_in_period * cal.dt * 1000000) * markets.us_cpi * 1e-06)
    now.contingent_cost = intervention_cost + abandonment_cost
