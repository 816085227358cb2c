package backstop.twin;

import static backstop.twin.Sizes.BUYER_COUNT;
import static backstop.twin.Sizes.DRONE_CLASS_COUNT;
import static backstop.twin.Sizes.PERIOD_COUNT;

/** US–Ukraine joint drone production, one path at a time; names are those of the model. */
final class Drones {

  /** Assumptions equal on all paths. */
  static final class Certain {
    double drone_capacity, fixed_volume, localisation_threshold, loss_memory, normal_design_life,
        normal_utilisation, offer_life, price_lag, profit_cap, programme_value, programme_volume,
        programme_years, receivable_advance, reference_margin, retention, ukraine_tax, us_tax;
  }

  /** Assumptions, normals and clocks of a path. */
  static final class Uncertain {
    double american_margin, american_ramp, bank_line_strong, bank_line_weak, bank_margin,
        build_years, committed_equity, compelled_share, delivery_tail, demand_adjustment,
        design_allowance, design_compensation, design_life, embargo_adjustment, embargo_end_rate,
        embargo_multiple, embargo_rate, export_closing_rate, export_opening_rate_peace,
        export_opening_rate_war, export_premium, fixed_share, full_stake, insured_share,
        integration_pull, licence_lift_rate, licensed_share, margin, order_advance, outage_exposure,
        overhead_allowance, parts_half_life, parts_volatility, payment_delay, peace_demand,
        plant_cost, plant_life, plant_recovery, relocation_pace, relocation_trigger, royalty_rate,
        sabotage_loss, signing_rate_peace, signing_rate_war, spread_pass_through, squeeze_link,
        strike_rate, ukrainian_cost_ratio, ukrainian_share, unfunded_share, venture_beta,
        venture_link, venture_residual, walk_away, signing_clock;
    double[] budget_factor, home_content, learning_rate, reference_price, parts_price_normal,
        export_regime_clock, export_regime_target, parts_supply_clock, plant_strike_clock,
        plant_strike_severity;
  }

  /** What a period has in common on all paths. */
  static final class Period {
    double additional, headline, insurer_factor, parts_price_reversion_log, parts_price_level_log,
        american_price_level_steps, recent_loss_exp;
  }

  /** Lines that another model, the next period or a measure reads. */
  static final class State {
    double parts_price, export_regime_stay, export_regime_hazard, export_regime_due, export_regime,
        parts_supply_stay, parts_supply_hazard, parts_supply_due, parts_supply, signing_hazard,
        signing, plant_strike_stay, plant_strike_hazard, plant_strike_due, elapsed, wound_up,
        window_open, wartime, price_level, started, orders_to_date, drones_ordered, lapsed_budget,
        embargo_pressure, us_capacity, home_capacity, plant_value, cover, plant_limit, made,
        american_capacity, cost_index, open_plant, relocated_share, under_construction, recent_loss,
        lines_built, lines_moved, drones_made, delivered_abroad, receivables, realised_margin,
        plant_book, tax_losses, taxable, equity_call, equity_paid, loan, cash, blocked_dividends,
        jv_cash_flow, conventional_rate, home_output, cover_wanted, us_stake, us_stake_share,
        jv_npv_sum, ukrainian_partner_npv_sum, us_partner_npv_sum, ukraine_state_npv_sum,
        us_government_npv_sum, donors_npv_sum, insurers_npv_sum, jv_npv_common_sum,
        ukrainian_partner_npv_common_sum, us_partner_npv_common_sum, insurers_npv_common_sum,
        all_parties_npv_common_sum, outside_npv_common_sum, jv_npv_conventional_sum,
        capital_at_risk_sum, us_partner_capital_at_risk_sum, terminal_value_sum,
        programme_delivered_sum, regulated_price_sum, quarters_short_of_funds_sum, refunds_sum;
    final double[] backlog = new double[BUYER_COUNT];
    final double[] cumulative_output = new double[DRONE_CLASS_COUNT];
  }

  /** What a path has in common in all periods. */
  static final class Once {
    double parts_price_reversion, parts_price_level, allowance_rate, standing_capacity_steps,
        receipts_steps;
    final double[] reference_cost = new double[DRONE_CLASS_COUNT];
    final double[] learning_log = new double[DRONE_CLASS_COUNT];
  }

  /** Lines that lags read, the opening first. */
  static final class History {
    final double[][] unit_cost = new double[DRONE_CLASS_COUNT][PERIOD_COUNT + 1];
    final double[] lines_built = new double[PERIOD_COUNT + 1];
    final double[] lines_moved = new double[PERIOD_COUNT + 1];
    final double[] american_level = new double[PERIOD_COUNT + 1];
    final double[][] invoiced = new double[BUYER_COUNT][PERIOD_COUNT + 1];
  }
}
