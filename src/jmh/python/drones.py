"""US–Ukraine joint drone production: lines over arrays of paths."""

import numpy as np

from arithmetic import above, ago, at_least, at_most, below, flag, least, same, stay, steps


def shared(w, t):
    c = w.certain.drones
    k = w.period[t + 1].drones
    cal = w.period[t + 1].calendar
    k.parts_price_reversion_log = np.log(2)
    k.parts_price_level_log = np.log(1)
    k.american_price_level_steps = steps(c.price_lag)
    k.recent_loss_exp = 1 - np.exp(-cal.dt / c.loss_memory)


def once(w, p):
    c = w.certain.drones
    k = w.period[1].drones
    o = p.once.drones
    u = p.draws.drones
    o.parts_price_reversion = k.parts_price_reversion_log / u.parts_half_life
    o.parts_price_level = k.parts_price_level_log - u.parts_volatility ** 2 / (4 * o.parts_price_reversion)
    o.allowance_rate = u.overhead_allowance + u.design_allowance * c.normal_design_life / u.design_life
    o.reference_cost = u.reference_price / (1 + c.reference_margin) / (1 + u.overhead_allowance + u.design_allowance)
    o.standing_capacity_steps = steps(u.build_years)
    o.learning_log = np.log2(1 - u.learning_rate)
    o.receipts_steps = steps(u.payment_delay)


def opening(w, p):
    c = w.certain.drones
    h = p.history.drones
    u = p.draws.drones
    was = p.was.drones
    tab = w.tables
    was.parts_price = 1
    was.export_regime_stay = 1
    was.export_regime = 1
    was.parts_supply_stay = 1
    was.parts_supply = 1
    was.plant_strike_stay = 1
    was.wartime = 1
    was.price_level = 1
    h.unit_cost = (p.history_of(u.reference_price / (1 + c.reference_margin) / (1 + u.overhead_allowance +
        u.design_allowance), 5))
    was.backlog = p.rows(0, 5)
    was.cumulative_output = tab.drone_class_output_to_date
    was.cost_index = 1
    was.open_plant = (c.drone_capacity * u.unfunded_share / (1 + c.reference_margin) / (1 + u.overhead_allowance +
        u.design_allowance))
    h.lines_built = p.history_of(0)
    h.lines_moved = p.history_of(0)
    h.american_level = p.history_of(1 / u.ukrainian_cost_ratio)
    h.invoiced = p.history_of(0, 5)


def period(w, p, t):
    c = w.certain.drones
    europe_was = p.was.europe
    h = p.history.drones
    k = w.period[t + 1].drones
    markets = p.now.markets
    markets_c = w.certain.markets
    markets_k = w.period[t + 1].markets
    now = p.now.drones
    o = p.once.drones
    security = p.now.security
    security_was = p.was.security
    u = p.draws.drones
    was = p.was.drones
    tab = w.tables
    cal = w.period[t + 1].calendar
    parts_price_decay = np.exp(-o.parts_price_reversion * cal.dt)
    parts_price_sd = u.parts_volatility * np.sqrt((1 - parts_price_decay ** 2) / (2 * o.parts_price_reversion))
    parts_price = now.parts_price = (np.exp(o.parts_price_level + (np.log(was.parts_price) - o.parts_price_level)
        * parts_price_decay + parts_price_sd * u.parts_price_normal[t]))
    export_regime_stay = now.export_regime_stay = was.export_regime_stay + was.export_regime_due
    export_regime_closed_to_licensed = (np.where(was.export_regime == 1, security.war_in_period *
        u.export_opening_rate_war + (1 - security.war_in_period) * u.export_opening_rate_peace, 0))
    export_regime_licensed_to_closed = (np.where(was.export_regime == 2, security.war_in_period *
        u.export_closing_rate, 0))
    export_regime_licensed_to_free = (np.where(was.export_regime == 2, (1 - security.war_in_period) *
        u.licence_lift_rate * security_was.strength, 0))
    export_regime_free_to_licensed = (np.where(was.export_regime == 3, security.war_in_period *
        u.export_closing_rate, 0))
    export_regime_rate = (np.where(least(export_regime_closed_to_licensed, export_regime_licensed_to_closed,
        export_regime_licensed_to_free, export_regime_free_to_licensed) < 0, np.nan,
        export_regime_closed_to_licensed + export_regime_licensed_to_closed + export_regime_licensed_to_free +
        export_regime_free_to_licensed))
    export_regime_hazard = now.export_regime_hazard = (np.where(was.export_regime_due == 1, 0,
        was.export_regime_hazard) + export_regime_rate * cal.dt)
    export_regime_due = now.export_regime_due = (flag(at_least(export_regime_hazard, stay(u.export_regime_clock,
        export_regime_stay))))
    export_regime = now.export_regime = (np.where(export_regime_due == 1, np.where(was.export_regime == 1, 2,
        np.where(was.export_regime == 2, np.where(below(stay(u.export_regime_target, export_regime_stay) *
        export_regime_rate, export_regime_licensed_to_closed), 1, 3), np.where(was.export_regime == 3, 2,
        was.export_regime))), was.export_regime))
    parts_supply_stay = now.parts_supply_stay = was.parts_supply_stay + was.parts_supply_due
    parts_supply_flowing_to_embargoed = np.where(was.parts_supply == 1, u.embargo_rate, 0)
    parts_supply_embargoed_to_flowing = np.where(was.parts_supply == 2, u.embargo_end_rate, 0)
    parts_supply_rate = (np.where(np.minimum(parts_supply_flowing_to_embargoed, parts_supply_embargoed_to_flowing)
        < 0, np.nan, parts_supply_flowing_to_embargoed + parts_supply_embargoed_to_flowing))
    parts_supply_hazard = now.parts_supply_hazard = (np.where(was.parts_supply_due == 1, 0,
        was.parts_supply_hazard) + parts_supply_rate * cal.dt)
    parts_supply_due = now.parts_supply_due = (flag(at_least(parts_supply_hazard, stay(u.parts_supply_clock,
        parts_supply_stay))))
    parts_supply = now.parts_supply = (np.where(parts_supply_due == 1, np.where(was.parts_supply == 1, 2,
        np.where(was.parts_supply == 2, 1, was.parts_supply)), was.parts_supply))
    signing_rate = (security.us_delivers * (1 + u.integration_pull * security.integration) *
        np.where(security.war_in_period == 1, u.signing_rate_war, u.signing_rate_peace) if at_most(cal.years,
        c.offer_life) else 0)
    signing_event_rate = k.additional * signing_rate
    signing_hazard = now.signing_hazard = (was.signing_hazard + np.where(signing_event_rate < 0, np.nan,
        signing_event_rate) * cal.dt)
    signing_due = flag(at_least(signing_hazard, u.signing_clock))
    signing = now.signing = np.maximum(was.signing, signing_due)
    plant_strike_rate = u.strike_rate * security.strike_index
    plant_strike_stay = now.plant_strike_stay = was.plant_strike_stay + was.plant_strike_due
    plant_strike_hazard = now.plant_strike_hazard = (np.where(was.plant_strike_due == 1, 0,
        was.plant_strike_hazard) + np.where(plant_strike_rate < 0, np.nan, plant_strike_rate) * cal.dt)
    plant_strike_due = now.plant_strike_due = (flag(at_least(plant_strike_hazard, stay(u.plant_strike_clock,
        plant_strike_stay))))
    plant_strike = np.where(plant_strike_due == 1, stay(u.plant_strike_severity, plant_strike_stay), 0)
    elapsed = now.elapsed = was.elapsed + cal.dt * was.started
    wound_up = now.wound_up = (np.maximum(was.wound_up, flag(np.logical_or(at_least(elapsed, c.programme_years +
        u.delivery_tail), above(was.tax_losses, u.walk_away * u.committed_equity)))))
    live = signing * (1 - wound_up)
    window_open = now.window_open = live * flag(below(elapsed, c.programme_years))
    contract_years = (np.maximum(cal.dt, np.minimum(security.procurement_horizon, c.programme_years +
        u.delivery_tail - elapsed)))
    wartime = now.wartime = (was.wartime + (security.war_in_period - was.wartime) * (1 - np.exp(-cal.dt /
        u.demand_adjustment)))
    permitted_exports = np.where(export_regime == 3, 1, np.where(export_regime == 2, u.licensed_share, 0))
    donors_left = ((1 - (1 - security.locked_in_share) * (1 - security.european_will)) * (1 - np.minimum(1,
        u.squeeze_link * (1 - security.locked_in_share) * europe_was.support_cut)) * (1 - np.minimum(1,
        u.venture_link * europe_was.venture_share)))
    closing = wound_up - was.wound_up
    delivery_years = (np.minimum(contract_years + cal.dt, np.maximum(cal.dt, c.programme_years + u.delivery_tail -
        elapsed)))
    embargo_pressure = now.embargo_pressure = (was.embargo_pressure + (flag(parts_supply == 2) -
        was.embargo_pressure) * (1 - np.exp(-cal.dt / u.embargo_adjustment)))
    parts_index = parts_price * markets.us_cpi * (1 + (u.embargo_multiple - 1) * embargo_pressure)
    us_premium = was.relocated_share * (1 / u.ukrainian_cost_ratio - 1)
    cost_level = (markets.ukrainian_costs * (1 - was.relocated_share) + markets.us_cpi / u.ukrainian_cost_ratio *
        was.relocated_share)
    plant_loss = np.minimum(1, plant_strike + u.sabotage_loss * security.hybrid_attack)
    lost_capacity = (was.home_capacity - was.lines_moved) * plant_loss
    standing_capacity = (was.home_capacity - was.lines_moved - lost_capacity + ago(h.lines_built, t,
        o.standing_capacity_steps))
    claims = live * was.cover * plant_loss * was.plant_value
    bank_rate = markets.us_10y + u.bank_margin + u.spread_pass_through * security.spread / markets_c.one_year * 0.0001
    interest = was.loan * bank_rate * cal.dt
    tax_in_ukraine = was.taxable * (1 - was.relocated_share) * c.ukraine_tax
    tax_in_us = was.taxable * was.relocated_share * c.us_tax
    us_capacity = now.us_capacity = ((1 - wound_up) * (was.us_capacity + ago(h.lines_moved, t,
        o.standing_capacity_steps)))
    cover = now.cover = np.minimum(u.insured_share, security.cover_share)
    outage = np.minimum(1, u.outage_exposure * security.hybrid_outage)
    american_price_level = ago(h.american_level, t, k.american_price_level_steps) * (1 + u.american_margin)
    under_construction = now.under_construction = (was.under_construction + was.lines_built + was.lines_moved -
        ago(h.lines_built, t, o.standing_capacity_steps) - ago(h.lines_moved, t, o.standing_capacity_steps))
    recent_loss = now.recent_loss = was.recent_loss + (plant_loss / cal.dt - was.recent_loss) * k.recent_loss_exp
    hurdle = cover * security.required_return_insured + (1 - cover) * security.required_return
    plant_pays = (flag(at_least(u.margin * (1 + u.overhead_allowance + u.design_allowance) * c.normal_utilisation
        * (1 - c.ukraine_tax) * np.where(hurdle == 0, contract_years, (1 - (1 + hurdle) ** (-contract_years)) /
        hurdle), u.plant_cost)))
    depreciation = was.plant_book * (1 - np.exp(-cal.dt / u.plant_life))
    plant_destroyed = was.plant_book * plant_loss * (1 - was.relocated_share)
    salvage = closing * u.plant_recovery * was.plant_book
    venture_factor = ((1 + (markets_c.riskless_rate + u.venture_beta * markets_c.equity_premium +
        u.venture_residual) * markets_c.one_year) ** (-cal.years / markets_c.one_year))
    conventional_rate = now.conventional_rate = (security.required_return if same(cal.number, 1) else
        was.conventional_rate)
    conventional_factor = (1 + conventional_rate * markets_c.one_year) ** (-cal.years / markets_c.one_year)
    now.terminal_value_sum = salvage * venture_factor
    price = (ago(h.unit_cost, t, k.american_price_level_steps) * (1 + u.overhead_allowance + u.design_allowance) *
        (1 + u.margin))
    learning = (was.cumulative_output / tab.drone_class_output_to_date) ** o.learning_log
    unit_cost = h.unit_cost[t + 1] = (o.reference_cost * (u.home_content * learning * markets.ukrainian_costs * (1
        + us_premium) + (1 - u.home_content) * parts_index))
    price_level_sum = np.sum(tab.drone_class_volume_share * price, axis=0)
    price_level_sum2 = np.sum(tab.drone_class_volume_share * o.reference_cost, axis=0)
    price_level = now.price_level = price_level_sum / price_level_sum2
    list_price_sum = np.sum(tab.drone_class_volume_share * tab.drone_class_is_drone * price, axis=0)
    list_price = list_price_sum
    programme_room = (np.maximum(0, (k.additional * c.programme_volume - was.drones_ordered) * list_price if
        c.fixed_volume > 0 else (k.headline - was.orders_to_date) * 1000000) * 1e-06)
    price_drift = price_level / was.price_level if c.fixed_volume > 0 else 1
    cost_index_sum = np.sum(tab.drone_class_volume_share * unit_cost, axis=0)
    now.cost_index = np.where(wound_up == 1, was.cost_index, cost_index_sum / price_level_sum2 / markets.us_cpi)
    american_level_sum = np.sum(tab.drone_class_american_share * learning, axis=0)
    american_level = h.american_level[t + 1] = markets.us_cpi / u.ukrainian_cost_ratio * american_level_sum
    need = (window_open * u.budget_factor * (tab.buyer_usd_budget * markets.us_cpi + tab.buyer_euro_budget *
        markets.eur_usd * markets.us_cpi) * (1 - tab.buyer_war_driven * (1 - u.peace_demand) * (1 - wartime)) * (1
        - tab.buyer_us_dependent * (1 - security.us_delivers)) * (1 - tab.buyer_europe_dependent * (1 -
        donors_left)) * (1 - tab.buyer_licence_dependent * (1 - permitted_exports)) * (price_level if
        c.fixed_volume > 0 else 1))
    wanted = (np.maximum(0, need * (contract_years + cal.dt) - was.backlog) * (1 - tab.buyer_us_dependent *
        security.us_pause_share))
    receipts = ago(h.invoiced, t, o.receipts_steps)
    total_wanted = np.sum(wanted, axis=0)
    order_share = np.where(total_wanted > 0, np.minimum(1, programme_room / total_wanted), 0)
    jv_receipts_sum = np.sum(receipts * (1 - tab.buyer_american_made), axis=0)
    jv_receipts = jv_receipts_sum
    american_receipts_sum = np.sum(receipts * tab.buyer_american_made, axis=0)
    american_receipts = american_receipts_sum
    ukraine_state_flow_sum = np.sum(receipts * tab.buyer_by_ukraine, axis=0)
    ukraine_state_flow = 0 - ukraine_state_flow_sum + tax_in_ukraine
    donors_flow_sum = np.sum(receipts * tab.buyer_by_donors, axis=0)
    donors_flow = 0 - donors_flow_sum
    now.ukraine_state_npv_sum = ukraine_state_flow * markets_k.riskless_factor
    now.donors_npv_sum = donors_flow * markets_k.riskless_factor
    ordered = wanted * order_share
    open_orders = was.backlog * price_drift + ordered
    total_ordered = np.sum(ordered, axis=0)
    now.started = np.maximum(was.started, flag(total_ordered > 0))
    orders_to_date = now.orders_to_date = was.orders_to_date + total_ordered
    now.drones_ordered = was.drones_ordered + total_ordered / list_price * 1000000
    now.lapsed_budget = flag(was.window_open > window_open) * np.maximum(0, k.headline - orders_to_date)
    base_orders_sum = (np.sum(open_orders * (1 - tab.buyer_american_made) / (1 + tab.buyer_at_premium *
        u.export_premium), axis=0))
    base_orders = base_orders_sum
    scheduled = live * base_orders * cal.dt / delivery_years
    line_limit = (np.minimum(u.bank_line_weak + (u.bank_line_strong - u.bank_line_weak) * security.strength,
        c.receivable_advance * was.receivables + u.order_advance * live * base_orders))
    gross_funds = (live * (was.cash + jv_receipts + claims + np.maximum(0, line_limit - was.loan) + np.maximum(0,
        u.committed_equity - was.equity_paid) - interest - tax_in_ukraine - tax_in_us))
    american_orders_sum = np.sum(open_orders * tab.buyer_american_made, axis=0)
    american_orders = american_orders_sum
    american_capacity = now.american_capacity = (was.american_capacity + (live * american_orders / delivery_years
        - was.american_capacity) * (1 - np.exp(-cal.dt / u.american_ramp)))
    american_output = (np.minimum(live * american_orders * cal.dt / delivery_years, american_capacity * cal.dt) *
        (1 - security.us_pause_share))
    american_fill = np.where(american_orders > 0, american_output / american_orders, 0)
    american_cost = american_output * american_level / american_price_level
    royalty = u.design_compensation * u.royalty_rate * american_output
    american_tax = c.us_tax * np.maximum(0, american_output - american_cost - royalty)
    us_government_flow_sum = np.sum(receipts * tab.buyer_by_us, axis=0)
    us_government_flow = 0 - us_government_flow_sum + tax_in_us + american_tax
    now.us_government_npv_sum = us_government_flow * markets_k.riskless_factor
    mix = (tab.drone_class_volume_share * price / price_level_sum if c.fixed_volume > 0 else
        tab.drone_class_volume_share * o.reference_cost / price_level_sum2)
    cost_per_sale_sum = np.sum(mix * unit_cost / price, axis=0)
    cost_per_sale = cost_per_sale_sum
    capacity_per_sale_sum = np.sum(mix * o.reference_cost / price, axis=0)
    capacity_per_sale = capacity_per_sale_sum
    running_per_sale = cost_per_sale + o.allowance_rate * (1 - u.fixed_share) * cost_level * capacity_per_sale
    capacity_needed = live * base_orders * capacity_per_sale / (delivery_years * c.normal_utilisation)
    capacity_fundable = (np.maximum(0, np.minimum(gross_funds, (gross_funds + was.receivables - jv_receipts) *
        cal.dt / np.maximum(cal.dt, u.payment_delay))) / (cost_per_sale + o.allowance_rate * cost_level *
        capacity_per_sale) * capacity_per_sale / (cal.dt * c.normal_utilisation))
    joining_capacity = (np.minimum(was.open_plant, np.maximum(0, np.minimum(capacity_needed, capacity_fundable) -
        standing_capacity - us_capacity)))
    home_capacity = now.home_capacity = (1 - wound_up) * (standing_capacity + joining_capacity)
    fixed_work = live * cost_level * u.fixed_share * c.normal_utilisation * (home_capacity + us_capacity) * cal.dt
    plant_value = now.plant_value = home_capacity * u.plant_cost * markets.ukrainian_costs
    premium = live * cover * security.war_risk_premium * plant_value * cal.dt
    free_funds = gross_funds - o.allowance_rate * fixed_work - premium
    funding_limit = (np.maximum(0, np.minimum(free_funds, (free_funds + was.receivables - jv_receipts) * cal.dt /
        np.maximum(cal.dt, u.payment_delay))) / running_per_sale)
    plant_limit = now.plant_limit = (home_capacity * (1 - outage) + us_capacity) * cal.dt / capacity_per_sale
    made = now.made = (least(scheduled * np.where(above(running_per_sale, 1), u.compelled_share, 1),
        funding_limit, plant_limit))
    fill = np.where(base_orders > 0, made / base_orders, 0)
    open_plant = now.open_plant = was.open_plant - joining_capacity
    now.relocated_share = np.where(home_capacity + us_capacity > 0, us_capacity / (home_capacity + us_capacity), 0)
    capacity_gap = np.maximum(0, capacity_needed - home_capacity - us_capacity - under_construction - open_plant)
    build_wanted = window_open * plant_pays * capacity_gap * flag(above(funding_limit, plant_limit))
    move_wanted = (window_open * flag(above(recent_loss, u.relocation_trigger)) * np.minimum(home_capacity *
        u.relocation_pace * cal.dt, np.maximum(0, (1 - c.localisation_threshold) * (home_capacity + us_capacity +
        under_construction) - us_capacity - under_construction)))
    plant_wanted = (build_wanted * u.plant_cost * markets.ukrainian_costs + move_wanted * u.plant_cost *
        markets.us_cpi / u.ukrainian_cost_ratio)
    plant_share = (np.where(plant_wanted > 0, np.minimum(1, (funding_limit - made) * running_per_sale /
        plant_wanted), 0))
    lines_built = now.lines_built = h.lines_built[t + 1] = build_wanted * plant_share
    lines_moved = now.lines_moved = h.lines_moved[t + 1] = move_wanted * plant_share
    investment = lines_built * u.plant_cost * markets.ukrainian_costs
    relocation = lines_moved * u.plant_cost * markets.us_cpi / u.ukrainian_cost_ratio
    direct_cost = made * cost_per_sale
    running_work = cost_level * (1 - u.fixed_share) * made * capacity_per_sale
    overhead = u.overhead_allowance * (fixed_work + running_work)
    retooling = (o.allowance_rate - u.overhead_allowance) * (fixed_work + running_work)
    plant_book = now.plant_book = ((1 - wound_up) * (was.plant_book + investment + relocation - depreciation -
        plant_destroyed))
    cash_before_finance = (was.cash + jv_receipts + claims + salvage - direct_cost - overhead - retooling -
        premium - interest - tax_in_ukraine - tax_in_us - investment - relocation)
    finance_need = np.maximum(0, np.maximum(0, was.loan - line_limit) - cash_before_finance)
    draw = (np.minimum(np.maximum(0, finance_need - np.maximum(0, u.committed_equity - was.equity_paid)),
        np.maximum(0, line_limit - was.loan)))
    equity_call = now.equity_call = finance_need - draw
    now.equity_paid = was.equity_paid + equity_call
    repayment = np.minimum(was.loan, np.maximum(0, cash_before_finance + equity_call + draw))
    loan = now.loan = was.loan + draw - repayment
    dividends = np.maximum(0, cash_before_finance + equity_call + draw - repayment - live * c.retention * direct_cost)
    cash = now.cash = cash_before_finance + equity_call + draw - repayment - dividends
    dividends_at_home = u.ukrainian_share * dividends
    dividends_abroad = (np.where(security.transfer_restricted == 1, 0, was.blocked_dividends + (1 -
        u.ukrainian_share) * dividends))
    blocked_dividends = now.blocked_dividends = (was.blocked_dividends + (1 - u.ukrainian_share) * dividends -
        dividends_abroad)
    joint_venture_flow = (jv_receipts - direct_cost - overhead - retooling - investment - relocation + salvage -
        tax_in_ukraine - tax_in_us + equity_call - dividends_at_home - dividends_abroad + draw - repayment -
        interest - premium + claims)
    ukrainian_partner_flow = royalty + dividends_at_home - u.ukrainian_share * equity_call
    us_partner_flow = (american_receipts - american_cost - royalty - american_tax + dividends_abroad - (1 -
        u.ukrainian_share) * equity_call)
    insurers_flow = premium - claims
    outside_flow_sum = np.sum(receipts * tab.buyer_by_outside, axis=0)
    outside_flow = (0 - outside_flow_sum + direct_cost + overhead + retooling + investment + relocation - salvage
        + american_cost - draw + repayment + interest)
    parties_total = (joint_venture_flow + ukrainian_partner_flow + us_partner_flow + ukraine_state_flow +
        us_government_flow + donors_flow + insurers_flow)
    jv_cash_flow = now.jv_cash_flow = dividends_at_home + dividends_abroad - equity_call
    now.home_output = (np.minimum(1, np.where(live == 1, made * capacity_per_sale * (1 + c.reference_margin) * (1
        + u.overhead_allowance + u.design_allowance) / (cal.dt * c.drone_capacity), 0)))
    now.cover_wanted = live * u.insured_share * plant_value
    now.jv_npv_sum = jv_cash_flow * venture_factor
    now.ukrainian_partner_npv_sum = ukrainian_partner_flow * venture_factor
    now.us_partner_npv_sum = us_partner_flow * venture_factor
    now.insurers_npv_sum = insurers_flow * k.insurer_factor
    now.jv_npv_common_sum = jv_cash_flow * markets_k.riskless_factor
    now.ukrainian_partner_npv_common_sum = ukrainian_partner_flow * markets_k.riskless_factor
    now.us_partner_npv_common_sum = us_partner_flow * markets_k.riskless_factor
    now.insurers_npv_common_sum = insurers_flow * markets_k.riskless_factor
    now.all_parties_npv_common_sum = parties_total * markets_k.riskless_factor
    now.outside_npv_common_sum = outside_flow * markets_k.riskless_factor
    now.jv_npv_conventional_sum = jv_cash_flow * conventional_factor
    now.capital_at_risk_sum = equity_call * venture_factor
    now.us_partner_capital_at_risk_sum = (1 - u.ukrainian_share) * equity_call * venture_factor
    now.regulated_price_sum = list_price * made
    now.quarters_short_of_funds_sum = (live * flag(below(funding_limit, scheduled)) * flag(below(funding_limit,
        plant_limit)))
    delivered = open_orders * (tab.buyer_american_made * american_fill + (1 - tab.buyer_american_made) * fill)
    backlog = now.backlog = (open_orders - delivered) * (1 - wound_up)
    delivered_abroad_sum = np.sum(delivered * tab.buyer_by_outside, axis=0)
    now.delivered_abroad = delivered_abroad_sum
    jv_sales_sum = np.sum(delivered * (1 - tab.buyer_american_made), axis=0)
    jv_sales = jv_sales_sum
    refund = np.maximum(0, jv_sales - (1 + c.profit_cap) * (direct_cost + overhead + retooling))
    refund_share = np.where(jv_sales > 0, refund / jv_sales, 0)
    receivables = now.receivables = was.receivables + jv_sales - refund - jv_receipts
    now.realised_margin = np.where(direct_cost > 0, (jv_sales - refund) / (direct_cost + overhead + retooling) - 1, 0)
    profit = (jv_sales - refund - direct_cost - overhead - retooling - premium + claims - interest - depreciation
        - plant_destroyed)
    now.tax_losses = np.maximum(0, was.tax_losses - profit)
    now.taxable = np.maximum(0, profit - was.tax_losses)
    us_stake_sum = np.sum(backlog * tab.buyer_american_made, axis=0)
    us_stake = now.us_stake = (np.maximum(0, (1 - u.ukrainian_share) * (plant_book + receivables + cash - loan)) +
        blocked_dividends + us_stake_sum)
    now.us_stake_share = np.minimum(1, us_stake / u.full_stake)
    now.programme_delivered_sum = jv_sales + american_output
    now.refunds_sum = refund * markets_k.riskless_factor
    units_made = ((mix * made / price + tab.drone_class_american_share * american_output * (1 +
        c.reference_margin) / (american_price_level * u.reference_price)) * 1000000)
    now.cumulative_output = was.cumulative_output + units_made
    drones_made_sum = np.sum(units_made * tab.drone_class_is_drone, axis=0)
    now.drones_made = drones_made_sum
    h.invoiced[t + 1] = delivered * (1 - (1 - tab.buyer_american_made) * refund_share)
