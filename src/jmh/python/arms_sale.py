"""The $90bn purchase of American arms: lines over arrays of paths."""

import numpy as np

from arithmetic import above, ago, at_least, flag, least, steps


def shared(w, t):
    c = w.certain.arms_sale
    k = w.period[t + 1].arms_sale
    tab = w.tables
    k.loan_repayment_steps = steps(c.loan_grace)
    k.loan_repayment_steps2 = steps(c.loan_term)
    k.work_steps = steps(tab.system_lead_years)


def once(w, p):
    c = w.certain.arms_sale
    o = p.once.arms_sale
    u = p.draws.arms_sale
    tab = w.tables
    o.assets_opened_rate = c.active * u.opening_rate
    o.surcharge_part = 1 - 1 / (1 + c.administration_rate + u.contract_services_rate + u.transport_rate)
    o.growth = u.cost_growth * u.slip
    o.arrived_steps = steps(tab.system_lead_years * (1 + u.slip))
    o.ready_steps = steps(u.preparation)


def opening(w, p):
    c = w.certain.arms_sale
    h = p.history.arms_sale
    was = p.was.arms_sale
    tab = w.tables
    h.signed_ = p.history_of(0)
    was.kept = 1
    h.vintages_before = p.history_of(0, 11)
    was.arrived = p.rows(0, 11)
    was.due = p.rows(0, 11)
    was.delivered = p.rows(0, 11)
    was.progress = p.rows(0, 11)
    was.remaining = c.active * tab.system_quantity
    h.vintages = p.history_of(0, 11)
    was.vintages = p.rows(0, 11)
    was.backlog = p.rows(0, 11)
    to_order_opening_sum = np.sum(tab.system_unit_price * tab.system_quantity, axis=0)
    was.to_order = c.active * to_order_opening_sum
    was.budget_left = c.active * c.agreed_sum
    h.loan_before = p.history_of(0)


def period(w, p, t):
    c = w.certain.arms_sale
    europe_was = p.was.europe
    h = p.history.arms_sale
    k = w.period[t + 1].arms_sale
    markets = p.now.markets
    now = p.now.arms_sale
    o = p.once.arms_sale
    security = p.now.security
    security_was = p.was.security
    u = p.draws.arms_sale
    was = p.was.arms_sale
    tab = w.tables
    cal = w.period[t + 1].calendar
    signed_rate = (c.active * security.us_delivers * np.where(security.war_in_period == 1, u.signing_rate_war,
        u.signing_rate_peace))
    signed_hazard = now.signed_hazard = was.signed_hazard + np.where(signed_rate < 0, np.nan, signed_rate) * cal.dt
    signed_due = flag(at_least(signed_hazard, u.signed_clock))
    signed_ = now.signed_ = h.signed_[t + 1] = np.maximum(was.signed_, signed_due)
    assets_opened_hazard = now.assets_opened_hazard = (was.assets_opened_hazard + np.where(o.assets_opened_rate <
        0, np.nan, o.assets_opened_rate) * cal.dt)
    assets_opened_due = flag(at_least(assets_opened_hazard, u.assets_opened_clock))
    now.assets_opened = np.maximum(was.assets_opened, assets_opened_due)
    slots_left = 1 / (1 + u.slot_competition * europe_was.us_orders / u.full_orders)
    expansion = np.minimum(1, cal.years / u.expansion_years)
    withheld = flag(security.us_commitment == 4)
    cancelled_by_washington = (u.washington_cancels * flag(np.logical_and(withheld == 1,
        np.logical_not(security_was.us_commitment == 4))))
    cancelled_by_buyer = (1 - cancelled_by_washington) * withheld * (1 - np.exp(-u.buyer_cancels * cal.dt))
    cancelled_now = cancelled_by_washington + cancelled_by_buyer
    kept = now.kept = was.kept * (1 - cancelled_now)
    price_level = u.price_ratio * markets.defence_prices
    termination_base = (price_level * (1 - o.surcharge_part) * np.maximum(0, was.worked + u.termination_rate *
        (was.on_order - was.worked) - u.deposit_share * was.on_order - u.milestone_share * was.worked))
    termination_by_buyer = cancelled_by_buyer * termination_base
    account_interest = was.holding * np.maximum(0, markets.us_10y - u.account_discount) * cal.dt
    refund_by_washington = (cancelled_by_washington * price_level * (u.deposit_share * was.on_order +
        u.milestone_share * was.worked))
    reused_for_buyer = cancelled_by_buyer * u.reused_share * price_level * (1 - o.surcharge_part) * was.worked
    contribution_will = ((security.locked_in_share + (1 - security.locked_in_share) * security.european_will) * (1
        - u.squeeze_link * (1 - security.locked_in_share) * europe_was.support_cut))
    european_pledge = (signed_ * u.european_rate * np.where(security.war_in_period == 1, 1,
        u.contributions_in_peace) * contribution_will * cal.dt * markets.us_cpi)
    ukraine_pledge = (signed_ * u.ukraine_rate * np.where(security.war_in_period == 1, 1, u.ukraine_in_peace) *
        cal.dt * markets.us_cpi)
    loan_pledge = (signed_ * np.minimum(u.loan_rate * security.us_delivers * np.where(security.us_commitment >= 3,
        u.loans_unbacked, 1) * cal.dt * markets.us_cpi, np.maximum(0, u.loan_limit - was.loan_drawn)))
    asset_pot = u.asset_share * np.maximum(0, u.immobilised * markets.eur_usd - c.pledged_assets)
    asset_pledge = (signed_ * was.assets_opened * np.minimum(asset_pot * cal.dt / u.asset_years, np.maximum(0,
        asset_pot - was.assets_paid)))
    pledged = european_pledge + ukraine_pledge + loan_pledge + asset_pledge
    to_pay = price_level * ((1 - cancelled_now) * was.dues_left + security.us_delivers * was.to_order)
    call_share = np.where(pledged > 0, np.minimum(1, np.maximum(0, to_pay - was.holding) / pledged), 0)
    contributions = call_share * european_pledge
    budget_paid = call_share * ukraine_pledge
    loan_draw = call_share * loan_pledge
    asset_proceeds = call_share * asset_pledge
    available = (was.holding + account_interest + contributions + budget_paid + loan_draw + asset_proceeds +
        refund_by_washington + reused_for_buyer)
    now.assets_paid = was.assets_paid + asset_proceeds
    shrink = (np.where(above(price_level * was.to_order, was.budget_left), c.fixed_budget * (1 - was.budget_left /
        (price_level * was.to_order)), 0))
    expected_funding = pledged / cal.dt * (security.locked_in_share + (1 - security.locked_in_share) * u.trust)
    now.loan_drawn = was.loan_drawn + loan_draw
    h.loan_before[t + 1] = was.loan_drawn
    loan_repayment = ((ago(h.loan_before, t, k.loan_repayment_steps) - ago(h.loan_before, t,
        k.loan_repayment_steps2)) * cal.dt / (c.loan_term - c.loan_grace))
    loan_due = u.loan_interest * was.loan_balance * cal.dt + loan_repayment
    loan_balance = now.loan_balance = was.loan_balance + loan_draw - loan_repayment
    loan_service = (1 - security.war_in_period) * (loan_due + was.arrears * (1 - np.exp(-cal.dt / u.arrears_years)))
    arrears = now.arrears = was.arrears + loan_due - loan_service
    now.granted_aid = (c.active * u.granted_aid_rate * security.us_delivers * (1 - security.us_pause_share) *
        cal.dt * markets.us_cpi)
    slots = (u.production * (tab.system_ceiling + (tab.system_later_ceiling - tab.system_ceiling) * expansion) *
        tab.system_ukraine_share * (slots_left + (1 - slots_left) * tab.system_from_stock) * (1 -
        tab.system_exposure * u.reordering * security.us_below_role) * cal.dt)
    vintages_before = h.vintages_before[t + 1] = was.vintages
    work = kept * (vintages_before - ago(h.vintages_before, t, k.work_steps)) * cal.dt / tab.system_lead_years
    arrived = now.arrived = ago(h.vintages, t, o.arrived_steps)
    due = now.due = (np.maximum(0, np.where(above(was.due - was.delivered, k.rounding), was.due - was.delivered,
        0) * (1 - cancelled_now) + kept * (arrived - was.arrived)))
    deliverable = security.us_delivers * (1 - security.us_pause_share) * np.minimum(due, slots)
    ready = c.active * ago(h.signed_, t, o.ready_steps)
    wanted = (ready * security.us_delivers * np.where(above(was.remaining, 1e-06 * tab.system_quantity),
        np.minimum(was.remaining * (1 - shrink), slots), 0))
    milestones_sum = np.sum(tab.system_unit_price * work, axis=0)
    milestones = u.milestone_share * price_level * milestones_sum
    spendable = np.maximum(0, available - milestones - termination_by_buyer)
    balance_wanted_sum = (np.sum(tab.system_unit_price * deliverable * (1 - u.deposit_share - u.milestone_share +
        o.growth), axis=0))
    balance_wanted = price_level * balance_wanted_sum
    paid_share = np.where(above(balance_wanted, spendable), spendable / balance_wanted, 1)
    balance = balance_wanted * paid_share
    wanted_value_sum = np.sum(tab.system_unit_price * wanted, axis=0)
    wanted_value = price_level * wanted_value_sum
    wanted_rate_sum = np.sum(tab.system_unit_price * wanted / tab.system_lead_years, axis=0)
    wanted_rate = (1 - u.deposit_share) * price_level * wanted_rate_sum
    committed_rate = (1 - u.deposit_share) * price_level * milestones_sum / cal.dt
    delivered = now.delivered = deliverable * paid_share
    progress = now.progress = (np.where(above(was.progress * (1 - cancelled_now) + work - delivered, k.rounding),
        was.progress * (1 - cancelled_now) + work - delivered, 0))
    worked_sum = np.sum(tab.system_unit_price * progress, axis=0)
    worked = now.worked = worked_sum
    reserve = (1 - u.deposit_share - u.milestone_share) * price_level * worked
    free = np.maximum(0, spendable - balance - reserve)
    deposit_fit = np.where(above(u.deposit_share * wanted_value, free), free / (u.deposit_share * wanted_value), 1)
    payments_fit = (np.where(wanted_value > 0, np.maximum(0, expected_funding - committed_rate + free /
        k.longest_lead) / (wanted_rate + u.deposit_share * wanted_value / k.longest_lead), 0))
    order_share = least(1, deposit_fit, payments_fit)
    deposits = u.deposit_share * wanted_value * order_share
    now.budget_left = np.maximum(0, was.budget_left - wanted_value * order_share)
    before_refund = spendable - balance - deposits
    air_defence_stock_sum = np.sum(tab.system_unit_price * tab.system_air_defence * delivered, axis=0)
    air_defence_stock = now.air_defence_stock = (was.air_defence_stock * np.exp(-cal.dt /
        np.where(security.war_in_period == 1, u.air_defence_war_life, u.air_defence_peace_life)) +
        air_defence_stock_sum)
    now.air_defence = np.minimum(1, air_defence_stock / u.air_defence_need)
    delivery_rate_sum = np.sum(tab.system_unit_price * tab.system_readiness * delivered, axis=0)
    now.delivery_rate = np.minimum(1, delivery_rate_sum / cal.dt / u.full_arming)
    ordered = wanted * order_share
    remaining = now.remaining = (np.where(above(was.remaining * (1 - shrink) - ordered, k.rounding), was.remaining
        * (1 - shrink) - ordered, 0))
    now.vintages = h.vintages[t + 1] = was.vintages + ordered / kept
    booked = was.backlog * (1 - cancelled_now) + ordered
    backlog = now.backlog = np.where(above(booked - delivered, k.rounding), booked - delivered, 0)
    to_order_sum = np.sum(tab.system_unit_price * remaining, axis=0)
    to_order = now.to_order = to_order_sum
    on_order_sum = np.sum(tab.system_unit_price * backlog, axis=0)
    on_order = now.on_order = on_order_sum
    dues_left_sum = (np.sum(tab.system_unit_price * (backlog * (1 - u.deposit_share + o.growth) -
        u.milestone_share * progress), axis=0))
    dues_left = now.dues_left = dues_left_sum
    refund = np.maximum(0, before_refund - price_level * (dues_left + security.us_delivers * to_order))
    now.holding = before_refund - refund
    us_stake = price_level * (1 - o.surcharge_part) * on_order + loan_balance + arrears
    now.us_stake_share = np.minimum(1, us_stake / u.full_stake)
