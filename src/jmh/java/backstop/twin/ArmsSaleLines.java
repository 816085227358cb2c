package backstop.twin;

import static backstop.twin.Arithmetic.above;
import static backstop.twin.Arithmetic.at_least;
import static backstop.twin.Arithmetic.back;
import static backstop.twin.Arithmetic.flag;
import static backstop.twin.Arithmetic.max;
import static backstop.twin.Arithmetic.min;
import static backstop.twin.Arithmetic.steps;
import static backstop.twin.Sizes.SYSTEM_COUNT;
import static java.lang.Math.exp;

/** The $90bn purchase of American arms: the lines. */
final class ArmsSaleLines {

  private ArmsSaleLines() {}

  static void shared(World w, int t) {
    final ArmsSale.Certain c = w.certain.arms_sale;
    final ArmsSale.Period k = w.period[t + 1].arms_sale;
    final World.Tables tab = w.tables;

    k.loan_repayment_steps = steps(c.loan_grace);
    k.loan_repayment_steps2 = steps(c.loan_term);
    for (int i = 0; i < SYSTEM_COUNT; i++) k.work_steps[i] = steps(tab.system_lead_years[i]);
  }

  static void once(World w, World.Path p) {
    final ArmsSale.Certain c = w.certain.arms_sale;
    final ArmsSale.Once o = p.once.arms_sale;
    final ArmsSale.Uncertain u = p.draws.arms_sale;
    final World.Tables tab = w.tables;

    o.assets_opened_rate = c.active * u.opening_rate;
    o.surcharge_part = 1 - 1 / (1 + c.administration_rate + u.contract_services_rate + u.transport_rate);
    for (int i = 0; i < SYSTEM_COUNT; i++) {
        o.growth[i] = u.cost_growth * u.slip[i];
    }
    for (int i = 0; i < SYSTEM_COUNT; i++) o.arrived_steps[i] = steps(tab.system_lead_years[i] * (1 + u.slip[i]));
    for (int i = 0; i < SYSTEM_COUNT; i++) o.ready_steps[i] = steps(u.preparation[i]);
  }

  static void open(World w, World.Path p) {
    final ArmsSale.Certain c = w.certain.arms_sale;
    final ArmsSale.State was = p.was.arms_sale;
    final World.Tables tab = w.tables;

    was.kept = 1;
    for (int i = 0; i < SYSTEM_COUNT; i++) was.remaining[i] = c.active * tab.system_quantity[i];
    double to_order_opening_sum = 0;
    for (int j = 0; j < SYSTEM_COUNT; j++) to_order_opening_sum += tab.system_unit_price[j] *
        tab.system_quantity[j];
    was.to_order = c.active * to_order_opening_sum;
    was.budget_left = c.active * c.agreed_sum;
  }

  static void period(World w, World.Path p, int t) {
    final ArmsSale.Certain c = w.certain.arms_sale;
    final Europe.State europe_was = p.was.europe;
    final ArmsSale.History h = p.history.arms_sale;
    final ArmsSale.Period k = w.period[t + 1].arms_sale;
    final Markets.State markets = p.now.markets;
    final ArmsSale.State now = p.now.arms_sale;
    final ArmsSale.Once o = p.once.arms_sale;
    final Security.State security = p.now.security;
    final Security.State security_was = p.was.security;
    final ArmsSale.Uncertain u = p.draws.arms_sale;
    final ArmsSale.State was = p.was.arms_sale;
    final World.Tables tab = w.tables;
    final World.Calendar cal = w.period[t + 1].calendar;

    final double signed_rate = c.active * security.us_delivers * (security.war_in_period == 1 ? u.signing_rate_war
        : u.signing_rate_peace);
    final double signed_hazard = now.signed_hazard = was.signed_hazard + (signed_rate < 0 ? Double.NaN : signed_rate) *
        cal.dt;
    final double signed_due = flag(at_least(signed_hazard, u.signed_clock));
    final double signed_ = now.signed_ = h.signed_[t + 1] = max(was.signed_, signed_due);
    final double assets_opened_hazard = now.assets_opened_hazard = was.assets_opened_hazard + (o.assets_opened_rate
        < 0 ? Double.NaN : o.assets_opened_rate) * cal.dt;
    final double assets_opened_due = flag(at_least(assets_opened_hazard, u.assets_opened_clock));
    now.assets_opened = max(was.assets_opened, assets_opened_due);
    final double slots_left = 1 / (1 + u.slot_competition * europe_was.us_orders / u.full_orders);
    final double expansion = min(1, cal.years / u.expansion_years);
    final double withheld = flag(security.us_commitment == 4);
    final double cancelled_by_washington = u.washington_cancels * flag(withheld == 1 && !(security_was.us_commitment
        == 4));
    final double cancelled_by_buyer = (1 - cancelled_by_washington) * withheld * (1 - exp(-u.buyer_cancels *
        cal.dt));
    final double cancelled_now = cancelled_by_washington + cancelled_by_buyer;
    final double kept = now.kept = was.kept * (1 - cancelled_now);
    final double price_level = u.price_ratio * markets.defence_prices;
    final double termination_base = price_level * (1 - o.surcharge_part) * max(0, was.worked + u.termination_rate *
        (was.on_order - was.worked) - u.deposit_share * was.on_order - u.milestone_share * was.worked);
    final double termination_by_buyer = cancelled_by_buyer * termination_base;
    final double account_interest = was.holding * max(0, markets.us_10y - u.account_discount) * cal.dt;
    final double refund_by_washington = cancelled_by_washington * price_level * (u.deposit_share * was.on_order +
        u.milestone_share * was.worked);
    final double reused_for_buyer = cancelled_by_buyer * u.reused_share * price_level * (1 - o.surcharge_part) *
        was.worked;
    final double contribution_will = (security.locked_in_share + (1 - security.locked_in_share) *
        security.european_will) * (1 - u.squeeze_link * (1 - security.locked_in_share) * europe_was.support_cut);
    final double european_pledge = signed_ * u.european_rate * (security.war_in_period == 1 ? 1 :
        u.contributions_in_peace) * contribution_will * cal.dt * markets.us_cpi;
    final double ukraine_pledge = signed_ * u.ukraine_rate * (security.war_in_period == 1 ? 1 : u.ukraine_in_peace)
        * cal.dt * markets.us_cpi;
    final double loan_pledge = signed_ * min(u.loan_rate * security.us_delivers * (security.us_commitment >= 3 ?
        u.loans_unbacked : 1) * cal.dt * markets.us_cpi, max(0, u.loan_limit - was.loan_drawn));
    final double asset_pot = u.asset_share * max(0, u.immobilised * markets.eur_usd - c.pledged_assets);
    final double asset_pledge = signed_ * was.assets_opened * min(asset_pot * cal.dt / u.asset_years, max(0,
        asset_pot - was.assets_paid));
    final double pledged = european_pledge + ukraine_pledge + loan_pledge + asset_pledge;
    final double to_pay = price_level * ((1 - cancelled_now) * was.dues_left + security.us_delivers *
        was.to_order);
    final double call_share = pledged > 0 ? min(1, max(0, to_pay - was.holding) / pledged) : 0;
    final double contributions = call_share * european_pledge;
    final double budget_paid = call_share * ukraine_pledge;
    final double loan_draw = call_share * loan_pledge;
    final double asset_proceeds = call_share * asset_pledge;
    final double available = was.holding + account_interest + contributions + budget_paid + loan_draw +
        asset_proceeds + refund_by_washington + reused_for_buyer;
    now.assets_paid = was.assets_paid + asset_proceeds;
    final double shrink = above(price_level * was.to_order, was.budget_left) ? c.fixed_budget * (1 -
        was.budget_left / (price_level * was.to_order)) : 0;
    final double expected_funding = pledged / cal.dt * (security.locked_in_share + (1 - security.locked_in_share) *
        u.trust);
    now.loan_drawn = was.loan_drawn + loan_draw;
    h.loan_before[t + 1] = was.loan_drawn;
    final double loan_repayment = (h.loan_before[back(t, k.loan_repayment_steps)] - h.loan_before[back(t,
        k.loan_repayment_steps2)]) * cal.dt / (c.loan_term - c.loan_grace);
    final double loan_due = u.loan_interest * was.loan_balance * cal.dt + loan_repayment;
    final double loan_balance = now.loan_balance = was.loan_balance + loan_draw - loan_repayment;
    final double loan_service = (1 - security.war_in_period) * (loan_due + was.arrears * (1 - exp(-cal.dt /
        u.arrears_years)));
    final double arrears = now.arrears = was.arrears + loan_due - loan_service;
    now.granted_aid = c.active * u.granted_aid_rate * security.us_delivers * (1 - security.us_pause_share) *
        cal.dt * markets.us_cpi;
    final double[] work = new double[SYSTEM_COUNT];
    final double[] deliverable = new double[SYSTEM_COUNT];
    final double[] wanted = new double[SYSTEM_COUNT];
    for (int i = 0; i < SYSTEM_COUNT; i++) {
        final double slots = u.production[i] * (tab.system_ceiling[i] + (tab.system_later_ceiling[i] -
            tab.system_ceiling[i]) * expansion) * tab.system_ukraine_share[i] * (slots_left + (1 - slots_left) *
            tab.system_from_stock[i]) * (1 - tab.system_exposure[i] * u.reordering * security.us_below_role) *
            cal.dt;
        final double vintages_before = h.vintages_before[i][t + 1] = was.vintages[i];
        work[i] = kept * (vintages_before - h.vintages_before[i][back(t, k.work_steps[i])]) * cal.dt /
            tab.system_lead_years[i];
        now.arrived[i] = h.vintages[i][back(t, o.arrived_steps[i])];
        now.due[i] = max(0, (above(was.due[i] - was.delivered[i], k.rounding[i]) ? was.due[i] - was.delivered[i]
            : 0) * (1 - cancelled_now) + kept * (now.arrived[i] - was.arrived[i]));
        deliverable[i] = security.us_delivers * (1 - security.us_pause_share) * min(now.due[i], slots);
        final double ready = c.active * h.signed_[back(t, o.ready_steps[i])];
        wanted[i] = ready * security.us_delivers * (above(was.remaining[i], 1e-06 * tab.system_quantity[i]) ?
            min(was.remaining[i] * (1 - shrink), slots) : 0);
    }
    double milestones_sum = 0;
    for (int j = 0; j < SYSTEM_COUNT; j++) milestones_sum += tab.system_unit_price[j] * work[j];
    final double milestones = u.milestone_share * price_level * milestones_sum;
    final double spendable = max(0, available - milestones - termination_by_buyer);
    double balance_wanted_sum = 0;
    for (int j = 0; j < SYSTEM_COUNT; j++) balance_wanted_sum += tab.system_unit_price[j] * deliverable[j] * (1 -
        u.deposit_share - u.milestone_share + o.growth[j]);
    final double balance_wanted = price_level * balance_wanted_sum;
    final double paid_share = above(balance_wanted, spendable) ? spendable / balance_wanted : 1;
    final double balance = balance_wanted * paid_share;
    double wanted_value_sum = 0;
    for (int j = 0; j < SYSTEM_COUNT; j++) wanted_value_sum += tab.system_unit_price[j] * wanted[j];
    final double wanted_value = price_level * wanted_value_sum;
    double wanted_rate_sum = 0;
    for (int j = 0; j < SYSTEM_COUNT; j++) wanted_rate_sum += tab.system_unit_price[j] * wanted[j] /
        tab.system_lead_years[j];
    final double wanted_rate = (1 - u.deposit_share) * price_level * wanted_rate_sum;
    final double committed_rate = (1 - u.deposit_share) * price_level * milestones_sum / cal.dt;
    for (int i = 0; i < SYSTEM_COUNT; i++) {
        now.delivered[i] = deliverable[i] * paid_share;
        now.progress[i] = above(was.progress[i] * (1 - cancelled_now) + work[i] - now.delivered[i], k.rounding[i])
            ? was.progress[i] * (1 - cancelled_now) + work[i] - now.delivered[i] : 0;
    }
    double worked_sum = 0;
    for (int j = 0; j < SYSTEM_COUNT; j++) worked_sum += tab.system_unit_price[j] * now.progress[j];
    final double worked = now.worked = worked_sum;
    final double reserve = (1 - u.deposit_share - u.milestone_share) * price_level * worked;
    final double free = max(0, spendable - balance - reserve);
    final double deposit_fit = above(u.deposit_share * wanted_value, free) ? free / (u.deposit_share * wanted_value)
        : 1;
    final double payments_fit = wanted_value > 0 ? max(0, expected_funding - committed_rate + free / k.longest_lead)
        / (wanted_rate + u.deposit_share * wanted_value / k.longest_lead) : 0;
    final double order_share = min(min(1, deposit_fit), payments_fit);
    final double deposits = u.deposit_share * wanted_value * order_share;
    now.budget_left = max(0, was.budget_left - wanted_value * order_share);
    final double before_refund = spendable - balance - deposits;
    double air_defence_stock_sum = 0;
    for (int j = 0; j < SYSTEM_COUNT; j++) air_defence_stock_sum += tab.system_unit_price[j] *
        tab.system_air_defence[j] * now.delivered[j];
    final double air_defence_stock = now.air_defence_stock = was.air_defence_stock * exp(-cal.dt /
        (security.war_in_period == 1 ? u.air_defence_war_life : u.air_defence_peace_life)) + air_defence_stock_sum;
    now.air_defence = min(1, air_defence_stock / u.air_defence_need);
    double delivery_rate_sum = 0;
    for (int j = 0; j < SYSTEM_COUNT; j++) delivery_rate_sum += tab.system_unit_price[j] * tab.system_readiness[j] *
        now.delivered[j];
    now.delivery_rate = min(1, delivery_rate_sum / cal.dt / u.full_arming);
    for (int i = 0; i < SYSTEM_COUNT; i++) {
        final double ordered = wanted[i] * order_share;
        now.remaining[i] = above(was.remaining[i] * (1 - shrink) - ordered, k.rounding[i]) ? was.remaining[i] * (1
            - shrink) - ordered : 0;
        now.vintages[i] = h.vintages[i][t + 1] = was.vintages[i] + ordered / kept;
        final double booked = was.backlog[i] * (1 - cancelled_now) + ordered;
        now.backlog[i] = above(booked - now.delivered[i], k.rounding[i]) ? booked - now.delivered[i] : 0;
    }
    double to_order_sum = 0;
    for (int j = 0; j < SYSTEM_COUNT; j++) to_order_sum += tab.system_unit_price[j] * now.remaining[j];
    final double to_order = now.to_order = to_order_sum;
    double on_order_sum = 0;
    for (int j = 0; j < SYSTEM_COUNT; j++) on_order_sum += tab.system_unit_price[j] * now.backlog[j];
    final double on_order = now.on_order = on_order_sum;
    double dues_left_sum = 0;
    for (int j = 0; j < SYSTEM_COUNT; j++) dues_left_sum += tab.system_unit_price[j] * (now.backlog[j] * (1 -
        u.deposit_share + o.growth[j]) - u.milestone_share * now.progress[j]);
    final double dues_left = now.dues_left = dues_left_sum;
    final double refund = max(0, before_refund - price_level * (dues_left + security.us_delivers * to_order));
    now.holding = before_refund - refund;
    final double us_stake = price_level * (1 - o.surcharge_part) * on_order + loan_balance + arrears;
    now.us_stake_share = min(1, us_stake / u.full_stake);
  }
}
