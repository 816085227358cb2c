package backstop.twin;

import static backstop.twin.Arithmetic.at_least;
import static backstop.twin.Arithmetic.at_most;
import static backstop.twin.Arithmetic.back;
import static backstop.twin.Arithmetic.below;
import static backstop.twin.Arithmetic.flag;
import static backstop.twin.Arithmetic.max;
import static backstop.twin.Arithmetic.min;
import static backstop.twin.Arithmetic.square;
import static backstop.twin.Arithmetic.steps;
import static backstop.twin.Sizes.PAYER_COUNT;
import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.sqrt;

/** Who in Europe carries the burden, and what it crowds out: the lines. */
final class EuropeLines {

  private EuropeLines() {}

  static void shared(World w, int t) {
    final Europe.Certain c = w.certain.europe;
    final Europe.Period k = w.period[t + 1].europe;

    k.member_spread_reversion_log = log(2);
    k.safe_repayment_steps = steps(c.safe_grace);
    k.safe_repayment_steps2 = steps(c.safe_term);
  }

  static void once(World w, World.Path p) {
    final Europe.Period k = w.period[1].europe;
    final Europe.Once o = p.once.europe;
    final Europe.Uncertain u = p.draws.europe;

    o.member_spread_reversion = k.member_spread_reversion_log / u.spread_half_life;
  }

  static void open(World w, World.Path p) {
    final Europe.Certain c = w.certain.europe;
    final Europe.Uncertain u = p.draws.europe;
    final Europe.State was = p.was.europe;

    was.member_spread = c.spread_start;
    was.rearming = u.rearming_at_start;
    was.budget_room = u.room_now;
    was.public_cover = 1;
  }

  static void period(World w, World.Path p, int t) {
    final Europe.Certain c = w.certain.europe;
    final Europe.History h = p.history.europe;
    final Europe.Period k = w.period[t + 1].europe;
    final Markets.State markets = p.now.markets;
    final Europe.State now = p.now.europe;
    final Europe.Once o = p.once.europe;
    final Security.State security = p.now.security;
    final Security.Uncertain security_u = p.draws.security;
    final Europe.Uncertain u = p.draws.europe;
    final Europe.State was = p.was.europe;
    final World.Tables tab = w.tables;
    final World.Guarantee g = w.guarantee;
    final World.Calendar cal = w.period[t + 1].calendar;

    final double member_spread_decay = exp(-o.member_spread_reversion * cal.dt);
    final double member_spread_sd = c.spread_volatility * sqrt((1 - square(member_spread_decay)) / (2 *
        o.member_spread_reversion));
    final double member_spread = now.member_spread = u.spread_mean + (was.member_spread - u.spread_mean) *
        member_spread_decay + member_spread_sd * u.member_spread_normal[t];
    final double safe_expanded_rate = u.expansion_rate * flag(at_most(cal.date, c.safe_closes));
    final double safe_expanded_hazard = now.safe_expanded_hazard = was.safe_expanded_hazard + (safe_expanded_rate <
        0 ? Double.NaN : safe_expanded_rate) * cal.dt;
    final double safe_expanded_due = flag(at_least(safe_expanded_hazard, u.safe_expanded_clock));
    now.safe_expanded = max(was.safe_expanded, safe_expanded_due);
    final double american_gap = u.replaced_backed + u.replaced_step * (flag(security.us_commitment >= 2) +
        flag(security.us_commitment >= 3) + flag(security.us_commitment == 4)) + u.drawdown_weight *
        security.us_drawdown * security_u.drawdown_share;
    final double rearming_wanted = min(1, american_gap * (1 - u.calm * security.strength));
    final double rearming = now.rearming = was.rearming + (rearming_wanted - was.rearming) * (1 - exp(-cal.dt /
        u.rearming_years));
    final double rearmament = u.full_replacement * rearming * cal.dt * markets.us_cpi;
    final double force = security.cost_europe / markets.eur_usd;
    final double european_enablers = u.own_enablers * min(1, security.european_troops / c.whole_force) *
        flag(security.us_commitment >= 3) * cal.dt * markets.us_cpi;
    final double american_enablers = u.enabler_charge * security_u.enabler_rate * (1 - flag(security.us_commitment
        >= 3)) * security.posture_in_force * cal.dt * markets.us_cpi / markets.eur_usd;
    final double stocks = u.stock_replacement * (1 - u.american_grants * security.us_delivers) *
        security.war_in_period * cal.dt * markets.us_cpi;
    final double support_wanted = u.support_in_war * security.european_will * (security.war_in_period == 1 ? 1 :
        u.support_in_peace) * cal.dt * markets.us_cpi;
    final double contingent = security.contingent_cost * (1 - g.us_troop_share) / markets.eur_usd;
    final double safe_repayment = (h.drawn_before[back(t, k.safe_repayment_steps)] - h.drawn_before[back(t,
        k.safe_repayment_steps2)]) * cal.dt / (c.safe_term - c.safe_grace);
    final double safe_interest = was.coupon * cal.dt;
    final double safe_service = safe_interest + safe_repayment;
    final double dear_share = max(0, min(1, (member_spread + u.spread_width) / (2 * u.spread_width)));
    final double american_share = u.american_arms_share * (1 - u.substitution * was.industry_growth);
    final double european_arms = u.equipment_share * rearmament * (1 - american_share);
    double eligible_sum = 0;
    for (int j = 0; j < PAYER_COUNT; j++) eligible_sum += tab.payer_safe_share[j] * tab.payer_rearmament_share[j];
    final double eligible = european_arms * eligible_sum + u.eligible_purchases * cal.dt * markets.us_cpi;
    final double released = now.released = min(1, max(c.safe_prefinancing, was.released + cal.dt /
        u.safe_years));
    final double more_released = now.more_released = was.safe_expanded * min(1, max(c.safe_prefinancing,
        was.more_released + cal.dt / u.safe_years));
    final double safe_open = flag(at_most(cal.date, c.safe_closes) || (was.safe_expanded == 1 &&
        below(was.more_released, 1)));
    final double safe_limit = u.safe_envelope * released + u.safe_expansion * more_released;
    final double safe_draw = safe_open * min(dear_share * eligible, max(0, safe_limit - was.safe_drawn));
    now.safe_drawn = was.safe_drawn + safe_draw;
    h.drawn_before[t + 1] = was.safe_drawn;
    now.coupons_drawn = was.coupons_drawn + safe_draw * markets.eu_30y;
    h.coupons_before[t + 1] = was.coupons_drawn;
    now.coupon = was.coupon + safe_draw * markets.eu_30y - (h.coupons_before[back(t, k.safe_repayment_steps)] -
        h.coupons_before[back(t, k.safe_repayment_steps2)]) * cal.dt / (c.safe_term - c.safe_grace);
    final double budget_room = now.budget_room = was.budget_room + (u.room_later - was.budget_room) * (1 -
        exp(-cal.dt / u.room_years));
    final double contracts = security.procurement_signal * (security.us_commitment >= 3 ? u.unbacked : 1);
    final double industry_growth = now.industry_growth = was.industry_growth + (rearming * contracts -
        was.industry_growth) * (1 - exp(-cal.dt / u.capacity_years));
    final double american_arms = u.equipment_share * rearmament * american_share;
    final double american_stocks = u.stock_share * security.us_delivers * stocks;
    now.us_orders = (american_arms + american_stocks) * markets.eur_usd / cal.dt;
    now.venture_share = u.venture_gain * security.integration * industry_growth;
    final double[] overload = new double[PAYER_COUNT];
    for (int i = 0; i < PAYER_COUNT; i++) {
        final double need = tab.payer_rearmament_share[i] * rearmament + tab.payer_force_share[i] * (force +
            european_enablers + american_enablers + contingent) + tab.payer_support_share[i] * (support_wanted +
            stocks) + tab.payer_safe_share[i] * safe_service;
        final double room = tab.payer_room_share[i] * budget_room * cal.dt * markets.us_cpi +
            tab.payer_safe_share[i] * safe_draw;
        overload[i] = max(0, need / room - 1);
    }
    double strain_sum = 0;
    for (int j = 0; j < PAYER_COUNT; j++) strain_sum += tab.payer_support_share[j] * overload[j];
    final double strain = strain_sum;
    final double squeeze = now.squeeze = was.squeeze + (strain - was.squeeze) * (1 - exp(-cal.dt /
        u.squeeze_years));
    now.support_cut = min(1, u.flexible_cut * squeeze);
    now.public_cover = 1 - min(1, u.cover_cut * squeeze);
  }
}
