package backstop.twin;

import static backstop.twin.Sizes.DEPOSIT_COUNT;

/** The US–Ukraine Reconstruction Investment Fund and the deposits it feeds on, one path at a time; names are those of the model. */
final class MineralsFund {

  /** Assumptions equal on all paths. */
  static final class Certain {
    double active, cash_at_start, chance_width, deposit_option, expected_overrun, fee_rate,
        fund_revenue_share, gas_high_price, gas_low_price, gas_rent_high, gas_rent_low,
        gas_rent_middle, in_kind_at_start, infrastructure_at_start, lock_up_years,
        recognition_share, reserve_quarters, seed_paid_ukraine, seed_paid_us, seed_ukraine, seed_us,
        seed_years, ukraine_tax;
    double[] rent_rate;
  }

  /** Assumptions, normals and clocks of a path. */
  static final class Uncertain {
    double audit_pace_war, award_pace_war, award_pull, building_pace_war, chance_reading,
        closing_rate, deadlock_end_rate, deadlock_rate, deadlock_without_us, detour_cost,
        developer_beta, developer_residual, expansion_premium, expansion_years, full_stake,
        idle_cost, infrastructure_exposure, infrastructure_life, infrastructure_pace,
        infrastructure_recovery, infrastructure_return, insured_share, local_share,
        offtake_advantage, patience, ramp_years, recovery_after, recovery_before, rent_reading,
        resume_above, sabotage_loss, suspend_below, tax_life, waiting_premium, working_pace_war;
    double[] audit_luck, cost_overrun, audit_clock, award_clock, board_clock, expand_clock,
        fund_phase_clock, go_clock;
  }

  /** What a period has in common on all paths. */
  static final class Period {
    double wind_up;
    double[] memory, new_licence, occupied;
    final double[] outlook_exp = new double[DEPOSIT_COUNT];
  }

  /** Lines that another model, the next period or a measure reads. */
  static final class State {
    double fund_phase_stay, fund_phase_age_end, fund_phase_hazard, fund_phase_due, fund_phase,
        board_stay, board_hazard, board_due, board, cover_wanted, seed_us_to_date,
        seed_ukraine_to_date, infrastructure, cash, us_cash_capital, ukraine_cash_capital,
        cash_capital, aid_to_date, us_stake_share, occupied_prospect;
    final double[] audit_summed_hazard = new double[DEPOSIT_COUNT];
    final double[] audit = new double[DEPOSIT_COUNT];
    final double[] award_summed_hazard = new double[DEPOSIT_COUNT];
    final double[] award = new double[DEPOSIT_COUNT];
    final double[] lost = new double[DEPOSIT_COUNT];
    final double[] years_awarded = new double[DEPOSIT_COUNT];
    final double[] go_summed_hazard = new double[DEPOSIT_COUNT];
    final double[] go = new double[DEPOSIT_COUNT];
    final double[] expand_summed_hazard = new double[DEPOSIT_COUNT];
    final double[] expand = new double[DEPOSIT_COUNT];
    final double[] works = new double[DEPOSIT_COUNT];
    final double[] expansion_works = new double[DEPOSIT_COUNT];
    final double[] expanded = new double[DEPOSIT_COUNT];
    final double[] invested = new double[DEPOSIT_COUNT];
    final double[] running = new double[DEPOSIT_COUNT];
    final double[] idle_years = new double[DEPOSIT_COUNT];
    final double[] ramp = new double[DEPOSIT_COUNT];
    final double[] reserve_left = new double[DEPOSIT_COUNT];
    final double[] ended = new double[DEPOSIT_COUNT];
    final double[] plant_value = new double[DEPOSIT_COUNT];
    final double[] cost_pool = new double[DEPOSIT_COUNT];
    final double[] paid_back = new double[DEPOSIT_COUNT];
    final double[] tax_book = new double[DEPOSIT_COUNT];
    final double[] tax_losses = new double[DEPOSIT_COUNT];
    final double[] shortfall = new double[DEPOSIT_COUNT];
    final double[] taken = new double[DEPOSIT_COUNT];
    final double[] stake_cost = new double[DEPOSIT_COUNT];
    final double[] ownership = new double[DEPOSIT_COUNT];
  }

  /** What a path has in common in all periods. */
  static final class Once {
    double developer_rate, real_rate, real_hurdle_exp;
    final double[] commercial = new double[DEPOSIT_COUNT];
    final double[] worth = new double[DEPOSIT_COUNT];
  }
}
