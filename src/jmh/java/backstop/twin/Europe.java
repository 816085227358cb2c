package backstop.twin;

import static backstop.twin.Sizes.PERIOD_COUNT;

/** Who in Europe carries the burden, and what it crowds out, one path at a time; names are those of the model. */
final class Europe {

  /** Assumptions equal on all paths. */
  static final class Certain {
    double safe_closes, safe_grace, safe_prefinancing, safe_term, spread_start, spread_volatility,
        whole_force;
  }

  /** Assumptions, normals and clocks of a path. */
  static final class Uncertain {
    double american_arms_share, american_grants, calm, capacity_years, cover_cut, drawdown_weight,
        eligible_purchases, enabler_charge, equipment_share, expansion_rate, flexible_cut,
        full_replacement, own_enablers, rearming_at_start, rearming_years, replaced_backed,
        replaced_step, room_later, room_now, room_years, safe_envelope, safe_expansion, safe_years,
        spread_half_life, spread_mean, spread_width, squeeze_years, stock_replacement, stock_share,
        substitution, support_in_peace, support_in_war, unbacked, venture_gain, safe_expanded_clock;
    double[] member_spread_normal;
  }

  /** What a period has in common on all paths. */
  static final class Period {
    double member_spread_reversion_log, safe_repayment_steps, safe_repayment_steps2;
  }

  /** Lines that another model, the next period or a measure reads. */
  static final class State {
    double member_spread, safe_expanded_hazard, safe_expanded, rearming, released, more_released,
        safe_drawn, coupons_drawn, coupon, budget_room, squeeze, support_cut, public_cover,
        industry_growth, us_orders, venture_share;
  }

  /** What a path has in common in all periods. */
  static final class Once {
    double member_spread_reversion;
  }

  /** Lines that lags read, the opening first. */
  static final class History {
    final double[] drawn_before = new double[PERIOD_COUNT + 1];
    final double[] coupons_before = new double[PERIOD_COUNT + 1];
  }
}
