"""Who in Europe carries the burden, and what it crowds out: lines over arrays of paths."""

import numpy as np

from arithmetic import ago, at_least, at_most, below, flag, steps


def shared(w, t):
    c = w.certain.europe
    k = w.period[t + 1].europe
    k.member_spread_reversion_log = np.log(2)
    k.safe_repayment_steps = steps(c.safe_grace)
    k.safe_repayment_steps2 = steps(c.safe_term)


def once(w, p):
    k = w.period[1].europe
    o = p.once.europe
    u = p.draws.europe
    o.member_spread_reversion = k.member_spread_reversion_log / u.spread_half_life


def opening(w, p):
    c = w.certain.europe
    h = p.history.europe
    u = p.draws.europe
    was = p.was.europe
    was.member_spread = c.spread_start
    was.rearming = u.rearming_at_start
    h.drawn_before = p.history_of(0)
    h.coupons_before = p.history_of(0)
    was.budget_room = u.room_now
    was.public_cover = 1


def period(w, p, t):
    c = w.certain.europe
    h = p.history.europe
    k = w.period[t + 1].europe
    markets = p.now.markets
    now = p.now.europe
    o = p.once.europe
    security = p.now.security
    security_u = p.draws.security
    u = p.draws.europe
    was = p.was.europe
    tab = w.tables
    g = w.guarantee
    cal = w.period[t + 1].calendar
    member_spread_decay = np.exp(-o.member_spread_reversion * cal.dt)
    member_spread_sd = c.spread_volatility * np.sqrt((1 - member_spread_decay ** 2) / (2 * o.member_spread_reversion))
    member_spread = now.member_spread = (u.spread_mean + (was.member_spread - u.spread_mean) * member_spread_decay
        + member_spread_sd * u.member_spread_normal[t])
    safe_expanded_rate = u.expansion_rate * flag(at_most(cal.date, c.safe_closes))
    safe_expanded_hazard = now.safe_expanded_hazard = (was.safe_expanded_hazard + np.where(safe_expanded_rate < 0,
        np.nan, safe_expanded_rate) * cal.dt)
    safe_expanded_due = flag(at_least(safe_expanded_hazard, u.safe_expanded_clock))
    now.safe_expanded = np.maximum(was.safe_expanded, safe_expanded_due)
    american_gap = (u.replaced_backed + u.replaced_step * (flag(security.us_commitment >= 2) +
        flag(security.us_commitment >= 3) + flag(security.us_commitment == 4)) + u.drawdown_weight *
        security.us_drawdown * security_u.drawdown_share)
    rearming_wanted = np.minimum(1, american_gap * (1 - u.calm * security.strength))
    rearming = now.rearming = (was.rearming + (rearming_wanted - was.rearming) * (1 - np.exp(-cal.dt /
        u.rearming_years)))
    rearmament = u.full_replacement * rearming * cal.dt * markets.us_cpi
    force = security.cost_europe / markets.eur_usd
    european_enablers = (u.own_enablers * np.minimum(1, security.european_troops / c.whole_force) *
        flag(security.us_commitment >= 3) * cal.dt * markets.us_cpi)
    american_enablers = (u.enabler_charge * security_u.enabler_rate * (1 - flag(security.us_commitment >= 3)) *
        security.posture_in_force * cal.dt * markets.us_cpi / markets.eur_usd)
    stocks = (u.stock_replacement * (1 - u.american_grants * security.us_delivers) * security.war_in_period *
        cal.dt * markets.us_cpi)
    support_wanted = (u.support_in_war * security.european_will * np.where(security.war_in_period == 1, 1,
        u.support_in_peace) * cal.dt * markets.us_cpi)
    contingent = security.contingent_cost * (1 - g.us_troop_share) / markets.eur_usd
    safe_repayment = ((ago(h.drawn_before, t, k.safe_repayment_steps) - ago(h.drawn_before, t,
        k.safe_repayment_steps2)) * cal.dt / (c.safe_term - c.safe_grace))
    safe_interest = was.coupon * cal.dt
    safe_service = safe_interest + safe_repayment
    dear_share = np.maximum(0, np.minimum(1, (member_spread + u.spread_width) / (2 * u.spread_width)))
    american_share = u.american_arms_share * (1 - u.substitution * was.industry_growth)
    european_arms = u.equipment_share * rearmament * (1 - american_share)
    eligible_sum = np.sum(tab.payer_safe_share * tab.payer_rearmament_share, axis=0)
    eligible = european_arms * eligible_sum + u.eligible_purchases * cal.dt * markets.us_cpi
    released = now.released = np.minimum(1, np.maximum(c.safe_prefinancing, was.released + cal.dt / u.safe_years))
    more_released = now.more_released = (was.safe_expanded * np.minimum(1, np.maximum(c.safe_prefinancing,
        was.more_released + cal.dt / u.safe_years)))
    safe_open = (flag(np.logical_or(at_most(cal.date, c.safe_closes), np.logical_and(was.safe_expanded == 1,
        below(was.more_released, 1)))))
    safe_limit = u.safe_envelope * released + u.safe_expansion * more_released
    safe_draw = safe_open * np.minimum(dear_share * eligible, np.maximum(0, safe_limit - was.safe_drawn))
    now.safe_drawn = was.safe_drawn + safe_draw
    h.drawn_before[t + 1] = was.safe_drawn
    now.coupons_drawn = was.coupons_drawn + safe_draw * markets.eu_30y
    h.coupons_before[t + 1] = was.coupons_drawn
    now.coupon = (was.coupon + safe_draw * markets.eu_30y - (ago(h.coupons_before, t, k.safe_repayment_steps) -
        ago(h.coupons_before, t, k.safe_repayment_steps2)) * cal.dt / (c.safe_term - c.safe_grace))
    budget_room = now.budget_room = (was.budget_room + (u.room_later - was.budget_room) * (1 - np.exp(-cal.dt /
        u.room_years)))
    contracts = security.procurement_signal * np.where(security.us_commitment >= 3, u.unbacked, 1)
    industry_growth = now.industry_growth = (was.industry_growth + (rearming * contracts - was.industry_growth) *
        (1 - np.exp(-cal.dt / u.capacity_years)))
    american_arms = u.equipment_share * rearmament * american_share
    american_stocks = u.stock_share * security.us_delivers * stocks
    now.us_orders = (american_arms + american_stocks) * markets.eur_usd / cal.dt
    now.venture_share = u.venture_gain * security.integration * industry_growth
    need = (tab.payer_rearmament_share * rearmament + tab.payer_force_share * (force + european_enablers +
        american_enablers + contingent) + tab.payer_support_share * (support_wanted + stocks) +
        tab.payer_safe_share * safe_service)
    room = tab.payer_room_share * budget_room * cal.dt * markets.us_cpi + tab.payer_safe_share * safe_draw
    overload = np.maximum(0, need / room - 1)
    strain_sum = np.sum(tab.payer_support_share * overload, axis=0)
    strain = strain_sum
    squeeze = now.squeeze = was.squeeze + (strain - was.squeeze) * (1 - np.exp(-cal.dt / u.squeeze_years))
    now.support_cut = np.minimum(1, u.flexible_cut * squeeze)
    now.public_cover = 1 - np.minimum(1, u.cover_cut * squeeze)
