"""The US–Ukraine Reconstruction Investment Fund and the deposits it feeds on: lines over arrays of paths."""

import numpy as np

from arithmetic import above, at_least, at_most, below, flag, same, stay

WITH_AID = 0


def shared(w, t):
    k = w.period[t + 1].minerals_fund
    markets_c = w.certain.markets
    tab = w.tables
    k.outlook_exp = (np.exp((markets_c.price_volatility[tab.deposit_mineral] / 2) ** 2 *
        markets_c.price_half_life[tab.deposit_mineral] / markets_c.one_year / np.log(2) * (k.memory - k.memory **
        2)))


def once(w, p):
    c = w.certain.minerals_fund
    markets_c = w.certain.markets
    markets_u = p.draws.markets
    o = p.once.minerals_fund
    u = p.draws.minerals_fund
    tab = w.tables
    o.developer_rate = markets_c.riskless_rate + u.developer_beta * markets_c.equity_premium + u.developer_residual
    o.real_rate = (((1 + o.developer_rate * markets_c.one_year) / np.exp(markets_u.inflation_mean *
        markets_c.one_year) - 1) / markets_c.one_year)
    o.commercial = flag(below(u.audit_luck, tab.deposit_commercial_chance + u.chance_reading * c.chance_width))
    o.worth = tab.deposit_capacity * tab.deposit_price_ratio * markets_u.price_long_run[tab.deposit_mineral] * 0.001
    o.real_hurdle_exp = np.exp(markets_u.inflation_mean * markets_c.one_year)


def opening(w, p):
    c = w.certain.minerals_fund
    was = p.was.minerals_fund
    tab = w.tables
    was.fund_phase_stay = 1
    was.fund_phase = 1
    was.board_stay = 1
    was.board = 1
    was.audit_summed_hazard = p.rows(0, 20)
    was.audit = p.rows(0, 20)
    was.award_summed_hazard = p.rows(0, 20)
    was.award = p.rows(0, 20)
    was.lost = p.rows(0, 20)
    was.years_awarded = p.rows(0, 20)
    was.go_summed_hazard = p.rows(0, 20)
    was.go = p.rows(0, 20)
    was.expand_summed_hazard = p.rows(0, 20)
    was.expand = p.rows(0, 20)
    was.works = p.rows(0, 20)
    was.expansion_works = p.rows(0, 20)
    was.expanded = p.rows(0, 20)
    was.invested = p.rows(0, 20)
    was.running = p.rows(0, 20)
    was.idle_years = p.rows(0, 20)
    was.ramp = p.rows(0, 20)
    was.reserve_left = tab.deposit_reserve
    was.ended = p.rows(0, 20)
    was.plant_value = p.rows(0, 20)
    was.cost_pool = p.rows(0, 20)
    was.paid_back = p.rows(0, 20)
    was.tax_book = p.rows(0, 20)
    was.tax_losses = p.rows(0, 20)
    was.shortfall = p.rows(0, 20)
    was.taken = p.rows(0, 20)
    was.stake_cost = p.rows(0, 20)
    was.ownership = p.rows(0, 20)
    was.seed_us_to_date = c.seed_paid_us
    was.seed_ukraine_to_date = c.seed_paid_ukraine
    was.infrastructure = c.infrastructure_at_start
    was.cash = c.cash_at_start
    was.us_cash_capital = c.seed_paid_us
    was.ukraine_cash_capital = c.seed_paid_ukraine
    was.cash_capital = c.seed_paid_us + c.seed_paid_ukraine
    was.aid_to_date = c.in_kind_at_start


def period(w, p, t):
    arms_sale_was = p.was.arms_sale
    c = w.certain.minerals_fund
    k = w.period[t + 1].minerals_fund
    markets = p.now.markets
    markets_c = w.certain.markets
    markets_u = p.draws.markets
    now = p.now.minerals_fund
    o = p.once.minerals_fund
    security = p.now.security
    security_c = w.certain.security
    security_was = p.was.security
    u = p.draws.minerals_fund
    was = p.was.minerals_fund
    tab = w.tables
    cal = w.period[t + 1].calendar
    fund_phase_stay = now.fund_phase_stay = was.fund_phase_stay + was.fund_phase_due
    fund_phase_age = np.where(was.fund_phase_due == 1, 0, was.fund_phase_age_end)
    now.fund_phase_age_end = fund_phase_age + cal.dt
    fund_phase_forming_to_locked_up = np.where(was.fund_phase == 1, c.active * u.closing_rate, 0)
    fund_phase_locked_up_to_distributing = (np.where(was.fund_phase == 2, security_c.decision_speed *
        flag(at_least(fund_phase_age, c.lock_up_years)), 0))
    fund_phase_rate = (np.where(np.minimum(fund_phase_forming_to_locked_up, fund_phase_locked_up_to_distributing)
        < 0, np.nan, fund_phase_forming_to_locked_up + fund_phase_locked_up_to_distributing))
    fund_phase_hazard = now.fund_phase_hazard = (np.where(was.fund_phase_due == 1, 0, was.fund_phase_hazard) +
        fund_phase_rate * cal.dt)
    fund_phase_due = now.fund_phase_due = flag(at_least(fund_phase_hazard, stay(u.fund_phase_clock, fund_phase_stay)))
    fund_phase = now.fund_phase = (np.where(fund_phase_due == 1, np.where(was.fund_phase == 1, 2,
        np.where(was.fund_phase == 2, 3, was.fund_phase)), was.fund_phase))
    board_stay = now.board_stay = was.board_stay + was.board_due
    board_agreed_to_deadlocked = (np.where(was.board == 1, u.deadlock_rate * (1 + u.deadlock_without_us *
        security.us_below_role), 0))
    board_deadlocked_to_agreed = np.where(was.board == 2, u.deadlock_end_rate, 0)
    board_rate = (np.where(np.minimum(board_agreed_to_deadlocked, board_deadlocked_to_agreed) < 0, np.nan,
        board_agreed_to_deadlocked + board_deadlocked_to_agreed))
    board_hazard = now.board_hazard = np.where(was.board_due == 1, 0, was.board_hazard) + board_rate * cal.dt
    board_due = now.board_due = flag(at_least(board_hazard, stay(u.board_clock, board_stay)))
    now.board = (np.where(board_due == 1, np.where(was.board == 1, 2, np.where(was.board == 2, 1, was.board)),
        was.board))
    cost_level = u.local_share * markets.ukrainian_costs + (1 - u.local_share) * markets.us_cpi
    real_cost_level = cost_level / markets.us_cpi
    cover = np.minimum(u.insured_share, security.cover_share)
    hurdle = cover * security.required_return_insured + (1 - cover) * security.required_return
    real_hurdle = ((1 + hurdle * markets_c.one_year) / o.real_hurdle_exp - 1) / markets_c.one_year
    investing = flag(np.logical_and(was.fund_phase >= 2, was.board == 1))
    manager_fee = (np.maximum(0, np.minimum(was.cash, flag(was.fund_phase >= 2) * c.fee_rate * cal.dt *
        (was.us_cash_capital + was.ukraine_cash_capital))))
    fund_open = flag(fund_phase >= 2)
    seed_call_us = (fund_open * np.maximum(0, np.minimum(c.seed_us - was.seed_us_to_date, c.seed_us * cal.dt /
        c.seed_years)))
    seed_call_ukraine = (fund_open * np.maximum(0, np.minimum(c.seed_ukraine - was.seed_ukraine_to_date,
        c.seed_ukraine * cal.dt / c.seed_years)))
    infrastructure_loss = np.minimum(1, u.infrastructure_exposure * security.interior_loss)
    infrastructure_income = was.infrastructure * (1 - infrastructure_loss) * u.infrastructure_return * cal.dt
    now.seed_us_to_date = was.seed_us_to_date + seed_call_us
    now.seed_ukraine_to_date = was.seed_ukraine_to_date + seed_call_ukraine
    infrastructure_left = was.infrastructure * (1 - infrastructure_loss) * np.exp(-cal.dt / u.infrastructure_life)
    infrastructure_sold = k.wind_up * u.infrastructure_recovery * infrastructure_left
    us_cash_capital = now.us_cash_capital = was.us_cash_capital + seed_call_us
    granted_aid = fund_open * arms_sale_was.granted_aid
    aid_to_date = now.aid_to_date = was.aid_to_date + granted_aid
    reachable = (flag(np.logical_or(security_was.settlement_kind == 4,
        np.logical_and(below(security.front_advance, tab.deposit_front_distance),
        np.logical_or(tab.deposit_claimed == 0, np.logical_not(security_was.settlement_kind == 3))))))
    outlook = (markets_u.price_long_run[tab.deposit_mineral] * (markets.real_price[tab.deposit_mineral] /
        markets_u.price_long_run[tab.deposit_mineral]) ** k.memory * k.outlook_exp)
    expected_price = outlook * (tab.deposit_price_ratio + was.expanded * tab.deposit_expansion_price)
    expected_take = (np.where(tab.deposit_regime_is_licence != 0, np.where(tab.deposit_mineral_is_gas != 0,
        np.where(at_most(expected_price * markets.us_cpi, c.gas_low_price), c.gas_rent_low,
        np.where(at_most(expected_price * markets.us_cpi, c.gas_high_price), c.gas_rent_middle, c.gas_rent_high -
        (c.gas_rent_high - c.gas_rent_middle) * c.gas_high_price / (expected_price * markets.us_cpi))),
        c.rent_rate[tab.deposit_mineral] * u.rent_reading), tab.deposit_royalty + (1 - tab.deposit_royalty) * (1 -
        u.recovery_after) * tab.deposit_state_share))
    expected_margin = ((tab.deposit_capacity * (expected_price * (1 - expected_take - tab.deposit_offtake *
        u.offtake_advantage) - (tab.deposit_operating_cost + was.expanded * tab.deposit_expansion_cost) *
        real_cost_level - tab.deposit_haulage) - tab.deposit_sustaining * tab.deposit_investment * real_cost_level
        * 1000) * 0.001)
    planned = tab.deposit_investment * c.expected_overrun * real_cost_level
    net_margin = (expected_margin - tab.deposit_regime_is_licence * c.ukraine_tax * np.maximum(0, expected_margin
        - planned * tab.deposit_capacity / tab.deposit_reserve))
    outlay = planned * (1 + real_hurdle * markets_c.one_year) ** (tab.deposit_build_years / markets_c.one_year / 2)
    gain = (net_margin * np.where(real_hurdle == 0, tab.deposit_reserve / tab.deposit_capacity, (1 - (1 +
        real_hurdle) ** (-(tab.deposit_reserve / tab.deposit_capacity))) / real_hurdle) - outlay)
    audit_hazard = (c.active * reachable * tab.deposit_stage_is_open * flag(at_least(tab.deposit_commercial_chance
        * gain, tab.deposit_audit_cost * real_cost_level * (1 + real_hurdle * markets_c.one_year) **
        ((tab.deposit_study_years + tab.deposit_build_years) / markets_c.one_year))) * tab.deposit_audit_rate *
        np.where(security.war_in_period == 1, u.audit_pace_war, 1))
    audit_rate = audit_hazard
    audit_summed_hazard = now.audit_summed_hazard = (was.audit_summed_hazard + np.where(audit_rate < 0, np.nan,
        audit_rate) * cal.dt)
    audit_due = flag(at_least(audit_summed_hazard, u.audit_clock))
    audit = now.audit = np.maximum(was.audit, audit_due)
    audited = flag(np.logical_or(audit == 1, np.logical_not(tab.deposit_stage_is_open != 0)))
    award_hazard = (c.active * reachable * audited * o.commercial * (1 - tab.deposit_stage_is_awarded) *
        tab.deposit_award_rate * (1 + u.award_pull * security.reform) * np.where(security.war_in_period == 1,
        u.award_pace_war, 1))
    award_rate = award_hazard
    award_summed_hazard = now.award_summed_hazard = (was.award_summed_hazard + np.where(award_rate < 0, np.nan,
        award_rate) * cal.dt)
    award_due = flag(at_least(award_summed_hazard, u.award_clock))
    award = now.award = np.maximum(was.award, award_due)
    awarded = c.active * flag(np.logical_or(award == 1, tab.deposit_stage_is_awarded != 0))
    lost = now.lost = np.maximum(was.lost, flag(np.logical_and(awarded == 1, reachable == 0)))
    years_awarded = now.years_awarded = was.years_awarded + cal.dt * awarded
    pays = flag(at_least(gain, u.waiting_premium * outlay))
    go_hazard = (security_c.decision_speed * awarded * o.commercial * (1 - lost) * flag(at_least(years_awarded,
        tab.deposit_study_years)) * flag(np.logical_or(pays == 1, c.deposit_option == 0)) *
        flag(np.logical_or(tab.deposit_licence_is_new != 0, investing == 1)))
    go_rate = go_hazard
    go_summed_hazard = now.go_summed_hazard = was.go_summed_hazard + np.where(go_rate < 0, np.nan, go_rate) * cal.dt
    go_due = flag(at_least(go_summed_hazard, u.go_clock))
    go = now.go = np.maximum(was.go, go_due)
    expand_hazard = (security_c.decision_speed * c.deposit_option * was.running *
        flag(tab.deposit_expansion_investment > 0) * flag(at_least(tab.deposit_capacity * (outlook *
        tab.deposit_expansion_price * (1 - expected_take - tab.deposit_offtake * u.offtake_advantage) -
        tab.deposit_expansion_cost * real_cost_level) * (1 - tab.deposit_regime_is_licence * c.ukraine_tax) *
        np.where(real_hurdle == 0, was.reserve_left / tab.deposit_capacity, (1 - (1 + real_hurdle) **
        (-(was.reserve_left / tab.deposit_capacity))) / real_hurdle), (1 + u.expansion_premium) *
        tab.deposit_expansion_investment * c.expected_overrun * real_cost_level * 1000)))
    expand_rate = expand_hazard
    expand_summed_hazard = now.expand_summed_hazard = (was.expand_summed_hazard + np.where(expand_rate < 0,
        np.nan, expand_rate) * cal.dt)
    expand_due = flag(at_least(expand_summed_hazard, u.expand_clock))
    expand = now.expand = np.maximum(was.expand, expand_due)
    works = now.works = (np.where(at_least((was.works + go * (1 - lost) * np.where(security.war_in_period == 1,
        u.building_pace_war, 1) * cal.dt / tab.deposit_build_years) * (1.0 + 1e-12), 1), 1, was.works + go * (1 -
        lost) * np.where(security.war_in_period == 1, u.building_pace_war, 1) * cal.dt / tab.deposit_build_years))
    expansion_works = now.expansion_works = (np.where(at_least((was.expansion_works + expand * (1 - lost) * (1 -
        was.ended) * np.where(security.war_in_period == 1, u.building_pace_war, 1) * cal.dt / u.expansion_years) *
        (1.0 + 1e-12), 1), 1, was.expansion_works + expand * (1 - lost) * (1 - was.ended) *
        np.where(security.war_in_period == 1, u.building_pace_war, 1) * cal.dt / u.expansion_years))
    now.expanded = flag(at_least(expansion_works, 1))
    investment = (((works - was.works) * tab.deposit_investment + (expansion_works - was.expansion_works) *
        tab.deposit_expansion_investment) * u.cost_overrun * cost_level)
    invested = now.invested = was.invested + investment
    audit_spending = ((audit - was.audit + c.active * k.new_licence * tab.deposit_stage_is_awarded *
        flag(same(cal.number, 1)) * (1 - audit)) * tab.deposit_audit_cost * cost_level)
    ready = flag(at_least(works, 1)) * (1 - lost) * (1 - was.ended)
    price = (markets.price[tab.deposit_mineral] * (tab.deposit_price_ratio + was.expanded *
        tab.deposit_expansion_price))
    rent_share = (np.where(tab.deposit_regime_is_licence != 0, np.where(tab.deposit_mineral_is_gas != 0,
        np.where(at_most(price, c.gas_low_price), c.gas_rent_low, np.where(at_most(price, c.gas_high_price),
        c.gas_rent_middle, c.gas_rent_high - (c.gas_rent_high - c.gas_rent_middle) * c.gas_high_price / price)),
        c.rent_rate[tab.deposit_mineral] * u.rent_reading), 0))
    unit_cost = ((tab.deposit_operating_cost + was.expanded * tab.deposit_expansion_cost) * cost_level +
        tab.deposit_haulage * markets.us_cpi * (1 + u.detour_cost * (1 - security.sea_corridor)))
    unit_margin = (price * (1 - rent_share - tab.deposit_royalty - tab.deposit_offtake * u.offtake_advantage) -
        unit_cost)
    running = now.running = (ready * flag(np.logical_or(c.deposit_option == 0, at_least(unit_margin, unit_cost *
        np.where(was.running == 1, u.suspend_below, u.resume_above)))))
    idle_years = now.idle_years = (was.idle_years + cal.dt) * ready * (1 - running)
    ramp = now.ramp = np.minimum(1, was.ramp + running * cal.dt / u.ramp_years)
    plant_loss = (np.minimum(1, tab.deposit_exposure * security.interior_loss + u.sabotage_loss *
        security.hybrid_attack))
    output = (running * np.minimum(was.reserve_left, tab.deposit_capacity * cal.dt * ramp * (1 - np.minimum(1,
        tab.deposit_power_need * security.hybrid_outage)) * (1 - plant_loss) * np.where(security.war_in_period ==
        1, u.working_pace_war, 1)))
    reserve_left = now.reserve_left = was.reserve_left - output
    ended = now.ended = (np.maximum(was.ended, flag(np.logical_and(ready == 1, np.logical_or(reserve_left <= 0,
        at_least(idle_years, u.patience))))))
    sales = output * price * 0.001
    operating = ((output * unit_cost + u.idle_cost * ready * (1 - running) * tab.deposit_capacity * cal.dt *
        tab.deposit_operating_cost * cost_level) * 0.001)
    sustaining = running * tab.deposit_sustaining * tab.deposit_investment * cal.dt * cost_level
    plant_value = now.plant_value = ((works * tab.deposit_investment + expansion_works *
        tab.deposit_expansion_investment) * cost_level * (1 - lost) * (1 - ended))
    repair = was.plant_value * plant_loss * (1 - lost)
    closure = (ended - was.ended) * tab.deposit_closure_cost * cost_level
    fee = (award - was.award) * tab.deposit_permit_fee * markets.us_cpi
    rent = sales * rent_share
    royalty = sales * tab.deposit_royalty
    recoverable = (was.cost_pool + tab.deposit_regime_is_production_sharing * (audit_spending + investment +
        operating + sustaining + repair))
    recovered = (np.minimum(recoverable, np.where(was.paid_back == 1, u.recovery_after, u.recovery_before) *
        (sales - royalty)))
    cost_pool = now.cost_pool = recoverable - recovered
    now.paid_back = np.maximum(was.paid_back, flag(np.logical_and(at_least(works, 1), cost_pool <= 0)))
    state_profit = tab.deposit_state_share * (sales - royalty - recovered)
    depreciation = was.tax_book * (1 - np.exp(-cal.dt / u.tax_life))
    now.tax_book = was.tax_book + investment + sustaining - depreciation
    profit = (sales - rent - royalty - tab.deposit_offtake * u.offtake_advantage * sales - operating - repair -
        closure - depreciation - audit_spending - fee)
    now.tax_losses = np.maximum(0, was.tax_losses - profit)
    profit_tax = tab.deposit_regime_is_licence * c.ukraine_tax * np.maximum(0, profit - was.tax_losses)
    project_flow = (sales - operating - sustaining - repair - closure - rent - royalty - state_profit - profit_tax
        - tab.deposit_offtake * u.offtake_advantage * sales)
    now.shortfall = np.maximum(0, was.shortfall - project_flow)
    distributable = np.maximum(0, project_flow - was.shortfall)
    taken = now.taken = was.taken + (1 - was.taken) * flag(was.works > 0) * security.expropriation
    stake_wanted = investing * (1 - k.wind_up) * tab.deposit_fund_stake * investment
    dividends = was.ownership * (1 - taken) * distributable
    remaining_value = (go * (1 - lost) * (1 - ended) * np.maximum(0, (net_margin * np.where(o.real_rate == 0,
        reserve_left / tab.deposit_capacity, (1 - (1 + o.real_rate) ** (-(reserve_left / tab.deposit_capacity))) /
        o.real_rate) - (1 - works) * planned) * markets.us_cpi) if k.wind_up == 1 else 0)
    standing = (1 - lost) * (1 - ended) * (1 - taken)
    licence_inflow_sum = np.sum(fee * k.new_licence, axis=0)
    licence_inflow_sum2 = np.sum(rent * k.new_licence, axis=0)
    licence_inflow_sum3 = np.sum(state_profit * k.new_licence, axis=0)
    licence_inflow = (fund_open * c.fund_revenue_share * (licence_inflow_sum + licence_inflow_sum2 +
        licence_inflow_sum3))
    total_dividends = np.sum(dividends, axis=0)
    dividends_total = total_dividends
    cash_before_investing = (was.cash + seed_call_us + seed_call_ukraine + licence_inflow + dividends_total +
        infrastructure_income - manager_fee)
    purse = (np.where(above(cash_before_investing - c.reserve_quarters * manager_fee, 1e-11 * was.cash_capital),
        cash_before_investing - c.reserve_quarters * manager_fee, 0))
    total_stake_wanted = np.sum(stake_wanted, axis=0)
    stake_share = np.where(total_stake_wanted > 0, np.minimum(1, purse / total_stake_wanted), 0)
    total_plant_value = np.sum(plant_value, axis=0)
    plant_total = total_plant_value
    now.cover_wanted = u.insured_share * plant_total
    infrastructure_bought = (investing * flag(was.fund_phase == 2) * (1 - k.wind_up) * (1 -
        np.exp(-u.infrastructure_pace * cal.dt)) * np.maximum(0, purse - total_stake_wanted))
    infrastructure = now.infrastructure = (1 - k.wind_up) * (infrastructure_left + infrastructure_bought)
    ukraine_cash_capital = now.ukraine_cash_capital = was.ukraine_cash_capital + seed_call_ukraine + licence_inflow
    cash_capital = now.cash_capital = us_cash_capital + ukraine_cash_capital
    occupied_prospect_sum = np.sum(k.occupied * (1 - reachable) * o.worth, axis=0)
    total_worth = np.sum(o.worth, axis=0)
    now.occupied_prospect = (c.active * (1 - flag(security_was.settlement_kind == 3)) * occupied_prospect_sum /
        total_worth)
    purchase = stake_wanted * stake_share
    stake_cost = now.stake_cost = was.stake_cost + purchase
    ownership = now.ownership = np.where(invested > 0, stake_cost / invested, 0)
    stake_sales = ownership * (1 - taken) * remaining_value
    total_stake_sales = np.sum(stake_sales, axis=0)
    distribution = (cash_before_investing + infrastructure_sold + total_stake_sales if k.wind_up == 1 else
        flag(was.fund_phase == 3) * np.maximum(0, purse - total_stake_wanted))
    total_purchase = np.sum(purchase, axis=0)
    cash = now.cash = (cash_before_investing + infrastructure_sold + total_stake_sales - total_purchase -
        infrastructure_bought - distribution)
    net_assets_sum = np.sum(stake_cost * standing, axis=0)
    net_assets = cash + infrastructure + (1 - k.wind_up) * net_assets_sum
    in_kind_capital = tab.basis_recognises * c.recognition_share * aid_to_date
    us_share = (np.where(cash_capital + in_kind_capital > 0, (us_cash_capital + in_kind_capital) / (cash_capital +
        in_kind_capital), 0))
    us_stake = us_share[WITH_AID] * net_assets
    now.us_stake_share = np.minimum(1, us_stake / u.full_stake)
