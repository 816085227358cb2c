package backstop.twin;

import static backstop.twin.Sizes.PERIOD_COUNT;
import static backstop.twin.Sizes.SYSTEM_COUNT;

/** The $90bn purchase of American arms, one path at a time; names are those of the model. */
final class ArmsSale {

  /** Assumptions equal on all paths. */
  static final class Certain {
    double active, administration_rate, agreed_sum, fixed_budget, loan_grace, loan_term,
        pledged_assets;
  }

  /** Assumptions, normals and clocks of a path. */
  static final class Uncertain {
    double account_discount, air_defence_need, air_defence_peace_life, air_defence_war_life,
        arrears_years, asset_share, asset_years, buyer_cancels, contract_services_rate,
        contributions_in_peace, cost_growth, deposit_share, european_rate, expansion_years,
        full_arming, full_orders, full_stake, granted_aid_rate, immobilised, loan_interest,
        loan_limit, loan_rate, loans_unbacked, milestone_share, opening_rate, price_ratio,
        reordering, reused_share, signing_rate_peace, signing_rate_war, slot_competition,
        squeeze_link, termination_rate, transport_rate, trust, ukraine_in_peace, ukraine_rate,
        washington_cancels, assets_opened_clock, signed_clock;
    double[] preparation, production, slip;
  }

  /** What a period has in common on all paths. */
  static final class Period {
    double longest_lead, loan_repayment_steps, loan_repayment_steps2;
    double[] rounding;
    final double[] work_steps = new double[SYSTEM_COUNT];
  }

  /** Lines that another model, the next period or a measure reads. */
  static final class State {
    double signed_hazard, signed_, assets_opened_hazard, assets_opened, kept, assets_paid, worked,
        to_order, budget_left, on_order, dues_left, holding, loan_drawn, loan_balance, arrears,
        air_defence_stock, air_defence, delivery_rate, granted_aid, us_stake_share;
    final double[] arrived = new double[SYSTEM_COUNT];
    final double[] due = new double[SYSTEM_COUNT];
    final double[] delivered = new double[SYSTEM_COUNT];
    final double[] progress = new double[SYSTEM_COUNT];
    final double[] remaining = new double[SYSTEM_COUNT];
    final double[] vintages = new double[SYSTEM_COUNT];
    final double[] backlog = new double[SYSTEM_COUNT];
  }

  /** What a path has in common in all periods. */
  static final class Once {
    double assets_opened_rate, surcharge_part;
    final double[] growth = new double[SYSTEM_COUNT];
    final double[] arrived_steps = new double[SYSTEM_COUNT];
    final double[] ready_steps = new double[SYSTEM_COUNT];
  }

  /** Lines that lags read, the opening first. */
  static final class History {
    final double[] signed_ = new double[PERIOD_COUNT + 1];
    final double[] loan_before = new double[PERIOD_COUNT + 1];
    final double[][] vintages_before = new double[SYSTEM_COUNT][PERIOD_COUNT + 1];
    final double[][] vintages = new double[SYSTEM_COUNT][PERIOD_COUNT + 1];
  }
}
