package backstop.twin;

import static backstop.twin.Arithmetic.max;
import static backstop.twin.Returns.internalRate;
import static backstop.twin.Returns.payback;

/** Rows over time made into a number of the path. */
final class Measures {

  double jv_npv, jv_irr, jv_payback, ukrainian_partner_npv, us_partner_npv, ukraine_state_npv,
      us_government_npv, donors_npv, insurers_npv, jv_npv_common, ukrainian_partner_npv_common,
      us_partner_npv_common, insurers_npv_common, all_parties_npv_common, outside_npv_common,
      jv_npv_conventional, capital_at_risk, us_partner_capital_at_risk, npv_per_capital_at_risk,
      terminal_value, terminal_value_share, blocked_at_end, agreement_signed, drones_delivered,
      programme_delivered, volume_delivered, budget_lapsed, average_price, regulated_price,
      cost_index_end, utilisation_mean, quarters_short_of_funds, relocated_share_most, margin_most,
      refunds, export_sales, us_stake_most, us_stake_share_most;

  /** What is added up. */
  static final class Sums {
    double sum_jv_npv_sum, sum_ukrainian_partner_npv_sum, sum_us_partner_npv_sum,
        sum_ukraine_state_npv_sum, sum_us_government_npv_sum, sum_donors_npv_sum,
        sum_insurers_npv_sum, sum_jv_npv_common_sum, sum_ukrainian_partner_npv_common_sum,
        sum_us_partner_npv_common_sum, sum_insurers_npv_common_sum, sum_all_parties_npv_common_sum,
        sum_outside_npv_common_sum, sum_jv_npv_conventional_sum, sum_capital_at_risk_sum,
        sum_us_partner_capital_at_risk_sum, sum_equity_call, sum_terminal_value_sum, most_signing,
        sum_drones_made, sum_programme_delivered_sum, sum_lapsed_budget, sum_regulated_price_sum,
        sum_made, sum_plant_limit, sum_quarters_short_of_funds_sum, most_relocated_share,
        most_realised_margin, sum_refunds_sum, sum_delivered_abroad, most_us_stake,
        most_us_stake_share;
    final double[] flows = new double[Sizes.PERIOD_COUNT];
  }

  static void addPeriod(World.Path p, int t) {
    final Drones.State drones = p.now.drones;
    final Sums s = p.sums;

    s.sum_jv_npv_sum += drones.jv_npv_sum;
    s.flows[t] = drones.jv_cash_flow;
    s.sum_ukrainian_partner_npv_sum += drones.ukrainian_partner_npv_sum;
    s.sum_us_partner_npv_sum += drones.us_partner_npv_sum;
    s.sum_ukraine_state_npv_sum += drones.ukraine_state_npv_sum;
    s.sum_us_government_npv_sum += drones.us_government_npv_sum;
    s.sum_donors_npv_sum += drones.donors_npv_sum;
    s.sum_insurers_npv_sum += drones.insurers_npv_sum;
    s.sum_jv_npv_common_sum += drones.jv_npv_common_sum;
    s.sum_ukrainian_partner_npv_common_sum += drones.ukrainian_partner_npv_common_sum;
    s.sum_us_partner_npv_common_sum += drones.us_partner_npv_common_sum;
    s.sum_insurers_npv_common_sum += drones.insurers_npv_common_sum;
    s.sum_all_parties_npv_common_sum += drones.all_parties_npv_common_sum;
    s.sum_outside_npv_common_sum += drones.outside_npv_common_sum;
    s.sum_jv_npv_conventional_sum += drones.jv_npv_conventional_sum;
    s.sum_capital_at_risk_sum += drones.capital_at_risk_sum;
    s.sum_us_partner_capital_at_risk_sum += drones.us_partner_capital_at_risk_sum;
    s.sum_equity_call += drones.equity_call;
    s.sum_terminal_value_sum += drones.terminal_value_sum;
    s.most_signing = t == 0 ? drones.signing : max(s.most_signing, drones.signing);
    s.sum_drones_made += drones.drones_made;
    s.sum_programme_delivered_sum += drones.programme_delivered_sum;
    s.sum_lapsed_budget += drones.lapsed_budget;
    s.sum_regulated_price_sum += drones.regulated_price_sum;
    s.sum_made += drones.made;
    s.sum_plant_limit += drones.plant_limit;
    s.sum_quarters_short_of_funds_sum += drones.quarters_short_of_funds_sum;
    s.most_relocated_share = t == 0 ? drones.relocated_share : max(s.most_relocated_share, drones.relocated_share);
    s.most_realised_margin = t == 0 ? drones.realised_margin : max(s.most_realised_margin, drones.realised_margin);
    s.sum_refunds_sum += drones.refunds_sum;
    s.sum_delivered_abroad += drones.delivered_abroad;
    s.most_us_stake = t == 0 ? drones.us_stake : max(s.most_us_stake, drones.us_stake);
    s.most_us_stake_share = t == 0 ? drones.us_stake_share : max(s.most_us_stake_share, drones.us_stake_share);
  }

  static void measure(World w, World.Path p, Measures m) {
    final Drones.Certain c = w.certain.drones;
    final Drones.State drones = p.now.drones;
    final Sums s = p.sums;

    m.jv_npv = s.sum_jv_npv_sum;
    m.jv_irr = internalRate(s.flows);
    m.jv_payback = payback(w, s.flows);
    m.ukrainian_partner_npv = s.sum_ukrainian_partner_npv_sum;
    m.us_partner_npv = s.sum_us_partner_npv_sum;
    m.ukraine_state_npv = s.sum_ukraine_state_npv_sum;
    m.us_government_npv = s.sum_us_government_npv_sum;
    m.donors_npv = s.sum_donors_npv_sum;
    m.insurers_npv = s.sum_insurers_npv_sum;
    m.jv_npv_common = s.sum_jv_npv_common_sum;
    m.ukrainian_partner_npv_common = s.sum_ukrainian_partner_npv_common_sum;
    m.us_partner_npv_common = s.sum_us_partner_npv_common_sum;
    m.insurers_npv_common = s.sum_insurers_npv_common_sum;
    m.all_parties_npv_common = s.sum_all_parties_npv_common_sum;
    m.outside_npv_common = s.sum_outside_npv_common_sum;
    m.jv_npv_conventional = s.sum_jv_npv_conventional_sum;
    m.capital_at_risk = s.sum_capital_at_risk_sum;
    m.us_partner_capital_at_risk = s.sum_us_partner_capital_at_risk_sum;
    m.npv_per_capital_at_risk = s.sum_equity_call > 0 ? s.sum_jv_npv_sum / s.sum_capital_at_risk_sum : Double.NaN;
    m.terminal_value = s.sum_terminal_value_sum;
    m.terminal_value_share = s.sum_equity_call > 0 ? s.sum_terminal_value_sum / s.sum_jv_npv_sum : Double.NaN;
    m.blocked_at_end = drones.blocked_dividends;
    m.agreement_signed = s.most_signing;
    m.drones_delivered = s.sum_drones_made;
    m.programme_delivered = s.sum_programme_delivered_sum / c.programme_value;
    m.volume_delivered = s.sum_drones_made / c.programme_volume;
    m.budget_lapsed = s.sum_lapsed_budget;
    m.average_price = s.sum_drones_made > 0 ? s.sum_programme_delivered_sum / s.sum_drones_made * 1000000 : Double.NaN;
    m.regulated_price = s.sum_made > 0 ? s.sum_regulated_price_sum / s.sum_made : Double.NaN;
    m.cost_index_end = drones.cost_index;
    m.utilisation_mean = s.sum_plant_limit > 0 ? s.sum_made / s.sum_plant_limit : Double.NaN;
    m.quarters_short_of_funds = s.sum_quarters_short_of_funds_sum;
    m.relocated_share_most = s.most_relocated_share;
    m.margin_most = s.most_realised_margin;
    m.refunds = s.sum_refunds_sum;
    m.export_sales = s.sum_delivered_abroad;
    m.us_stake_most = s.most_us_stake;
    m.us_stake_share_most = s.most_us_stake_share;
  }
}
