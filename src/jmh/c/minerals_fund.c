/* The US–Ukraine Reconstruction Investment Fund and the deposits it feeds on */
#include "world.h"

/* What the period has in common on all paths. */
void minerals_fund_shared(struct World *w, int t)
{
    struct MineralsFundPeriod *restrict k = &w->period[t + 1].minerals_fund;
    const struct MarketsCertain *restrict markets_c = &w->certain.markets;
    const struct Tables *restrict tab = &w->tables;

    for (int i = 0; i < DEPOSIT_COUNT; i++) k->outlook_exp[i] =
        exp(square(markets_c->price_volatility[tab->deposit_mineral[i]] / 2) *
        markets_c->price_half_life[tab->deposit_mineral[i]] / markets_c->one_year / log(2) * (k->memory[i] -
        square(k->memory[i])));
}

/* What the path has in common in all periods. */
void minerals_fund_once(const struct World *w, struct Path *p)
{
    const struct MineralsFundCertain *restrict c = &w->certain.minerals_fund;
    const struct MarketsCertain *restrict markets_c = &w->certain.markets;
    const struct MarketsUncertain *restrict markets_u = &p->draws->markets;
    struct MineralsFundOnce *restrict o = &p->once.minerals_fund;
    const struct MineralsFundUncertain *restrict u = &p->draws->minerals_fund;
    const struct Tables *restrict tab = &w->tables;

    o->developer_rate = markets_c->riskless_rate + u->developer_beta * markets_c->equity_premium +
        u->developer_residual;
    o->real_rate = ((1 + o->developer_rate * markets_c->one_year) / exp(markets_u->inflation_mean *
        markets_c->one_year) - 1) / markets_c->one_year;
    for (int i = 0; i < DEPOSIT_COUNT; i++) {
        o->commercial[i] = flag(below(u->audit_luck[i], tab->deposit_commercial_chance[i] + u->chance_reading *
            c->chance_width));
        o->worth[i] = tab->deposit_capacity[i] * tab->deposit_price_ratio[i] *
            markets_u->price_long_run[tab->deposit_mineral[i]] * 0.001;
    }
    o->real_hurdle_exp = exp(markets_u->inflation_mean * markets_c->one_year);
}

/* Values before the first period. */
void minerals_fund_open(const struct World *w, struct Path *p)
{
    const struct MineralsFundCertain *restrict c = &w->certain.minerals_fund;
    struct MineralsFundState *restrict was = &p->was->minerals_fund;
    const struct Tables *restrict tab = &w->tables;

    was->fund_phase_stay = 1;
    was->fund_phase = 1;
    was->board_stay = 1;
    was->board = 1;
    for (int i = 0; i < DEPOSIT_COUNT; i++) was->reserve_left[i] = tab->deposit_reserve[i];
    was->seed_us_to_date = c->seed_paid_us;
    was->seed_ukraine_to_date = c->seed_paid_ukraine;
    was->infrastructure = c->infrastructure_at_start;
    was->cash = c->cash_at_start;
    was->us_cash_capital = c->seed_paid_us;
    was->ukraine_cash_capital = c->seed_paid_ukraine;
    was->cash_capital = c->seed_paid_us + c->seed_paid_ukraine;
    was->aid_to_date = c->in_kind_at_start;
}

void minerals_fund_period(const struct World *w, struct Path *p, int t)
{
    const struct ArmsSaleState *restrict arms_sale_was = &p->was->arms_sale;
    const struct MineralsFundCertain *restrict c = &w->certain.minerals_fund;
    const struct MineralsFundPeriod *restrict k = &w->period[t + 1].minerals_fund;
    const struct MarketsState *restrict markets = &p->now->markets;
    const struct MarketsCertain *restrict markets_c = &w->certain.markets;
    const struct MarketsUncertain *restrict markets_u = &p->draws->markets;
    struct MineralsFundState *restrict now = &p->now->minerals_fund;
    const struct MineralsFundOnce *restrict o = &p->once.minerals_fund;
    const struct SecurityState *restrict security = &p->now->security;
    const struct SecurityCertain *restrict security_c = &w->certain.security;
    const struct SecurityState *restrict security_was = &p->was->security;
    const struct MineralsFundUncertain *restrict u = &p->draws->minerals_fund;
    const struct MineralsFundState *restrict was = &p->was->minerals_fund;
    const struct Tables *restrict tab = &w->tables;
    const struct Calendar *restrict cal = &w->period[t + 1].calendar;

    const real fund_phase_stay = now->fund_phase_stay = was->fund_phase_stay + was->fund_phase_due;
    const real fund_phase_age = where(was->fund_phase_due == 1, 0, was->fund_phase_age_end);
    now->fund_phase_age_end = fund_phase_age + cal->dt;
    const real fund_phase_forming_to_locked_up = where(was->fund_phase == 1, c->active * u->closing_rate, 0);
    const real fund_phase_locked_up_to_distributing = where(was->fund_phase == 2, security_c->decision_speed *
        flag(at_least(fund_phase_age, c->lock_up_years)), 0);
    const real fund_phase_rate = where(min(fund_phase_forming_to_locked_up, fund_phase_locked_up_to_distributing) < 0,
        NAN, fund_phase_forming_to_locked_up + fund_phase_locked_up_to_distributing);
    const real fund_phase_hazard = now->fund_phase_hazard = where(was->fund_phase_due == 1, 0, was->fund_phase_hazard)
        + fund_phase_rate * cal->dt;
    const real fund_phase_due = now->fund_phase_due = flag(at_least(fund_phase_hazard, stay(u->fund_phase_clock,
        fund_phase_stay)));
    const real fund_phase = now->fund_phase = where(fund_phase_due == 1, where(was->fund_phase == 1, 2,
        where(was->fund_phase == 2, 3, was->fund_phase)), was->fund_phase);
    const real board_stay = now->board_stay = was->board_stay + was->board_due;
    const real board_agreed_to_deadlocked = where(was->board == 1, u->deadlock_rate * (1 + u->deadlock_without_us *
        security->us_below_role), 0);
    const real board_deadlocked_to_agreed = where(was->board == 2, u->deadlock_end_rate, 0);
    const real board_rate = where(min(board_agreed_to_deadlocked, board_deadlocked_to_agreed) < 0, NAN,
        board_agreed_to_deadlocked + board_deadlocked_to_agreed);
    const real board_hazard = now->board_hazard = where(was->board_due == 1, 0, was->board_hazard) + board_rate *
        cal->dt;
    const real board_due = now->board_due = flag(at_least(board_hazard, stay(u->board_clock, board_stay)));
    now->board = where(board_due == 1, where(was->board == 1, 2, where(was->board == 2, 1, was->board)), was->board);
    const real cost_level = u->local_share * markets->ukrainian_costs + (1 - u->local_share) * markets->us_cpi;
    const real real_cost_level = cost_level / markets->us_cpi;
    const real cover = min(u->insured_share, security->cover_share);
    const real hurdle = cover * security->required_return_insured + (1 - cover) * security->required_return;
    const real real_hurdle = ((1 + hurdle * markets_c->one_year) / o->real_hurdle_exp - 1) / markets_c->one_year;
    const real investing = flag(was->fund_phase >= 2 && was->board == 1);
    const real manager_fee = max(0, min(was->cash, flag(was->fund_phase >= 2) * c->fee_rate * cal->dt
        * (was->us_cash_capital + was->ukraine_cash_capital)));
    const real fund_open = flag(fund_phase >= 2);
    const real seed_call_us = fund_open * max(0, min(c->seed_us - was->seed_us_to_date, c->seed_us * cal->dt /
        c->seed_years));
    const real seed_call_ukraine = fund_open * max(0, min(c->seed_ukraine - was->seed_ukraine_to_date, c->seed_ukraine
        * cal->dt / c->seed_years));
    const real infrastructure_loss = min(1, u->infrastructure_exposure * security->interior_loss);
    const real infrastructure_income = was->infrastructure * (1 - infrastructure_loss) * u->infrastructure_return *
        cal->dt;
    now->seed_us_to_date = was->seed_us_to_date + seed_call_us;
    now->seed_ukraine_to_date = was->seed_ukraine_to_date + seed_call_ukraine;
    const real infrastructure_left = was->infrastructure * (1 - infrastructure_loss) * exp(-cal->dt /
        u->infrastructure_life);
    const real infrastructure_sold = k->wind_up * u->infrastructure_recovery * infrastructure_left;
    const real us_cash_capital = now->us_cash_capital = was->us_cash_capital + seed_call_us;
    const real granted_aid = fund_open * arms_sale_was->granted_aid;
    const real aid_to_date = now->aid_to_date = was->aid_to_date + granted_aid;
    real reachable[DEPOSIT_COUNT];
    real fee[DEPOSIT_COUNT];
    real rent[DEPOSIT_COUNT];
    real state_profit[DEPOSIT_COUNT];
    real stake_wanted[DEPOSIT_COUNT];
    real dividends[DEPOSIT_COUNT];
    real remaining_value[DEPOSIT_COUNT];
    real standing[DEPOSIT_COUNT];
    for (int i = 0; i < DEPOSIT_COUNT; i++) {
        reachable[i] = flag(security_was->settlement_kind == 4 || (below(security->front_advance,
            tab->deposit_front_distance[i]) && (tab->deposit_claimed[i] == 0 || !(security_was->settlement_kind ==
            3))));
        const real outlook = markets_u->price_long_run[tab->deposit_mineral[i]] *
            pow(markets->real_price[tab->deposit_mineral[i]] / markets_u->price_long_run[tab->deposit_mineral[i]],
            k->memory[i]) * k->outlook_exp[i];
        const real expected_price = outlook * (tab->deposit_price_ratio[i] + was->expanded[i] *
            tab->deposit_expansion_price[i]);
        const real expected_take = where(tab->deposit_regime_is_licence[i] != 0, where(tab->deposit_mineral_is_gas[i]
            != 0, where(at_most(expected_price * markets->us_cpi, c->gas_low_price), c->gas_rent_low,
            where(at_most(expected_price * markets->us_cpi, c->gas_high_price), c->gas_rent_middle, c->gas_rent_high -
            (c->gas_rent_high - c->gas_rent_middle) * c->gas_high_price / (expected_price * markets->us_cpi))),
            c->rent_rate[tab->deposit_mineral[i]] * u->rent_reading), tab->deposit_royalty[i] + (1 -
            tab->deposit_royalty[i]) * (1 - u->recovery_after) * tab->deposit_state_share[i]);
        const real expected_margin = (tab->deposit_capacity[i] * (expected_price * (1 - expected_take -
            tab->deposit_offtake[i] * u->offtake_advantage) - (tab->deposit_operating_cost[i] + was->expanded[i] *
            tab->deposit_expansion_cost[i]) * real_cost_level - tab->deposit_haulage[i]) - tab->deposit_sustaining[i]
            * tab->deposit_investment[i] * real_cost_level * 1000) * 0.001;
        const real planned = tab->deposit_investment[i] * c->expected_overrun * real_cost_level;
        const real net_margin = expected_margin - tab->deposit_regime_is_licence[i] * c->ukraine_tax * max(0,
            expected_margin - planned * tab->deposit_capacity[i] / tab->deposit_reserve[i]);
        const real outlay = planned * pow(1 + real_hurdle * markets_c->one_year, tab->deposit_build_years[i] /
            markets_c->one_year / 2);
        const real gain = net_margin * where(real_hurdle == 0, tab->deposit_reserve[i] / tab->deposit_capacity[i], (1
            - pow(1 + real_hurdle, -(tab->deposit_reserve[i] / tab->deposit_capacity[i]))) / real_hurdle) - outlay;
        const real audit_hazard = c->active * reachable[i] * tab->deposit_stage_is_open[i] *
            flag(at_least(tab->deposit_commercial_chance[i] * gain, tab->deposit_audit_cost[i] * real_cost_level *
            pow(1 + real_hurdle * markets_c->one_year, (tab->deposit_study_years[i] + tab->deposit_build_years[i]) /
            markets_c->one_year))) * tab->deposit_audit_rate[i] * where(security->war_in_period == 1,
            u->audit_pace_war, 1);
        const real audit_rate = audit_hazard;
        now->audit_summed_hazard[i] = was->audit_summed_hazard[i] + where(audit_rate < 0, NAN, audit_rate) * cal->dt;
        const real audit_due = flag(at_least(now->audit_summed_hazard[i], u->audit_clock[i]));
        now->audit[i] = max(was->audit[i], audit_due);
        const real audited = flag(now->audit[i] == 1 || !(tab->deposit_stage_is_open[i] != 0));
        const real award_hazard = c->active * reachable[i] * audited * o->commercial[i] * (1 -
            tab->deposit_stage_is_awarded[i]) * tab->deposit_award_rate[i] * (1 + u->award_pull * security->reform) *
            where(security->war_in_period == 1, u->award_pace_war, 1);
        const real award_rate = award_hazard;
        now->award_summed_hazard[i] = was->award_summed_hazard[i] + where(award_rate < 0, NAN, award_rate) * cal->dt;
        const real award_due = flag(at_least(now->award_summed_hazard[i], u->award_clock[i]));
        now->award[i] = max(was->award[i], award_due);
        const real awarded = c->active * flag(now->award[i] == 1 || tab->deposit_stage_is_awarded[i] != 0);
        now->lost[i] = max(was->lost[i], flag(awarded == 1 && reachable[i] == 0));
        now->years_awarded[i] = was->years_awarded[i] + cal->dt * awarded;
        const real pays = flag(at_least(gain, u->waiting_premium * outlay));
        const real go_hazard = security_c->decision_speed * awarded * o->commercial[i] * (1 - now->lost[i]) *
            flag(at_least(now->years_awarded[i], tab->deposit_study_years[i])) * flag(pays == 1 || c->deposit_option
            == 0) * flag(tab->deposit_licence_is_new[i] != 0 || investing == 1);
        const real go_rate = go_hazard;
        now->go_summed_hazard[i] = was->go_summed_hazard[i] + where(go_rate < 0, NAN, go_rate) * cal->dt;
        const real go_due = flag(at_least(now->go_summed_hazard[i], u->go_clock[i]));
        now->go[i] = max(was->go[i], go_due);
        const real expand_hazard = security_c->decision_speed * c->deposit_option * was->running[i] *
            flag(tab->deposit_expansion_investment[i] > 0) * flag(at_least(tab->deposit_capacity[i] * (outlook *
            tab->deposit_expansion_price[i] * (1 - expected_take - tab->deposit_offtake[i] * u->offtake_advantage) -
            tab->deposit_expansion_cost[i] * real_cost_level) * (1 - tab->deposit_regime_is_licence[i] *
            c->ukraine_tax) * where(real_hurdle == 0, was->reserve_left[i] / tab->deposit_capacity[i], (1 - pow(1 +
            real_hurdle, -(was->reserve_left[i] / tab->deposit_capacity[i]))) / real_hurdle), (1 +
            u->expansion_premium) * tab->deposit_expansion_investment[i] * c->expected_overrun * real_cost_level *
            1000));
        const real expand_rate = expand_hazard;
        now->expand_summed_hazard[i] = was->expand_summed_hazard[i] + where(expand_rate < 0, NAN, expand_rate) *
            cal->dt;
        const real expand_due = flag(at_least(now->expand_summed_hazard[i], u->expand_clock[i]));
        now->expand[i] = max(was->expand[i], expand_due);
        now->works[i] = where(at_least((was->works[i] + now->go[i] * (1 - now->lost[i]) *
            where(security->war_in_period == 1, u->building_pace_war, 1) * cal->dt / tab->deposit_build_years[i]) *
            (1.0 + 1e-12), 1), 1, was->works[i] + now->go[i] * (1 - now->lost[i]) * where(security->war_in_period ==
            1, u->building_pace_war, 1) * cal->dt / tab->deposit_build_years[i]);
        now->expansion_works[i] = where(at_least((was->expansion_works[i] + now->expand[i] * (1 - now->lost[i]) * (1 -
            was->ended[i]) * where(security->war_in_period == 1, u->building_pace_war, 1) * cal->dt /
            u->expansion_years) * (1.0 + 1e-12), 1), 1, was->expansion_works[i] + now->expand[i] * (1 - now->lost[i])
            * (1 - was->ended[i]) * where(security->war_in_period == 1, u->building_pace_war, 1) * cal->dt /
            u->expansion_years);
        now->expanded[i] = flag(at_least(now->expansion_works[i], 1));
        const real investment = ((now->works[i] - was->works[i]) * tab->deposit_investment[i] +
            (now->expansion_works[i] - was->expansion_works[i]) * tab->deposit_expansion_investment[i]) *
            u->cost_overrun[i] * cost_level;
        now->invested[i] = was->invested[i] + investment;
        const real audit_spending = (now->audit[i] - was->audit[i] + c->active * k->new_licence[i] *
            tab->deposit_stage_is_awarded[i] * flag(same(cal->number, 1)) * (1 - now->audit[i])) *
            tab->deposit_audit_cost[i] * cost_level;
        const real ready = flag(at_least(now->works[i], 1)) * (1 - now->lost[i]) * (1 - was->ended[i]);
        const real price = markets->price[tab->deposit_mineral[i]] * (tab->deposit_price_ratio[i] + was->expanded[i] *
            tab->deposit_expansion_price[i]);
        const real rent_share = where(tab->deposit_regime_is_licence[i] != 0, where(tab->deposit_mineral_is_gas[i] !=
            0, where(at_most(price, c->gas_low_price), c->gas_rent_low, where(at_most(price, c->gas_high_price),
            c->gas_rent_middle, c->gas_rent_high - (c->gas_rent_high - c->gas_rent_middle) * c->gas_high_price /
            price)), c->rent_rate[tab->deposit_mineral[i]] * u->rent_reading), 0);
        const real unit_cost = (tab->deposit_operating_cost[i] + was->expanded[i] * tab->deposit_expansion_cost[i]) *
            cost_level + tab->deposit_haulage[i] * markets->us_cpi * (1 + u->detour_cost * (1 -
            security->sea_corridor));
        const real unit_margin = price * (1 - rent_share - tab->deposit_royalty[i] - tab->deposit_offtake[i] *
            u->offtake_advantage) - unit_cost;
        now->running[i] = ready * flag(c->deposit_option == 0 || at_least(unit_margin, unit_cost *
            where(was->running[i] == 1, u->suspend_below, u->resume_above)));
        now->idle_years[i] = (was->idle_years[i] + cal->dt) * ready * (1 - now->running[i]);
        now->ramp[i] = min(1, was->ramp[i] + now->running[i] * cal->dt / u->ramp_years);
        const real plant_loss = min(1, tab->deposit_exposure[i] * security->interior_loss + u->sabotage_loss *
            security->hybrid_attack);
        const real output = now->running[i] * min(was->reserve_left[i], tab->deposit_capacity[i] * cal->dt *
            now->ramp[i] * (1 - min(1, tab->deposit_power_need[i] * security->hybrid_outage)) * (1 - plant_loss) *
            where(security->war_in_period == 1, u->working_pace_war, 1));
        now->reserve_left[i] = was->reserve_left[i] - output;
        now->ended[i] = max(was->ended[i], flag(ready == 1 && (now->reserve_left[i] <= 0 ||
            at_least(now->idle_years[i], u->patience))));
        const real sales = output * price * 0.001;
        const real operating = (output * unit_cost + u->idle_cost * ready * (1 - now->running[i]) *
            tab->deposit_capacity[i] * cal->dt * tab->deposit_operating_cost[i] * cost_level) * 0.001;
        const real sustaining = now->running[i] * tab->deposit_sustaining[i] * tab->deposit_investment[i] * cal->dt *
            cost_level;
        now->plant_value[i] = (now->works[i] * tab->deposit_investment[i] + now->expansion_works[i] *
            tab->deposit_expansion_investment[i]) * cost_level * (1 - now->lost[i]) * (1 - now->ended[i]);
        const real repair = was->plant_value[i] * plant_loss * (1 - now->lost[i]);
        const real closure = (now->ended[i] - was->ended[i]) * tab->deposit_closure_cost[i] * cost_level;
        fee[i] = (now->award[i] - was->award[i]) * tab->deposit_permit_fee[i] * markets->us_cpi;
        rent[i] = sales * rent_share;
        const real royalty = sales * tab->deposit_royalty[i];
        const real recoverable = was->cost_pool[i] + tab->deposit_regime_is_production_sharing[i] * (audit_spending +
            investment + operating + sustaining + repair);
        const real recovered = min(recoverable, where(was->paid_back[i] == 1, u->recovery_after, u->recovery_before) *
            (sales - royalty));
        now->cost_pool[i] = recoverable - recovered;
        now->paid_back[i] = max(was->paid_back[i], flag(at_least(now->works[i], 1) && now->cost_pool[i] <= 0));
        state_profit[i] = tab->deposit_state_share[i] * (sales - royalty - recovered);
        const real depreciation = was->tax_book[i] * (1 - exp(-cal->dt / u->tax_life));
        now->tax_book[i] = was->tax_book[i] + investment + sustaining - depreciation;
        const real profit = sales - rent[i] - royalty - tab->deposit_offtake[i] * u->offtake_advantage * sales -
            operating - repair - closure - depreciation - audit_spending - fee[i];
        now->tax_losses[i] = max(0, was->tax_losses[i] - profit);
        const real profit_tax = tab->deposit_regime_is_licence[i] * c->ukraine_tax * max(0, profit -
            was->tax_losses[i]);
        const real project_flow = sales - operating - sustaining - repair - closure - rent[i] - royalty -
            state_profit[i] - profit_tax - tab->deposit_offtake[i] * u->offtake_advantage * sales;
        now->shortfall[i] = max(0, was->shortfall[i] - project_flow);
        const real distributable = max(0, project_flow - was->shortfall[i]);
        now->taken[i] = was->taken[i] + (1 - was->taken[i]) * flag(was->works[i] > 0) * security->expropriation;
        stake_wanted[i] = investing * (1 - k->wind_up) * tab->deposit_fund_stake[i] * investment;
        dividends[i] = was->ownership[i] * (1 - now->taken[i]) * distributable;
        remaining_value[i] = where(k->wind_up == 1, now->go[i] * (1 - now->lost[i]) * (1 - now->ended[i]) * max(0,
            (net_margin * where(o->real_rate == 0, now->reserve_left[i] / tab->deposit_capacity[i], (1 - pow(1 +
            o->real_rate, -(now->reserve_left[i] / tab->deposit_capacity[i]))) / o->real_rate) - (1 - now->works[i]) *
            planned) * markets->us_cpi), 0);
        standing[i] = (1 - now->lost[i]) * (1 - now->ended[i]) * (1 - now->taken[i]);
    }
    real licence_inflow_sum = 0;
    for (int j = 0; j < DEPOSIT_COUNT; j++) licence_inflow_sum += fee[j] * k->new_licence[j];
    real licence_inflow_sum2 = 0;
    for (int j = 0; j < DEPOSIT_COUNT; j++) licence_inflow_sum2 += rent[j] * k->new_licence[j];
    real licence_inflow_sum3 = 0;
    for (int j = 0; j < DEPOSIT_COUNT; j++) licence_inflow_sum3 += state_profit[j] * k->new_licence[j];
    const real licence_inflow = fund_open * c->fund_revenue_share * (licence_inflow_sum + licence_inflow_sum2 +
        licence_inflow_sum3);
    real total_dividends = 0;
    for (int j = 0; j < DEPOSIT_COUNT; j++) total_dividends += dividends[j];
    const real dividends_total = total_dividends;
    const real cash_before_investing = was->cash + seed_call_us + seed_call_ukraine + licence_inflow + dividends_total
        + infrastructure_income - manager_fee;
    const real purse = where(above(cash_before_investing - c->reserve_quarters * manager_fee, 1e-11 *
        was->cash_capital), cash_before_investing - c->reserve_quarters * manager_fee, 0);
    real total_stake_wanted = 0;
    for (int j = 0; j < DEPOSIT_COUNT; j++) total_stake_wanted += stake_wanted[j];
    const real stake_share = where(total_stake_wanted > 0, min(1, purse / total_stake_wanted), 0);
    real total_plant_value = 0;
    for (int j = 0; j < DEPOSIT_COUNT; j++) total_plant_value += now->plant_value[j];
    const real plant_total = total_plant_value;
    now->cover_wanted = u->insured_share * plant_total;
    const real infrastructure_bought = investing * flag(was->fund_phase == 2) * (1 - k->wind_up) * (1 -
        exp(-u->infrastructure_pace * cal->dt)) * max(0, purse - total_stake_wanted);
    const real infrastructure = now->infrastructure = (1 - k->wind_up) * (infrastructure_left +
        infrastructure_bought);
    const real ukraine_cash_capital = now->ukraine_cash_capital = was->ukraine_cash_capital + seed_call_ukraine +
        licence_inflow;
    const real cash_capital = now->cash_capital = us_cash_capital + ukraine_cash_capital;
    real occupied_prospect_sum = 0;
    for (int j = 0; j < DEPOSIT_COUNT; j++) occupied_prospect_sum += k->occupied[j] * (1 - reachable[j]) *
        o->worth[j];
    real total_worth = 0;
    for (int j = 0; j < DEPOSIT_COUNT; j++) total_worth += o->worth[j];
    now->occupied_prospect = c->active * (1 - flag(security_was->settlement_kind == 3)) * occupied_prospect_sum /
        total_worth;
    real purchase[DEPOSIT_COUNT];
    real stake_sales[DEPOSIT_COUNT];
    for (int i = 0; i < DEPOSIT_COUNT; i++) {
        purchase[i] = stake_wanted[i] * stake_share;
        now->stake_cost[i] = was->stake_cost[i] + purchase[i];
        now->ownership[i] = where(now->invested[i] > 0, now->stake_cost[i] / now->invested[i], 0);
        stake_sales[i] = now->ownership[i] * (1 - now->taken[i]) * remaining_value[i];
    }
    real total_stake_sales = 0;
    for (int j = 0; j < DEPOSIT_COUNT; j++) total_stake_sales += stake_sales[j];
    const real distribution = where(k->wind_up == 1, cash_before_investing + infrastructure_sold + total_stake_sales,
        flag(was->fund_phase == 3) * max(0, purse - total_stake_wanted));
    real total_purchase = 0;
    for (int j = 0; j < DEPOSIT_COUNT; j++) total_purchase += purchase[j];
    const real cash = now->cash = cash_before_investing + infrastructure_sold + total_stake_sales - total_purchase -
        infrastructure_bought - distribution;
    real net_assets_sum = 0;
    for (int j = 0; j < DEPOSIT_COUNT; j++) net_assets_sum += now->stake_cost[j] * standing[j];
    const real net_assets = cash + infrastructure + (1 - k->wind_up) * net_assets_sum;
    real us_share[BASIS_COUNT];
    for (int i = 0; i < BASIS_COUNT; i++) {
        const real in_kind_capital = tab->basis_recognises[i] * c->recognition_share * aid_to_date;
        us_share[i] = where(cash_capital + in_kind_capital > 0, (us_cash_capital + in_kind_capital) / (cash_capital +
            in_kind_capital), 0);
    }
    const real us_stake = us_share[with_aid] * net_assets;
    now->us_stake_share = min(1, us_stake / u->full_stake);
}
