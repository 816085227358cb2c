package backstop.twin;

import static backstop.twin.Arithmetic.above;
import static backstop.twin.Arithmetic.at_least;
import static backstop.twin.Arithmetic.at_most;
import static backstop.twin.Arithmetic.below;
import static backstop.twin.Arithmetic.flag;
import static backstop.twin.Arithmetic.max;
import static backstop.twin.Arithmetic.min;
import static backstop.twin.Arithmetic.same;
import static backstop.twin.Arithmetic.square;
import static backstop.twin.Sizes.BASIS_COUNT;
import static backstop.twin.Sizes.DEPOSIT_COUNT;
import static backstop.twin.Sizes.with_aid;
import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.pow;

/** The US–Ukraine Reconstruction Investment Fund and the deposits it feeds on: the lines. */
final class MineralsFundLines {

  private MineralsFundLines() {}

  static void shared(World w, int t) {
    final MineralsFund.Period k = w.period[t + 1].minerals_fund;
    final Markets.Certain markets_c = w.certain.markets;
    final World.Tables tab = w.tables;

    for (int i = 0; i < DEPOSIT_COUNT; i++) k.outlook_exp[i] =
        exp(square(markets_c.price_volatility[tab.deposit_mineral[i]] / 2) *
        markets_c.price_half_life[tab.deposit_mineral[i]] / markets_c.one_year / log(2) * (k.memory[i] -
        square(k.memory[i])));
  }

  static void once(World w, World.Path p) {
    final MineralsFund.Certain c = w.certain.minerals_fund;
    final Markets.Certain markets_c = w.certain.markets;
    final Markets.Uncertain markets_u = p.draws.markets;
    final MineralsFund.Once o = p.once.minerals_fund;
    final MineralsFund.Uncertain u = p.draws.minerals_fund;
    final World.Tables tab = w.tables;

    o.developer_rate = markets_c.riskless_rate + u.developer_beta * markets_c.equity_premium +
        u.developer_residual;
    o.real_rate = ((1 + o.developer_rate * markets_c.one_year) / exp(markets_u.inflation_mean *
        markets_c.one_year) - 1) / markets_c.one_year;
    for (int i = 0; i < DEPOSIT_COUNT; i++) {
        o.commercial[i] = flag(below(u.audit_luck[i], tab.deposit_commercial_chance[i] + u.chance_reading *
            c.chance_width));
        o.worth[i] = tab.deposit_capacity[i] * tab.deposit_price_ratio[i] *
            markets_u.price_long_run[tab.deposit_mineral[i]] * 0.001;
    }
    o.real_hurdle_exp = exp(markets_u.inflation_mean * markets_c.one_year);
  }

  static void open(World w, World.Path p) {
    final MineralsFund.Certain c = w.certain.minerals_fund;
    final MineralsFund.State was = p.was.minerals_fund;
    final World.Tables tab = w.tables;

    was.fund_phase_stay = 1;
    was.fund_phase = 1;
    was.board_stay = 1;
    was.board = 1;
    for (int i = 0; i < DEPOSIT_COUNT; i++) was.reserve_left[i] = tab.deposit_reserve[i];
    was.seed_us_to_date = c.seed_paid_us;
    was.seed_ukraine_to_date = c.seed_paid_ukraine;
    was.infrastructure = c.infrastructure_at_start;
    was.cash = c.cash_at_start;
    was.us_cash_capital = c.seed_paid_us;
    was.ukraine_cash_capital = c.seed_paid_ukraine;
    was.cash_capital = c.seed_paid_us + c.seed_paid_ukraine;
    was.aid_to_date = c.in_kind_at_start;
  }

  static void period(World w, World.Path p, int t) {
    final ArmsSale.State arms_sale_was = p.was.arms_sale;
    final MineralsFund.Certain c = w.certain.minerals_fund;
    final MineralsFund.Period k = w.period[t + 1].minerals_fund;
    final Markets.State markets = p.now.markets;
    final Markets.Certain markets_c = w.certain.markets;
    final Markets.Uncertain markets_u = p.draws.markets;
    final MineralsFund.State now = p.now.minerals_fund;
    final MineralsFund.Once o = p.once.minerals_fund;
    final Security.State security = p.now.security;
    final Security.Certain security_c = w.certain.security;
    final Security.State security_was = p.was.security;
    final MineralsFund.Uncertain u = p.draws.minerals_fund;
    final MineralsFund.State was = p.was.minerals_fund;
    final World.Tables tab = w.tables;
    final World.Calendar cal = w.period[t + 1].calendar;

    final double fund_phase_stay = now.fund_phase_stay = was.fund_phase_stay + was.fund_phase_due;
    final double fund_phase_age = was.fund_phase_due == 1 ? 0 : was.fund_phase_age_end;
    now.fund_phase_age_end = fund_phase_age + cal.dt;
    final double fund_phase_forming_to_locked_up = was.fund_phase == 1 ? c.active * u.closing_rate : 0;
    final double fund_phase_locked_up_to_distributing = was.fund_phase == 2 ? security_c.decision_speed *
        flag(at_least(fund_phase_age, c.lock_up_years)) : 0;
    final double fund_phase_rate = min(fund_phase_forming_to_locked_up, fund_phase_locked_up_to_distributing) < 0 ?
        Double.NaN : fund_phase_forming_to_locked_up + fund_phase_locked_up_to_distributing;
    final double fund_phase_hazard = now.fund_phase_hazard = (was.fund_phase_due == 1 ? 0 : was.fund_phase_hazard)
        + fund_phase_rate * cal.dt;
    final double fund_phase_due = now.fund_phase_due = flag(at_least(fund_phase_hazard, u.fund_phase_clock[(int)
        fund_phase_stay - 1]));
    final double fund_phase = now.fund_phase = fund_phase_due == 1 ? was.fund_phase == 1 ? 2 : was.fund_phase == 2
        ? 3 : was.fund_phase : was.fund_phase;
    final double board_stay = now.board_stay = was.board_stay + was.board_due;
    final double board_agreed_to_deadlocked = was.board == 1 ? u.deadlock_rate * (1 + u.deadlock_without_us *
        security.us_below_role) : 0;
    final double board_deadlocked_to_agreed = was.board == 2 ? u.deadlock_end_rate : 0;
    final double board_rate = min(board_agreed_to_deadlocked, board_deadlocked_to_agreed) < 0 ? Double.NaN :
        board_agreed_to_deadlocked + board_deadlocked_to_agreed;
    final double board_hazard = now.board_hazard = (was.board_due == 1 ? 0 : was.board_hazard) + board_rate *
        cal.dt;
    final double board_due = now.board_due = flag(at_least(board_hazard, u.board_clock[(int) board_stay - 1]));
    now.board = board_due == 1 ? was.board == 1 ? 2 : was.board == 2 ? 1 : was.board : was.board;
    final double cost_level = u.local_share * markets.ukrainian_costs + (1 - u.local_share) * markets.us_cpi;
    final double real_cost_level = cost_level / markets.us_cpi;
    final double cover = min(u.insured_share, security.cover_share);
    final double hurdle = cover * security.required_return_insured + (1 - cover) * security.required_return;
    final double real_hurdle = ((1 + hurdle * markets_c.one_year) / o.real_hurdle_exp - 1) / markets_c.one_year;
    final double investing = flag(was.fund_phase >= 2 && was.board == 1);
    final double manager_fee = max(0, min(was.cash, flag(was.fund_phase >= 2) * c.fee_rate * cal.dt *
        (was.us_cash_capital + was.ukraine_cash_capital)));
    final double fund_open = flag(fund_phase >= 2);
    final double seed_call_us = fund_open * max(0, min(c.seed_us - was.seed_us_to_date, c.seed_us * cal.dt /
        c.seed_years));
    final double seed_call_ukraine = fund_open * max(0, min(c.seed_ukraine - was.seed_ukraine_to_date,
        c.seed_ukraine * cal.dt / c.seed_years));
    final double infrastructure_loss = min(1, u.infrastructure_exposure * security.interior_loss);
    final double infrastructure_income = was.infrastructure * (1 - infrastructure_loss) * u.infrastructure_return *
        cal.dt;
    now.seed_us_to_date = was.seed_us_to_date + seed_call_us;
    now.seed_ukraine_to_date = was.seed_ukraine_to_date + seed_call_ukraine;
    final double infrastructure_left = was.infrastructure * (1 - infrastructure_loss) * exp(-cal.dt /
        u.infrastructure_life);
    final double infrastructure_sold = k.wind_up * u.infrastructure_recovery * infrastructure_left;
    final double us_cash_capital = now.us_cash_capital = was.us_cash_capital + seed_call_us;
    final double granted_aid = fund_open * arms_sale_was.granted_aid;
    final double aid_to_date = now.aid_to_date = was.aid_to_date + granted_aid;
    final double[] reachable = new double[DEPOSIT_COUNT];
    final double[] fee = new double[DEPOSIT_COUNT];
    final double[] rent = new double[DEPOSIT_COUNT];
    final double[] state_profit = new double[DEPOSIT_COUNT];
    final double[] stake_wanted = new double[DEPOSIT_COUNT];
    final double[] dividends = new double[DEPOSIT_COUNT];
    final double[] remaining_value = new double[DEPOSIT_COUNT];
    final double[] standing = new double[DEPOSIT_COUNT];
    for (int i = 0; i < DEPOSIT_COUNT; i++) {
        reachable[i] = flag(security_was.settlement_kind == 4 || (below(security.front_advance,
            tab.deposit_front_distance[i]) && (tab.deposit_claimed[i] == 0 || !(security_was.settlement_kind ==
            3))));
        final double outlook = markets_u.price_long_run[tab.deposit_mineral[i]] *
            pow(markets.real_price[tab.deposit_mineral[i]] / markets_u.price_long_run[tab.deposit_mineral[i]],
            k.memory[i]) * k.outlook_exp[i];
        final double expected_price = outlook * (tab.deposit_price_ratio[i] + was.expanded[i] *
            tab.deposit_expansion_price[i]);
        final double expected_take = tab.deposit_regime_is_licence[i] != 0 ? tab.deposit_mineral_is_gas[i] != 0 ?
            at_most(expected_price * markets.us_cpi, c.gas_low_price) ? c.gas_rent_low : at_most(expected_price *
            markets.us_cpi, c.gas_high_price) ? c.gas_rent_middle : c.gas_rent_high - (c.gas_rent_high -
            c.gas_rent_middle) * c.gas_high_price / (expected_price * markets.us_cpi) :
            c.rent_rate[tab.deposit_mineral[i]] * u.rent_reading : tab.deposit_royalty[i] + (1 -
            tab.deposit_royalty[i]) * (1 - u.recovery_after) * tab.deposit_state_share[i];
        final double expected_margin = (tab.deposit_capacity[i] * (expected_price * (1 - expected_take -
            tab.deposit_offtake[i] * u.offtake_advantage) - (tab.deposit_operating_cost[i] + was.expanded[i] *
            tab.deposit_expansion_cost[i]) * real_cost_level - tab.deposit_haulage[i]) - tab.deposit_sustaining[i]
            * tab.deposit_investment[i] * real_cost_level * 1000) * 0.001;
        final double planned = tab.deposit_investment[i] * c.expected_overrun * real_cost_level;
        final double net_margin = expected_margin - tab.deposit_regime_is_licence[i] * c.ukraine_tax * max(0,
            expected_margin - planned * tab.deposit_capacity[i] / tab.deposit_reserve[i]);
        final double outlay = planned * pow(1 + real_hurdle * markets_c.one_year, tab.deposit_build_years[i] /
            markets_c.one_year / 2);
        final double gain = net_margin * (real_hurdle == 0 ? tab.deposit_reserve[i] / tab.deposit_capacity[i] : (1 -
            pow(1 + real_hurdle, -(tab.deposit_reserve[i] / tab.deposit_capacity[i]))) / real_hurdle) - outlay;
        final double audit_hazard = c.active * reachable[i] * tab.deposit_stage_is_open[i] *
            flag(at_least(tab.deposit_commercial_chance[i] * gain, tab.deposit_audit_cost[i] * real_cost_level *
            pow(1 + real_hurdle * markets_c.one_year, (tab.deposit_study_years[i] + tab.deposit_build_years[i]) /
            markets_c.one_year))) * tab.deposit_audit_rate[i] * (security.war_in_period == 1 ? u.audit_pace_war :
            1);
        final double audit_rate = audit_hazard;
        now.audit_summed_hazard[i] = was.audit_summed_hazard[i] + (audit_rate < 0 ? Double.NaN : audit_rate) * cal.dt;
        final double audit_due = flag(at_least(now.audit_summed_hazard[i], u.audit_clock[i]));
        now.audit[i] = max(was.audit[i], audit_due);
        final double audited = flag(now.audit[i] == 1 || !(tab.deposit_stage_is_open[i] != 0));
        final double award_hazard = c.active * reachable[i] * audited * o.commercial[i] * (1 -
            tab.deposit_stage_is_awarded[i]) * tab.deposit_award_rate[i] * (1 + u.award_pull * security.reform) *
            (security.war_in_period == 1 ? u.award_pace_war : 1);
        final double award_rate = award_hazard;
        now.award_summed_hazard[i] = was.award_summed_hazard[i] + (award_rate < 0 ? Double.NaN : award_rate) * cal.dt;
        final double award_due = flag(at_least(now.award_summed_hazard[i], u.award_clock[i]));
        now.award[i] = max(was.award[i], award_due);
        final double awarded = c.active * flag(now.award[i] == 1 || tab.deposit_stage_is_awarded[i] != 0);
        now.lost[i] = max(was.lost[i], flag(awarded == 1 && reachable[i] == 0));
        now.years_awarded[i] = was.years_awarded[i] + cal.dt * awarded;
        final double pays = flag(at_least(gain, u.waiting_premium * outlay));
        final double go_hazard = security_c.decision_speed * awarded * o.commercial[i] * (1 - now.lost[i]) *
            flag(at_least(now.years_awarded[i], tab.deposit_study_years[i])) * flag(pays == 1 || c.deposit_option
            == 0) * flag(tab.deposit_licence_is_new[i] != 0 || investing == 1);
        final double go_rate = go_hazard;
        now.go_summed_hazard[i] = was.go_summed_hazard[i] + (go_rate < 0 ? Double.NaN : go_rate) * cal.dt;
        final double go_due = flag(at_least(now.go_summed_hazard[i], u.go_clock[i]));
        now.go[i] = max(was.go[i], go_due);
        final double expand_hazard = security_c.decision_speed * c.deposit_option * was.running[i] *
            flag(tab.deposit_expansion_investment[i] > 0) * flag(at_least(tab.deposit_capacity[i] * (outlook *
            tab.deposit_expansion_price[i] * (1 - expected_take - tab.deposit_offtake[i] * u.offtake_advantage) -
            tab.deposit_expansion_cost[i] * real_cost_level) * (1 - tab.deposit_regime_is_licence[i] *
            c.ukraine_tax) * (real_hurdle == 0 ? was.reserve_left[i] / tab.deposit_capacity[i] : (1 - pow(1 +
            real_hurdle, -(was.reserve_left[i] / tab.deposit_capacity[i]))) / real_hurdle), (1 +
            u.expansion_premium) * tab.deposit_expansion_investment[i] * c.expected_overrun * real_cost_level *
            1000));
        final double expand_rate = expand_hazard;
        now.expand_summed_hazard[i] = was.expand_summed_hazard[i] + (expand_rate < 0 ? Double.NaN : expand_rate) * cal.dt;
        final double expand_due = flag(at_least(now.expand_summed_hazard[i], u.expand_clock[i]));
        now.expand[i] = max(was.expand[i], expand_due);
        now.works[i] = at_least((was.works[i] + now.go[i] * (1 - now.lost[i]) * (security.war_in_period == 1 ?
            u.building_pace_war : 1) * cal.dt / tab.deposit_build_years[i]) * (1.0 + 1e-12), 1) ? 1 : was.works[i]
            + now.go[i] * (1 - now.lost[i]) * (security.war_in_period == 1 ? u.building_pace_war : 1) * cal.dt /
            tab.deposit_build_years[i];
        now.expansion_works[i] = at_least((was.expansion_works[i] + now.expand[i] * (1 - now.lost[i]) * (1 -
            was.ended[i]) * (security.war_in_period == 1 ? u.building_pace_war : 1) * cal.dt / u.expansion_years)
            * (1.0 + 1e-12), 1) ? 1 : was.expansion_works[i] + now.expand[i] * (1 - now.lost[i]) * (1 -
            was.ended[i]) * (security.war_in_period == 1 ? u.building_pace_war : 1) * cal.dt / u.expansion_years;
        now.expanded[i] = flag(at_least(now.expansion_works[i], 1));
        final double investment = ((now.works[i] - was.works[i]) * tab.deposit_investment[i] +
            (now.expansion_works[i] - was.expansion_works[i]) * tab.deposit_expansion_investment[i]) *
            u.cost_overrun[i] * cost_level;
        now.invested[i] = was.invested[i] + investment;
        final double audit_spending = (now.audit[i] - was.audit[i] + c.active * k.new_licence[i] *
            tab.deposit_stage_is_awarded[i] * flag(same(cal.number, 1)) * (1 - now.audit[i])) *
            tab.deposit_audit_cost[i] * cost_level;
        final double ready = flag(at_least(now.works[i], 1)) * (1 - now.lost[i]) * (1 - was.ended[i]);
        final double price = markets.price[tab.deposit_mineral[i]] * (tab.deposit_price_ratio[i] + was.expanded[i]
            * tab.deposit_expansion_price[i]);
        final double rent_share = tab.deposit_regime_is_licence[i] != 0 ? tab.deposit_mineral_is_gas[i] != 0 ?
            at_most(price, c.gas_low_price) ? c.gas_rent_low : at_most(price, c.gas_high_price) ?
            c.gas_rent_middle : c.gas_rent_high - (c.gas_rent_high - c.gas_rent_middle) * c.gas_high_price /
            price : c.rent_rate[tab.deposit_mineral[i]] * u.rent_reading : 0;
        final double unit_cost = (tab.deposit_operating_cost[i] + was.expanded[i] * tab.deposit_expansion_cost[i])
            * cost_level + tab.deposit_haulage[i] * markets.us_cpi * (1 + u.detour_cost * (1 -
            security.sea_corridor));
        final double unit_margin = price * (1 - rent_share - tab.deposit_royalty[i] - tab.deposit_offtake[i] *
            u.offtake_advantage) - unit_cost;
        now.running[i] = ready * flag(c.deposit_option == 0 || at_least(unit_margin, unit_cost * (was.running[i] ==
            1 ? u.suspend_below : u.resume_above)));
        now.idle_years[i] = (was.idle_years[i] + cal.dt) * ready * (1 - now.running[i]);
        now.ramp[i] = min(1, was.ramp[i] + now.running[i] * cal.dt / u.ramp_years);
        final double plant_loss = min(1, tab.deposit_exposure[i] * security.interior_loss + u.sabotage_loss *
            security.hybrid_attack);
        final double output = now.running[i] * min(was.reserve_left[i], tab.deposit_capacity[i] * cal.dt *
            now.ramp[i] * (1 - min(1, tab.deposit_power_need[i] * security.hybrid_outage)) * (1 - plant_loss) *
            (security.war_in_period == 1 ? u.working_pace_war : 1));
        now.reserve_left[i] = was.reserve_left[i] - output;
        now.ended[i] = max(was.ended[i], flag(ready == 1 && (now.reserve_left[i] <= 0 ||
            at_least(now.idle_years[i], u.patience))));
        final double sales = output * price * 0.001;
        final double operating = (output * unit_cost + u.idle_cost * ready * (1 - now.running[i]) *
            tab.deposit_capacity[i] * cal.dt * tab.deposit_operating_cost[i] * cost_level) * 0.001;
        final double sustaining = now.running[i] * tab.deposit_sustaining[i] * tab.deposit_investment[i] * cal.dt
            * cost_level;
        now.plant_value[i] = (now.works[i] * tab.deposit_investment[i] + now.expansion_works[i] *
            tab.deposit_expansion_investment[i]) * cost_level * (1 - now.lost[i]) * (1 - now.ended[i]);
        final double repair = was.plant_value[i] * plant_loss * (1 - now.lost[i]);
        final double closure = (now.ended[i] - was.ended[i]) * tab.deposit_closure_cost[i] * cost_level;
        fee[i] = (now.award[i] - was.award[i]) * tab.deposit_permit_fee[i] * markets.us_cpi;
        rent[i] = sales * rent_share;
        final double royalty = sales * tab.deposit_royalty[i];
        final double recoverable = was.cost_pool[i] + tab.deposit_regime_is_production_sharing[i] * (audit_spending
            + investment + operating + sustaining + repair);
        final double recovered = min(recoverable, (was.paid_back[i] == 1 ? u.recovery_after : u.recovery_before) *
            (sales - royalty));
        now.cost_pool[i] = recoverable - recovered;
        now.paid_back[i] = max(was.paid_back[i], flag(at_least(now.works[i], 1) && now.cost_pool[i] <= 0));
        state_profit[i] = tab.deposit_state_share[i] * (sales - royalty - recovered);
        final double depreciation = was.tax_book[i] * (1 - exp(-cal.dt / u.tax_life));
        now.tax_book[i] = was.tax_book[i] + investment + sustaining - depreciation;
        final double profit = sales - rent[i] - royalty - tab.deposit_offtake[i] * u.offtake_advantage * sales -
            operating - repair - closure - depreciation - audit_spending - fee[i];
        now.tax_losses[i] = max(0, was.tax_losses[i] - profit);
        final double profit_tax = tab.deposit_regime_is_licence[i] * c.ukraine_tax * max(0, profit -
            was.tax_losses[i]);
        final double project_flow = sales - operating - sustaining - repair - closure - rent[i] - royalty -
            state_profit[i] - profit_tax - tab.deposit_offtake[i] * u.offtake_advantage * sales;
        now.shortfall[i] = max(0, was.shortfall[i] - project_flow);
        final double distributable = max(0, project_flow - was.shortfall[i]);
        now.taken[i] = was.taken[i] + (1 - was.taken[i]) * flag(was.works[i] > 0) * security.expropriation;
        stake_wanted[i] = investing * (1 - k.wind_up) * tab.deposit_fund_stake[i] * investment;
        dividends[i] = was.ownership[i] * (1 - now.taken[i]) * distributable;
        remaining_value[i] = k.wind_up == 1 ? now.go[i] * (1 - now.lost[i]) * (1 - now.ended[i]) * max(0,
            (net_margin * (o.real_rate == 0 ? now.reserve_left[i] / tab.deposit_capacity[i] : (1 - pow(1 +
            o.real_rate, -(now.reserve_left[i] / tab.deposit_capacity[i]))) / o.real_rate) - (1 - now.works[i]) *
            planned) * markets.us_cpi) : 0;
        standing[i] = (1 - now.lost[i]) * (1 - now.ended[i]) * (1 - now.taken[i]);
    }
    double licence_inflow_sum = 0;
    for (int j = 0; j < DEPOSIT_COUNT; j++) licence_inflow_sum += fee[j] * k.new_licence[j];
    double licence_inflow_sum2 = 0;
    for (int j = 0; j < DEPOSIT_COUNT; j++) licence_inflow_sum2 += rent[j] * k.new_licence[j];
    double licence_inflow_sum3 = 0;
    for (int j = 0; j < DEPOSIT_COUNT; j++) licence_inflow_sum3 += state_profit[j] * k.new_licence[j];
    final double licence_inflow = fund_open * c.fund_revenue_share * (licence_inflow_sum + licence_inflow_sum2 +
        licence_inflow_sum3);
    double total_dividends = 0;
    for (int j = 0; j < DEPOSIT_COUNT; j++) total_dividends += dividends[j];
    final double dividends_total = total_dividends;
    final double cash_before_investing = was.cash + seed_call_us + seed_call_ukraine + licence_inflow +
        dividends_total + infrastructure_income - manager_fee;
    final double purse = above(cash_before_investing - c.reserve_quarters * manager_fee, 1e-11 * was.cash_capital) ?
        cash_before_investing - c.reserve_quarters * manager_fee : 0;
    double total_stake_wanted = 0;
    for (int j = 0; j < DEPOSIT_COUNT; j++) total_stake_wanted += stake_wanted[j];
    final double stake_share = total_stake_wanted > 0 ? min(1, purse / total_stake_wanted) : 0;
    double total_plant_value = 0;
    for (int j = 0; j < DEPOSIT_COUNT; j++) total_plant_value += now.plant_value[j];
    final double plant_total = total_plant_value;
    now.cover_wanted = u.insured_share * plant_total;
    final double infrastructure_bought = investing * flag(was.fund_phase == 2) * (1 - k.wind_up) * (1 -
        exp(-u.infrastructure_pace * cal.dt)) * max(0, purse - total_stake_wanted);
    final double infrastructure = now.infrastructure = (1 - k.wind_up) * (infrastructure_left +
        infrastructure_bought);
    final double ukraine_cash_capital = now.ukraine_cash_capital = was.ukraine_cash_capital + seed_call_ukraine +
        licence_inflow;
    final double cash_capital = now.cash_capital = us_cash_capital + ukraine_cash_capital;
    double occupied_prospect_sum = 0;
    for (int j = 0; j < DEPOSIT_COUNT; j++) occupied_prospect_sum += k.occupied[j] * (1 - reachable[j]) *
        o.worth[j];
    double total_worth = 0;
    for (int j = 0; j < DEPOSIT_COUNT; j++) total_worth += o.worth[j];
    now.occupied_prospect = c.active * (1 - flag(security_was.settlement_kind == 3)) * occupied_prospect_sum /
        total_worth;
    final double[] purchase = new double[DEPOSIT_COUNT];
    final double[] stake_sales = new double[DEPOSIT_COUNT];
    for (int i = 0; i < DEPOSIT_COUNT; i++) {
        purchase[i] = stake_wanted[i] * stake_share;
        now.stake_cost[i] = was.stake_cost[i] + purchase[i];
        now.ownership[i] = now.invested[i] > 0 ? now.stake_cost[i] / now.invested[i] : 0;
        stake_sales[i] = now.ownership[i] * (1 - now.taken[i]) * remaining_value[i];
    }
    double total_stake_sales = 0;
    for (int j = 0; j < DEPOSIT_COUNT; j++) total_stake_sales += stake_sales[j];
    final double distribution = k.wind_up == 1 ? cash_before_investing + infrastructure_sold + total_stake_sales :
        flag(was.fund_phase == 3) * max(0, purse - total_stake_wanted);
    double total_purchase = 0;
    for (int j = 0; j < DEPOSIT_COUNT; j++) total_purchase += purchase[j];
    final double cash = now.cash = cash_before_investing + infrastructure_sold + total_stake_sales - total_purchase -
        infrastructure_bought - distribution;
    double net_assets_sum = 0;
    for (int j = 0; j < DEPOSIT_COUNT; j++) net_assets_sum += now.stake_cost[j] * standing[j];
    final double net_assets = cash + infrastructure + (1 - k.wind_up) * net_assets_sum;
    final double[] us_share = new double[BASIS_COUNT];
    for (int i = 0; i < BASIS_COUNT; i++) {
        final double in_kind_capital = tab.basis_recognises[i] * c.recognition_share * aid_to_date;
        us_share[i] = cash_capital + in_kind_capital > 0 ? (us_cash_capital + in_kind_capital) / (cash_capital +
            in_kind_capital) : 0;
    }
    final double us_stake = us_share[with_aid] * net_assets;
    now.us_stake_share = min(1, us_stake / u.full_stake);
  }
}
