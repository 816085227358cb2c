"""Rows over time made into a number of each path."""

from types import SimpleNamespace

import numpy as np

from returns import internal_rate, payback


class Sums(SimpleNamespace):
    """What is added up; 0 before the first period."""

    def __getattr__(self, name):
        return 0.0


def add_period(s, p, t):
    drones = p.now.drones
    s.sum_jv_npv_sum += drones.jv_npv_sum
    s.flows[t] = drones.jv_cash_flow
    s.sum_ukrainian_partner_npv_sum += drones.ukrainian_partner_npv_sum
    s.sum_us_partner_npv_sum += drones.us_partner_npv_sum
    s.sum_ukraine_state_npv_sum += drones.ukraine_state_npv_sum
    s.sum_us_government_npv_sum += drones.us_government_npv_sum
    s.sum_donors_npv_sum += drones.donors_npv_sum
    s.sum_insurers_npv_sum += drones.insurers_npv_sum
    s.sum_jv_npv_common_sum += drones.jv_npv_common_sum
    s.sum_ukrainian_partner_npv_common_sum += drones.ukrainian_partner_npv_common_sum
    s.sum_us_partner_npv_common_sum += drones.us_partner_npv_common_sum
    s.sum_insurers_npv_common_sum += drones.insurers_npv_common_sum
    s.sum_all_parties_npv_common_sum += drones.all_parties_npv_common_sum
    s.sum_outside_npv_common_sum += drones.outside_npv_common_sum
    s.sum_jv_npv_conventional_sum += drones.jv_npv_conventional_sum
    s.sum_capital_at_risk_sum += drones.capital_at_risk_sum
    s.sum_us_partner_capital_at_risk_sum += drones.us_partner_capital_at_risk_sum
    s.sum_equity_call += drones.equity_call
    s.sum_terminal_value_sum += drones.terminal_value_sum
    s.most_signing = drones.signing if t == 0 else np.maximum(s.most_signing, drones.signing)
    s.sum_drones_made += drones.drones_made
    s.sum_programme_delivered_sum += drones.programme_delivered_sum
    s.sum_lapsed_budget += drones.lapsed_budget
    s.sum_regulated_price_sum += drones.regulated_price_sum
    s.sum_made += drones.made
    s.sum_plant_limit += drones.plant_limit
    s.sum_quarters_short_of_funds_sum += drones.quarters_short_of_funds_sum
    s.most_relocated_share = drones.relocated_share if t == 0 else np.maximum(s.most_relocated_share, drones.relocated_share)
    s.most_realised_margin = drones.realised_margin if t == 0 else np.maximum(s.most_realised_margin, drones.realised_margin)
    s.sum_refunds_sum += drones.refunds_sum
    s.sum_delivered_abroad += drones.delivered_abroad
    s.most_us_stake = drones.us_stake if t == 0 else np.maximum(s.most_us_stake, drones.us_stake)
    s.most_us_stake_share = drones.us_stake_share if t == 0 else np.maximum(s.most_us_stake_share, drones.us_stake_share)


def measures(w, p, s):
    c = w.certain.drones
    drones = p.was.drones
    return {
        "drones.jv_npv": s.sum_jv_npv_sum,
        "drones.jv_irr": internal_rate(s.flows),
        "drones.jv_payback": payback(w, s.flows),
        "drones.ukrainian_partner_npv": s.sum_ukrainian_partner_npv_sum,
        "drones.us_partner_npv": s.sum_us_partner_npv_sum,
        "drones.ukraine_state_npv": s.sum_ukraine_state_npv_sum,
        "drones.us_government_npv": s.sum_us_government_npv_sum,
        "drones.donors_npv": s.sum_donors_npv_sum,
        "drones.insurers_npv": s.sum_insurers_npv_sum,
        "drones.jv_npv_common": s.sum_jv_npv_common_sum,
        "drones.ukrainian_partner_npv_common": s.sum_ukrainian_partner_npv_common_sum,
        "drones.us_partner_npv_common": s.sum_us_partner_npv_common_sum,
        "drones.insurers_npv_common": s.sum_insurers_npv_common_sum,
        "drones.all_parties_npv_common": s.sum_all_parties_npv_common_sum,
        "drones.outside_npv_common": s.sum_outside_npv_common_sum,
        "drones.jv_npv_conventional": s.sum_jv_npv_conventional_sum,
        "drones.capital_at_risk": s.sum_capital_at_risk_sum,
        "drones.us_partner_capital_at_risk": s.sum_us_partner_capital_at_risk_sum,
        "drones.npv_per_capital_at_risk": np.where(s.sum_equity_call > 0, s.sum_jv_npv_sum / s.sum_capital_at_risk_sum, np.nan),
        "drones.terminal_value": s.sum_terminal_value_sum,
        "drones.terminal_value_share": np.where(s.sum_equity_call > 0, s.sum_terminal_value_sum / s.sum_jv_npv_sum, np.nan),
        "drones.blocked_at_end": drones.blocked_dividends,
        "drones.agreement_signed": s.most_signing,
        "drones.drones_delivered": s.sum_drones_made,
        "drones.programme_delivered": s.sum_programme_delivered_sum / c.programme_value,
        "drones.volume_delivered": s.sum_drones_made / c.programme_volume,
        "drones.budget_lapsed": s.sum_lapsed_budget,
        "drones.average_price": np.where(s.sum_drones_made > 0, s.sum_programme_delivered_sum / s.sum_drones_made * 1000000, np.nan),
        "drones.regulated_price": np.where(s.sum_made > 0, s.sum_regulated_price_sum / s.sum_made, np.nan),
        "drones.cost_index_end": drones.cost_index,
        "drones.utilisation_mean": np.where(s.sum_plant_limit > 0, s.sum_made / s.sum_plant_limit, np.nan),
        "drones.quarters_short_of_funds": s.sum_quarters_short_of_funds_sum,
        "drones.relocated_share_most": s.most_relocated_share,
        "drones.margin_most": s.most_realised_margin,
        "drones.refunds": s.sum_refunds_sum,
        "drones.export_sales": s.sum_delivered_abroad,
        "drones.us_stake_most": s.most_us_stake,
        "drones.us_stake_share_most": s.most_us_stake_share,
    }
