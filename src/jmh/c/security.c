/* The security guarantee, quarter by quarter */
#include "world.h"

/* Nothing is common to all paths. */
void security_shared(struct World *w, int t)
{
    (void) w;
    (void) t;
}

/* What the path has in common in all periods. */
void security_once(const struct World *w, struct Path *p)
{
    const struct SecurityCertain *restrict c = &w->certain.security;
    struct SecurityOnce *restrict o = &p->once.security;
    const struct SecurityUncertain *restrict u = &p->draws->security;
    const struct Tables *restrict tab = &w->tables;
    const struct Guarantee *restrict g = &w->guarantee;

    o->offered_troops = g->troops * (g->us_troop_share + (1 - g->us_troop_share) * min(where(g->us_role_is_arms_only
        != 0, u->sustainable_without_enablers, 1), u->deployable_pool / max(u->deployable_pool, u->rotation_ratio *
        g->troops * (1 - g->us_troop_share))));
    o->offered_tripwire = (1 - exp(-o->offered_troops / u->tripwire_scale)) * g->forward_share *
        where(g->us_role_is_active_backstop != 0, tab->stances_tripwire[active_backstop], where(g->us_role_is_enablers
        != 0, tab->stances_tripwire[enablers], tab->stances_tripwire[arms_only]));
    o->offered_build = u->readiness_base_rate + u->training_rate * g->training_effort * (1 - g->adversary_veto) +
        u->arming_rate * (g->arming_effort + u->arms_expected) + u->drone_rate * u->drones_expected;
    o->offered_denial = u->denial_weight * max(0, (o->offered_build / (o->offered_build + u->readiness_age_rate) -
        c->readiness_at_start) / (1 - c->readiness_at_start));
    o->us_drawdown_rate = u->us_drawdown_rate;
    o->us_pause_rate = u->us_pause_rate;
    for (int i = 0; i < TIERS_COUNT; i++) {
        o->tier_honour[i] = tab->tiers_honour[i] + max(0, u->honour_reading) * (tab->tiers_honour_high[i] -
            tab->tiers_honour[i]) - max(0, -u->honour_reading) * (tab->tiers_honour[i] - tab->tiers_honour_low[i]);
        o->tier_hazard[i] = tab->tiers_hazard[i] * pow(tab->tiers_hazard_high[i] / tab->tiers_hazard[i], max(0,
            u->hazard_reading)) * pow(tab->tiers_hazard_low[i] / tab->tiers_hazard[i], max(0, -u->hazard_reading));
        o->log_tier_hazard[i] = log(o->tier_hazard[i] * c->hazard_window);
        o->tier_spread[i] = tab->tiers_spread[i] + max(0, u->spread_reading) * (tab->tiers_spread_high[i] -
            tab->tiers_spread[i]) - max(0, -u->spread_reading) * (tab->tiers_spread[i] - tab->tiers_spread_low[i]);
        o->tier_return[i] = tab->tiers_required_return[i] + max(0, u->return_reading) *
            (tab->tiers_required_return_high[i] - tab->tiers_required_return[i]) - max(0, -u->return_reading) *
            (tab->tiers_required_return[i] - tab->tiers_required_return_low[i]);
    }
    o->european_honour = where(g->guarantor_is_paper != 0, o->tier_honour[tier_0], where(g->guarantor_is_partners !=
        0, o->tier_honour[tier_1], o->tier_honour[tier_2]));
    o->offered_honour = where(g->us_role_is_active_backstop != 0, o->tier_honour[tier_4], where(g->us_role_is_enablers
        != 0, o->tier_honour[tier_3], o->european_honour));
    o->offered_strength = min(1, (1 - (1 - g->legal_commitment * o->offered_honour * (1 - g->adversary_veto)) * (1 -
        o->offered_tripwire * (1 - g->adversary_veto)) * (1 - o->offered_denial)) / c->strength_scale);
    o->ceasefire_hazard_power = u->ceasefire_rate * pow(c->posture_effect, o->offered_strength);
}

/* Values before the first period. */
void security_open(const struct World *w, struct Path *p)
{
    const struct SecurityCertain *restrict c = &w->certain.security;
    struct SecurityState *restrict was = &p->was->security;
    const struct Guarantee *restrict g = &w->guarantee;

    was->war_intensity = 1;
    was->spread_noise = 1;
    was->us_commitment_stay = 1;
    was->us_commitment = where(g->us_role_is_active_backstop != 0, 1, where(g->us_role_is_enablers != 0, 2, 3));
    was->european_resolve_stay = 1;
    was->european_resolve = 1;
    was->conflict_stay = 1;
    was->european_troops = c->troops_at_start;
    was->us_pause_stay = 1;
    was->force_readiness = c->readiness_at_start;
    was->clusters_opened = c->clusters_at_start;
    was->strength = c->strength_at_start;
    was->conflict = 1;
    was->settlement_kind_stay = 1;
    was->settlement_kind = 1;
    was->promise_record_stay = 1;
    was->promise_record = 1;
    was->transfer_stay = 1;
    was->transfer = 2;
    was->hybrid_attack_stay = 1;
    was->expropriation_stay = 1;
    was->peace_age = c->peace_age_at_start;
    was->front_advance = c->front_at_start;
    was->reform = c->reform_at_start;
}

void security_period(const struct World *w, struct Path *p, int t)
{
    const struct ArmsSaleState *restrict arms_sale_was = &p->was->arms_sale;
    const struct SecurityCertain *restrict c = &w->certain.security;
    const struct DronesState *restrict drones_was = &p->was->drones;
    const struct EuropeState *restrict europe_was = &p->was->europe;
    const struct SecurityPeriod *restrict k = &w->period[t + 1].security;
    const struct MarketsState *restrict markets = &p->now->markets;
    const struct MineralsFundState *restrict minerals_fund_was = &p->was->minerals_fund;
    struct SecurityState *restrict now = &p->now->security;
    const struct SecurityOnce *restrict o = &p->once.security;
    const struct SecurityUncertain *restrict u = &p->draws->security;
    const struct SecurityState *restrict was = &p->was->security;
    const struct Tables *restrict tab = &w->tables;
    const struct Guarantee *restrict g = &w->guarantee;
    const struct Calendar *restrict cal = &w->period[t + 1].calendar;

    const real war_intensity = now->war_intensity = exp(k->war_intensity_level + (log(was->war_intensity) -
        k->war_intensity_level) * k->war_intensity_decay + k->war_intensity_sd * u->war_intensity_normal[t]);
    const real spread_noise = now->spread_noise = exp(k->spread_noise_level + (log(was->spread_noise) -
        k->spread_noise_level) * k->spread_noise_decay + k->spread_noise_sd * u->spread_noise_normal[t]);
    const real front_pressure = now->front_pressure = 0 + was->front_pressure * k->front_pressure_decay +
        k->front_pressure_sd * u->front_pressure_normal[t];
    const real us_commitment_stay = now->us_commitment_stay = was->us_commitment_stay + was->us_commitment_due;
    const real commercial_stakes = min(1, u->other_stakes + u->fund_stakes * minerals_fund_was->us_stake_share +
        u->arms_stakes * arms_sale_was->us_stake_share + u->drone_stakes * drones_was->us_stake_share);
    const real stakes_pull = u->stakes_weight * commercial_stakes + u->occupied_weight *
        minerals_fund_was->occupied_prospect;
    const real us_withdrawal_hazard = u->us_withdrawal_rate * (1 + u->election_effect * k->election_turnover) *
        exp(-stakes_pull);
    const real us_commitment_active_backstop_to_enablers = where(was->us_commitment == 1, us_withdrawal_hazard *
        u->us_step_share, 0);
    const real us_commitment_active_backstop_to_arms_only = where(was->us_commitment == 1, us_withdrawal_hazard * (1 -
        u->us_step_share), 0);
    const real us_commitment_enablers_to_arms_only = where(was->us_commitment == 2, us_withdrawal_hazard *
        u->us_step_share, 0);
    const real us_commitment_enablers_to_disengaged = where(was->us_commitment == 2, us_withdrawal_hazard * (1 -
        u->us_step_share), 0);
    const real us_commitment_arms_only_to_disengaged = where(was->us_commitment == 3, us_withdrawal_hazard * (1 -
        u->us_step_share), 0);
    const real us_return_hazard = u->us_return_rate * exp(stakes_pull);
    const real us_commitment_disengaged_to_arms_only = where(was->us_commitment == 4, us_return_hazard, 0);
    const real us_commitment_arms_only_to_enablers = where(was->us_commitment == 3, us_return_hazard *
        (g->us_role_is_active_backstop + g->us_role_is_enablers), 0);
    const real us_commitment_enablers_to_active_backstop = where(was->us_commitment == 2, us_return_hazard *
        g->us_role_is_active_backstop, 0);
    const real us_commitment_rate = where(min(min(min(min(min(min(min(us_commitment_active_backstop_to_enablers,
        us_commitment_active_backstop_to_arms_only), us_commitment_enablers_to_arms_only),
        us_commitment_enablers_to_disengaged), us_commitment_arms_only_to_disengaged),
        us_commitment_disengaged_to_arms_only), us_commitment_arms_only_to_enablers),
        us_commitment_enablers_to_active_backstop) < 0, NAN, us_commitment_active_backstop_to_enablers +
        us_commitment_active_backstop_to_arms_only + us_commitment_enablers_to_arms_only +
        us_commitment_enablers_to_disengaged + us_commitment_arms_only_to_disengaged +
        us_commitment_disengaged_to_arms_only + us_commitment_arms_only_to_enablers +
        us_commitment_enablers_to_active_backstop);
    const real us_commitment_hazard = now->us_commitment_hazard = where(was->us_commitment_due == 1, 0,
        was->us_commitment_hazard) + us_commitment_rate * cal->dt;
    const real us_commitment_due = now->us_commitment_due = flag(at_least(us_commitment_hazard,
        stay(u->us_commitment_clock, us_commitment_stay)));
    const real us_commitment = now->us_commitment = where(us_commitment_due == 1, where(was->us_commitment == 1,
        where(below(stay(u->us_commitment_target, us_commitment_stay) * us_commitment_rate,
        us_commitment_active_backstop_to_enablers), 2, 3), where(was->us_commitment == 2,
        where(below(stay(u->us_commitment_target, us_commitment_stay) * us_commitment_rate,
        us_commitment_enablers_to_arms_only), 3, where(below(stay(u->us_commitment_target, us_commitment_stay) *
        us_commitment_rate, us_commitment_enablers_to_arms_only + us_commitment_enablers_to_disengaged), 4, 1)),
        where(was->us_commitment == 3, where(below(stay(u->us_commitment_target, us_commitment_stay) *
        us_commitment_rate, us_commitment_arms_only_to_disengaged), 4, 2), where(was->us_commitment == 4, 3,
        was->us_commitment)))), was->us_commitment);
    const real european_resolve_stay = now->european_resolve_stay = was->european_resolve_stay +
        was->european_resolve_due;
    const real us_below_role = now->us_below_role = where(g->us_role_is_active_backstop != 0, flag(us_commitment >=
        2), where(g->us_role_is_enablers != 0, flag(us_commitment >= 3), flag(us_commitment == 4)));
    const real european_resolve_willing_to_wavering = where(was->european_resolve == 1, u->wavering_rate * (1 +
        u->wavering_without_us * us_below_role), 0);
    const real european_resolve_wavering_to_willing = where(was->european_resolve == 2, u->recovery_rate, 0);
    const real european_resolve_rate = where(min(european_resolve_willing_to_wavering,
        european_resolve_wavering_to_willing) < 0, NAN, european_resolve_willing_to_wavering +
        european_resolve_wavering_to_willing);
    const real european_resolve_hazard = now->european_resolve_hazard = where(was->european_resolve_due == 1, 0,
        was->european_resolve_hazard) + european_resolve_rate * cal->dt;
    const real european_resolve_due = now->european_resolve_due = flag(at_least(european_resolve_hazard,
        stay(u->european_resolve_clock, european_resolve_stay)));
    const real european_resolve = now->european_resolve = where(european_resolve_due == 1, where(was->european_resolve
        == 1, 2, where(was->european_resolve == 2, 1, was->european_resolve)), was->european_resolve);
    const real conflict_stay = now->conflict_stay = was->conflict_stay + was->conflict_due;
    const real ceasefire_hazard = o->ceasefire_hazard_power * where(was->promise_record == 2, u->intervention_speed,
        1);
    const real conflict_war_to_ceasefire = where(was->conflict == 1, ceasefire_hazard, 0);
    const real us_withdrawal = flag((was->us_commitment == 1 && us_commitment >= 2) || (was->us_commitment == 2 &&
        us_commitment >= 3) || (was->us_commitment == 3 && us_commitment == 4));
    const real probing = now->probing = max(us_withdrawal, was->probing * exp(-cal->dt / u->probing_years));
    const real ever_at_peace = now->ever_at_peace = max(was->ever_at_peace, flag(was->conflict >= 2));
    const real promise_broken = flag(was->promise_record == 3);
    const real posture_in_force = now->posture_in_force = ever_at_peace * (1 - promise_broken) * (1 -
        g->adversary_veto);
    const real war_in_period = now->war_in_period = flag(was->conflict == 1);
    const real succession_rate = g->succession_rate * (1 - war_in_period);
    const real succession_hazard = now->succession_hazard = was->succession_hazard + where(succession_rate < 0, NAN,
        succession_rate) * cal->dt;
    const real succession_due = flag(at_least(succession_hazard, u->succession_clock));
    const real succession = now->succession = max(was->succession, succession_due);
    const real legal_commitment = where(succession == 1, g->successor_legal, g->legal_commitment + max(0,
        u->legal_reading) * (g->legal_high - g->legal_commitment) - max(0, -u->legal_reading) * (g->legal_commitment -
        g->legal_low));
    const real american_honour = o->tier_honour[tier_3] * flag(us_commitment == 2) + o->tier_honour[tier_4] *
        flag(us_commitment == 1);
    const real honour_probability = max(american_honour, o->european_honour * where(european_resolve == 1, 1,
        u->wavering_honour));
    const real promise = legal_commitment * honour_probability * posture_in_force;
    const real european_will = now->european_will = where(european_resolve == 1, 1, u->wavering_will);
    const real troops_wanted = g->troops * (1 - g->us_troop_share) * european_will * posture_in_force;
    const real sustainable_share = where(us_commitment >= 3, u->sustainable_without_enablers, 1);
    const real us_drawdown_hazard = now->us_drawdown_hazard = was->us_drawdown_hazard + where(o->us_drawdown_rate < 0,
        NAN, o->us_drawdown_rate) * cal->dt;
    const real us_drawdown_due = flag(at_least(us_drawdown_hazard, u->us_drawdown_clock));
    const real us_drawdown = now->us_drawdown = max(was->us_drawdown, us_drawdown_due);
    const real european_need = us_drawdown * u->drawdown_share * c->force_to_replace_us;
    const real pool_share = u->deployable_pool / max(u->deployable_pool, u->rotation_ratio * troops_wanted +
        european_need);
    const real european_troops = now->european_troops = was->european_troops + (troops_wanted * min(sustainable_share,
        pool_share) - was->european_troops) * (1 - exp(-cal->dt / u->deployment_years));
    const real us_troops = now->us_troops = was->us_troops + (g->troops * g->us_troop_share *
        at(tab->stances_backstop, us_commitment) * posture_in_force - was->us_troops) * (1 - exp(-cal->dt /
        u->deployment_years));
    const real troops = (european_troops + us_troops) * (1 - promise_broken);
    const real presence = 1 - exp(-troops / u->tripwire_scale);
    const real tripwire = presence * g->forward_share * at(tab->stances_tripwire, us_commitment);
    const real training = g->training_effort * (1 - promise_broken) * (1 - g->adversary_veto) * european_will *
        where(war_in_period == 1, u->training_in_war, 1);
    const real us_delivers = now->us_delivers = at(tab->stances_deliveries, us_commitment);
    const real us_pause_stay = now->us_pause_stay = was->us_pause_stay + was->us_pause_due;
    const real us_pause_hazard = now->us_pause_hazard = where(was->us_pause_due == 1, 0, was->us_pause_hazard) +
        where(o->us_pause_rate < 0, NAN, o->us_pause_rate) * cal->dt;
    const real us_pause_due = now->us_pause_due = flag(at_least(us_pause_hazard, stay(u->us_pause_clock,
        us_pause_stay)));
    const real us_pause = where(us_pause_due == 1, stay(u->us_pause_severity, us_pause_stay), 0);
    const real us_pause_share = now->us_pause_share = min(1, us_pause * u->pause_length / cal->dt);
    const real us_arms = u->other_arms * us_delivers * (1 - us_pause_share) + u->arms_link *
        arms_sale_was->delivery_rate;
    const real home_drones = u->other_drones + u->drone_link * drones_was->home_output;
    const real readiness_build = u->readiness_base_rate + u->training_rate * training + u->arming_rate *
        (g->arming_effort + us_arms) + u->drone_rate * home_drones;
    const real readiness_decay = u->readiness_age_rate + u->readiness_war_loss * war_in_period;
    const real force_readiness = now->force_readiness = was->force_readiness + (readiness_build / (readiness_build +
        readiness_decay) - was->force_readiness) * (1 - exp(-cal->dt / (1 / (readiness_build + readiness_decay))));
    const real readiness_gain = max(0, (force_readiness - c->readiness_at_start) / (1 - c->readiness_at_start));
    const real denial = min(where(was->settlement_kind == 5, u->neutrality_cap, 1), u->denial_weight * readiness_gain
        * where(was->settlement_kind == 3, u->ceded_denial, 1));
    const real veto_lifted_rate = u->veto_lift_rate * (1 + u->us_pressure_effect * (1 - flag(us_commitment == 4)));
    const real veto_lifted_hazard = now->veto_lifted_hazard = was->veto_lifted_hazard + where(veto_lifted_rate < 0,
        NAN, veto_lifted_rate) * cal->dt;
    const real veto_lifted_due = flag(at_least(veto_lifted_hazard, u->veto_lifted_clock));
    const real veto_lifted = now->veto_lifted = max(was->veto_lifted, veto_lifted_due);
    const real clusters_opened = now->clusters_opened = min(1, was->clusters_opened + u->cluster_pace * g->eu_path *
        (u->vetoed_pace + (1 - u->vetoed_pace) * veto_lifted) * cal->dt);
    const real accession_rate = u->accession_rate * g->eu_path * clusters_opened * veto_lifted * where(war_in_period
        == 1, u->accession_in_war, 1);
    const real accession_hazard = now->accession_hazard = was->accession_hazard + where(accession_rate < 0, NAN,
        accession_rate) * cal->dt;
    const real accession_due = flag(at_least(accession_hazard, u->accession_clock));
    const real accession = now->accession = max(was->accession, accession_due);
    const real union_deterrence = u->eu_defence_weight * accession * european_will;
    const real combined_deterrence = 1 - (1 - promise) * (1 - tripwire) * (1 - denial) * (1 - union_deterrence);
    const real strength = now->strength = min(1, combined_deterrence / c->strength_scale);
    const real conflict_ceasefire_to_settled = where(was->conflict == 2, u->settlement_rate, 0);
    const real settlement_kind_stay = now->settlement_kind_stay = was->settlement_kind_stay +
        was->settlement_kind_due;
    const real promise_record_stay = now->promise_record_stay = was->promise_record_stay + was->promise_record_due;
    const real transfer_stay = now->transfer_stay = was->transfer_stay + was->transfer_due;
    const real transfer_restricted_to_free = where(was->transfer == 2, u->transfer_lift_rate * (1 - war_in_period),
        0);
    const real american_presence = at(tab->stances_presence, us_commitment) * posture_in_force;
    const real hybrid_hazard = u->hybrid_rate * (1 - u->hybrid_relief * strength + u->hybrid_presence *
        american_presence) * (1 + u->probing_hybrid * probing) * (1 - war_in_period);
    const real hybrid_attack_rate = hybrid_hazard;
    const real hybrid_attack_stay = now->hybrid_attack_stay = was->hybrid_attack_stay + was->hybrid_attack_due;
    const real hybrid_attack_hazard = now->hybrid_attack_hazard = where(was->hybrid_attack_due == 1, 0,
        was->hybrid_attack_hazard) + where(hybrid_attack_rate < 0, NAN, hybrid_attack_rate) * cal->dt;
    const real hybrid_attack_due = now->hybrid_attack_due = flag(at_least(hybrid_attack_hazard,
        stay(u->hybrid_attack_clock, hybrid_attack_stay)));
    const real hybrid_attack = now->hybrid_attack = where(hybrid_attack_due == 1, stay(u->hybrid_attack_severity,
        hybrid_attack_stay), 0);
    const real expropriation_rate = u->expropriation_rate * (1 - was->reform);
    const real expropriation_stay = now->expropriation_stay = was->expropriation_stay + was->expropriation_due;
    const real expropriation_hazard = now->expropriation_hazard = where(was->expropriation_due == 1, 0,
        was->expropriation_hazard) + where(expropriation_rate < 0, NAN, expropriation_rate) * cal->dt;
    const real expropriation_due = now->expropriation_due = flag(at_least(expropriation_hazard,
        stay(u->expropriation_clock, expropriation_stay)));
    now->expropriation = where(expropriation_due == 1, stay(u->expropriation_severity, expropriation_stay), 0);
    const real eu_progress = max(accession, u->candidate_credit * clusters_opened);
    now->front_advance = was->front_advance + war_in_period * (u->front_drift - u->front_hold * denial +
        u->front_speed * front_pressure) * cal->dt;
    const real intervention = flag(war_in_period == 1 && was->promise_record == 2);
    const real air_defence = min(1, u->other_air_defence + u->air_defence_link * arms_sale_was->air_defence);
    const real patrols = g->air_sea_patrols * posture_in_force;
    const real strike_relief = (1 - u->patrol_relief * patrols) * (1 - u->air_defence_relief * air_defence) *
        where(intervention == 1, u->intervention_damage, 1);
    const real strike_index = now->strike_index = war_in_period * war_intensity * strike_relief;
    now->interior_loss = u->war_damage_rate * strike_index * cal->dt * (1 - c->front_damage_share) /
        u->interior_capital;
    now->sea_corridor = 1 - war_in_period * u->sea_closure * (1 - u->patrol_sea * patrols);
    now->hybrid_outage = min(1, was->hybrid_outage * exp(-cal->dt / u->repair_years) + hybrid_attack *
        u->outage_per_attack);
    const real cover_wanted = u->other_cover + u->cover_link * (minerals_fund_was->cover_wanted +
        drones_was->cover_wanted);
    now->reform = was->reform + (min(1, c->reform_at_start + u->reform_strength * strength + u->reform_clusters *
        clusters_opened + u->reform_member * accession) - was->reform) * (1 - exp(-cal->dt / u->reform_years));
    const real integration = now->integration = g->industrial_integration * (1 - promise_broken) * european_will;
    const real procurement_horizon = now->procurement_horizon = u->weak_horizon + (u->strong_horizon -
        u->weak_horizon) * min(1, strength + u->integration_weight * integration);
    now->procurement_signal = procurement_horizon / u->strong_horizon;
    now->locked_in_share = u->weak_lock_in + (u->strong_lock_in - u->weak_lock_in) * strength * european_will;
    const real european_force_cost = european_troops * u->troop_cost * cal->dt * markets->us_cpi * 1e-06;
    const real patrol_cost = u->patrol_rate * patrols * cal->dt * markets->us_cpi;
    const real training_and_arming_cost = (u->training_cost_rate * training + u->arming_cost_rate * g->arming_effort)
        * cal->dt * markets->us_cpi;
    const real intervention_cost = u->intervention_rate * intervention * legal_commitment * cal->dt * markets->us_cpi;
    now->cost_europe = european_force_cost + patrol_cost + training_and_arming_cost * (1 - g->payer_is_ukraine);
    real tier_weight[TIERS_COUNT];
    for (int i = 0; i < TIERS_COUNT; i++) {
        tier_weight[i] = max(0, 1 - fabs(strength - tab->tiers_strength[i]) / c->tier_step);
    }
    real strength_hazard_sum = 0;
    for (int j = 0; j < TIERS_COUNT; j++) strength_hazard_sum += tier_weight[j] * o->log_tier_hazard[j];
    const real strength_hazard = exp(strength_hazard_sum) / c->hazard_window;
    const real relapse_hazard = strength_hazard * (pow(was->peace_age / c->hazard_window + cal->dt / c->hazard_window,
        u->hazard_shape) - pow(was->peace_age / c->hazard_window, u->hazard_shape)) * c->hazard_window / cal->dt *
        where(was->conflict == 3, u->settled_ratio, 1) * (1 + u->probing_relapse * probing);
    const real conflict_ceasefire_to_war = where(was->conflict == 2, relapse_hazard, 0);
    const real conflict_settled_to_war = where(was->conflict == 3, relapse_hazard, 0);
    const real conflict_rate = where(min(min(min(conflict_war_to_ceasefire, conflict_ceasefire_to_war),
        conflict_ceasefire_to_settled), conflict_settled_to_war) < 0, NAN, conflict_war_to_ceasefire +
        conflict_ceasefire_to_war + conflict_ceasefire_to_settled + conflict_settled_to_war);
    const real conflict_hazard = now->conflict_hazard = where(was->conflict_due == 1, 0, was->conflict_hazard) +
        conflict_rate * cal->dt;
    const real conflict_due = now->conflict_due = flag(at_least(conflict_hazard, stay(u->conflict_clock,
        conflict_stay)));
    const real conflict = now->conflict = where(conflict_due == 1, where(was->conflict == 1, 2, where(was->conflict ==
        2, where(below(stay(u->conflict_target, conflict_stay) * conflict_rate, conflict_ceasefire_to_war), 1, 3),
        where(was->conflict == 3, 1, was->conflict))), was->conflict);
    const real settlement_kind_none_to_line_frozen = where(was->settlement_kind == 1, c->decision_speed *
        flag(conflict == 3) * c->frozen_weight, 0);
    const real settlement_kind_none_to_land_ceded = where(was->settlement_kind == 1, c->decision_speed * flag(conflict
        == 3) * u->ceded_weight * (1 - strength), 0);
    const real settlement_kind_none_to_land_returned = where(was->settlement_kind == 1, c->decision_speed *
        flag(conflict == 3) * u->returned_weight * strength, 0);
    const real settlement_kind_none_to_neutrality = where(was->settlement_kind == 1, c->decision_speed * flag(conflict
        == 3) * u->neutrality_weight * (1 - strength), 0);
    const real settlement_kind_line_frozen_to_none = where(was->settlement_kind == 2, c->decision_speed *
        flag(conflict == 1), 0);
    const real settlement_kind_land_ceded_to_none = where(was->settlement_kind == 3, c->decision_speed * flag(conflict
        == 1), 0);
    const real settlement_kind_land_returned_to_none = where(was->settlement_kind == 4, c->decision_speed *
        flag(conflict == 1), 0);
    const real settlement_kind_neutrality_to_none = where(was->settlement_kind == 5, c->decision_speed * flag(conflict
        == 1), 0);
    const real settlement_kind_rate = where(min(min(min(min(min(min(min(settlement_kind_none_to_line_frozen,
        settlement_kind_none_to_land_ceded), settlement_kind_none_to_land_returned),
        settlement_kind_none_to_neutrality), settlement_kind_line_frozen_to_none),
        settlement_kind_land_ceded_to_none), settlement_kind_land_returned_to_none),
        settlement_kind_neutrality_to_none) < 0, NAN, settlement_kind_none_to_line_frozen +
        settlement_kind_none_to_land_ceded + settlement_kind_none_to_land_returned +
        settlement_kind_none_to_neutrality + settlement_kind_line_frozen_to_none + settlement_kind_land_ceded_to_none
        + settlement_kind_land_returned_to_none + settlement_kind_neutrality_to_none);
    const real settlement_kind_hazard = now->settlement_kind_hazard = where(was->settlement_kind_due == 1, 0,
        was->settlement_kind_hazard) + settlement_kind_rate * cal->dt;
    const real settlement_kind_due = now->settlement_kind_due = flag(at_least(settlement_kind_hazard,
        stay(u->settlement_kind_clock, settlement_kind_stay)));
    now->settlement_kind = where(settlement_kind_due == 1, where(was->settlement_kind == 1,
        where(below(stay(u->settlement_kind_target, settlement_kind_stay) * settlement_kind_rate,
        settlement_kind_none_to_line_frozen), 2, where(below(stay(u->settlement_kind_target, settlement_kind_stay) *
        settlement_kind_rate, settlement_kind_none_to_line_frozen + settlement_kind_none_to_land_ceded), 3,
        where(below(stay(u->settlement_kind_target, settlement_kind_stay) * settlement_kind_rate,
        settlement_kind_none_to_line_frozen + settlement_kind_none_to_land_ceded +
        settlement_kind_none_to_land_returned), 4, 5))), where(was->settlement_kind == 2, 1,
        where(was->settlement_kind == 3, 1, where(was->settlement_kind == 4, 1, where(was->settlement_kind == 5, 1,
        was->settlement_kind))))), was->settlement_kind);
    const real relapse = flag(was->conflict >= 2 && conflict == 1);
    const real tested = relapse * posture_in_force * flag(g->legal_commitment > 0);
    const real promise_record_untested_to_honoured = where(was->promise_record == 1, c->decision_speed * tested *
        honour_probability, 0);
    const real promise_record_untested_to_broken = where(was->promise_record == 1, c->decision_speed * tested * (1 -
        honour_probability), 0);
    const real promise_record_honoured_to_untested = where(was->promise_record == 2, c->decision_speed * flag(conflict
        >= 2), 0);
    const real promise_record_rate = where(min(min(promise_record_untested_to_honoured,
        promise_record_untested_to_broken), promise_record_honoured_to_untested) < 0, NAN,
        promise_record_untested_to_honoured + promise_record_untested_to_broken +
        promise_record_honoured_to_untested);
    const real promise_record_hazard = now->promise_record_hazard = where(was->promise_record_due == 1, 0,
        was->promise_record_hazard) + promise_record_rate * cal->dt;
    const real promise_record_due = now->promise_record_due = flag(at_least(promise_record_hazard,
        stay(u->promise_record_clock, promise_record_stay)));
    const real promise_record = now->promise_record = where(promise_record_due == 1, where(was->promise_record == 1,
        where(below(stay(u->promise_record_target, promise_record_stay) * promise_record_rate,
        promise_record_untested_to_honoured), 2, 3), where(was->promise_record == 2, 1, was->promise_record)),
        was->promise_record);
    const real transfer_free_to_restricted = where(was->transfer == 1, c->decision_speed * relapse + u->transfer_rate
        * (1 - strength) * (1 - war_in_period), 0);
    const real transfer_rate = where(min(transfer_free_to_restricted, transfer_restricted_to_free) < 0, NAN,
        transfer_free_to_restricted + transfer_restricted_to_free);
    const real transfer_hazard = now->transfer_hazard = where(was->transfer_due == 1, 0, was->transfer_hazard) +
        transfer_rate * cal->dt;
    const real transfer_due = now->transfer_due = flag(at_least(transfer_hazard, stay(u->transfer_clock,
        transfer_stay)));
    const real transfer = now->transfer = where(transfer_due == 1, where(was->transfer == 1, 2, where(was->transfer ==
        2, 1, was->transfer)), was->transfer);
    const real peace_age = now->peace_age = where(was->conflict >= 2 && conflict >= 2, was->peace_age + cal->dt, 0);
    const real relapse_shock = now->relapse_shock = max(relapse, was->relapse_shock * exp(-cal->dt / u->shock_years));
    const real test_broken = flag(tested == 1 && promise_record == 3);
    real spread_sum = 0;
    for (int j = 0; j < TIERS_COUNT; j++) spread_sum += tier_weight[j] * o->tier_spread[j];
    real spread_sum2 = 0;
    for (int j = 0; j < TIERS_COUNT; j++) spread_sum2 += tier_weight[j] * tab->tiers_eu_effect[j];
    now->spread = where(conflict == 1, u->war_spread + u->relapse_spread * relapse_shock, (spread_sum -
        u->eu_spread_gain * eu_progress * spread_sum2) * exp(-u->spread_seasoning * max(0, peace_age -
        c->hazard_window))) * spread_noise;
    real most_tier_return = o->tier_return[0];
    for (int j = 1; j < TIERS_COUNT; j++) most_tier_return = max(most_tier_return, o->tier_return[j]);
    real required_return_sum = 0;
    for (int j = 0; j < TIERS_COUNT; j++) required_return_sum += tier_weight[j] * o->tier_return[j];
    const real required_return = now->required_return = where(conflict == 1, most_tier_return, required_return_sum) +
        markets->us_10y - c->return_reference;
    real least_tier_return = o->tier_return[0];
    for (int j = 1; j < TIERS_COUNT; j++) least_tier_return = min(least_tier_return, o->tier_return[j]);
    now->required_return_insured = required_return - u->insured_relief * (required_return - least_tier_return -
        markets->us_10y + c->return_reference);
    now->war_risk_premium = where(conflict == 1, u->war_premium, u->weak_premium * pow(u->strong_premium /
        u->weak_premium, strength));
    const real cover_offered = u->cover_capacity * (1 + u->cover_growth * strength) * where(conflict == 1,
        u->cover_in_war, 1) * (1 - u->public_cover_share * (1 - europe_was->public_cover));
    now->cover_share = min(1, cover_offered / cover_wanted);
    now->transfer_restricted = flag(transfer == 2);
    const real abandonment_cost = (test_broken * u->evacuation_cost * (european_troops + us_troops) +
        u->rearmament_rate * legal_commitment * promise_broken * war_in_period * cal->dt * 1000000) * markets->us_cpi
        * 1e-06;
    now->contingent_cost = intervention_cost + abandonment_cost;
}
