package backstop.twin;

import static backstop.twin.Arithmetic.above;
import static backstop.twin.Arithmetic.at_least;
import static backstop.twin.Arithmetic.at_most;
import static backstop.twin.Arithmetic.back;
import static backstop.twin.Arithmetic.below;
import static backstop.twin.Arithmetic.flag;
import static backstop.twin.Arithmetic.log2;
import static backstop.twin.Arithmetic.max;
import static backstop.twin.Arithmetic.min;
import static backstop.twin.Arithmetic.same;
import static backstop.twin.Arithmetic.square;
import static backstop.twin.Arithmetic.steps;
import static backstop.twin.Sizes.BUYER_COUNT;
import static backstop.twin.Sizes.DRONE_CLASS_COUNT;
import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.pow;
import static java.lang.Math.sqrt;

/** US–Ukraine joint drone production: the lines. */
final class DronesLines {

  private DronesLines() {}

  static void shared(World w, int t) {
    final Drones.Certain c = w.certain.drones;
    final Drones.Period k = w.period[t + 1].drones;
    final World.Calendar cal = w.period[t + 1].calendar;

    k.parts_price_reversion_log = log(2);
    k.parts_price_level_log = log(1);
    k.american_price_level_steps = steps(c.price_lag);
    k.recent_loss_exp = 1 - exp(-cal.dt / c.loss_memory);
  }

  static void once(World w, World.Path p) {
    final Drones.Certain c = w.certain.drones;
    final Drones.Period k = w.period[1].drones;
    final Drones.Once o = p.once.drones;
    final Drones.Uncertain u = p.draws.drones;

    o.parts_price_reversion = k.parts_price_reversion_log / u.parts_half_life;
    o.parts_price_level = k.parts_price_level_log - square(u.parts_volatility) / (4 * o.parts_price_reversion);
    o.allowance_rate = u.overhead_allowance + u.design_allowance * c.normal_design_life / u.design_life;
    for (int i = 0; i < DRONE_CLASS_COUNT; i++) {
        o.reference_cost[i] = u.reference_price[i] / (1 + c.reference_margin) / (1 + u.overhead_allowance +
            u.design_allowance);
    }
    o.standing_capacity_steps = steps(u.build_years);
    for (int i = 0; i < DRONE_CLASS_COUNT; i++) o.learning_log[i] = log2(1 - u.learning_rate[i]);
    o.receipts_steps = steps(u.payment_delay);
  }

  static void open(World w, World.Path p) {
    final Drones.Certain c = w.certain.drones;
    final Drones.History h = p.history.drones;
    final Drones.Uncertain u = p.draws.drones;
    final Drones.State was = p.was.drones;
    final World.Tables tab = w.tables;

    was.parts_price = 1;
    was.export_regime_stay = 1;
    was.export_regime = 1;
    was.parts_supply_stay = 1;
    was.parts_supply = 1;
    was.plant_strike_stay = 1;
    was.wartime = 1;
    was.price_level = 1;
    for (int i = 0; i < DRONE_CLASS_COUNT; i++) h.unit_cost[i][0] = u.reference_price[i] / (1 + c.reference_margin) / (1 + u.overhead_allowance + u.design_allowance);
    for (int i = 0; i < DRONE_CLASS_COUNT; i++) was.cumulative_output[i] = tab.drone_class_output_to_date[i];
    was.cost_index = 1;
    was.open_plant = c.drone_capacity * u.unfunded_share / (1 + c.reference_margin) / (1 + u.overhead_allowance +
        u.design_allowance);
    h.american_level[0] = 1 / u.ukrainian_cost_ratio;
  }

  static void period(World w, World.Path p, int t) {
    final Drones.Certain c = w.certain.drones;
    final Europe.State europe_was = p.was.europe;
    final Drones.History h = p.history.drones;
    final Drones.Period k = w.period[t + 1].drones;
    final Markets.State markets = p.now.markets;
    final Markets.Certain markets_c = w.certain.markets;
    final Markets.Period markets_k = w.period[t + 1].markets;
    final Drones.State now = p.now.drones;
    final Drones.Once o = p.once.drones;
    final Security.State security = p.now.security;
    final Security.State security_was = p.was.security;
    final Drones.Uncertain u = p.draws.drones;
    final Drones.State was = p.was.drones;
    final World.Tables tab = w.tables;
    final World.Calendar cal = w.period[t + 1].calendar;

    final double parts_price_decay = exp(-o.parts_price_reversion * cal.dt);
    final double parts_price_sd = u.parts_volatility * sqrt((1 - square(parts_price_decay)) / (2 *
        o.parts_price_reversion));
    final double parts_price = now.parts_price = exp(o.parts_price_level + (log(was.parts_price) -
        o.parts_price_level) * parts_price_decay + parts_price_sd * u.parts_price_normal[t]);
    final double export_regime_stay = now.export_regime_stay = was.export_regime_stay + was.export_regime_due;
    final double export_regime_closed_to_licensed = was.export_regime == 1 ? security.war_in_period *
        u.export_opening_rate_war + (1 - security.war_in_period) * u.export_opening_rate_peace : 0;
    final double export_regime_licensed_to_closed = was.export_regime == 2 ? security.war_in_period *
        u.export_closing_rate : 0;
    final double export_regime_licensed_to_free = was.export_regime == 2 ? (1 - security.war_in_period) *
        u.licence_lift_rate * security_was.strength : 0;
    final double export_regime_free_to_licensed = was.export_regime == 3 ? security.war_in_period *
        u.export_closing_rate : 0;
    final double export_regime_rate = min(min(min(export_regime_closed_to_licensed, export_regime_licensed_to_closed),
        export_regime_licensed_to_free), export_regime_free_to_licensed) < 0 ? Double.NaN : export_regime_closed_to_licensed
        + export_regime_licensed_to_closed + export_regime_licensed_to_free + export_regime_free_to_licensed;
    final double export_regime_hazard = now.export_regime_hazard = (was.export_regime_due == 1 ? 0 :
        was.export_regime_hazard) + export_regime_rate * cal.dt;
    final double export_regime_due = now.export_regime_due = flag(at_least(export_regime_hazard,
        u.export_regime_clock[(int) export_regime_stay - 1]));
    final double export_regime = now.export_regime = export_regime_due == 1 ? was.export_regime == 1 ? 2 :
        was.export_regime == 2 ? below(u.export_regime_target[(int) export_regime_stay - 1] * export_regime_rate,
        export_regime_licensed_to_closed) ? 1 : 3 : was.export_regime == 3 ? 2 : was.export_regime :
        was.export_regime;
    final double parts_supply_stay = now.parts_supply_stay = was.parts_supply_stay + was.parts_supply_due;
    final double parts_supply_flowing_to_embargoed = was.parts_supply == 1 ? u.embargo_rate : 0;
    final double parts_supply_embargoed_to_flowing = was.parts_supply == 2 ? u.embargo_end_rate : 0;
    final double parts_supply_rate = min(parts_supply_flowing_to_embargoed, parts_supply_embargoed_to_flowing) < 0 ?
        Double.NaN : parts_supply_flowing_to_embargoed + parts_supply_embargoed_to_flowing;
    final double parts_supply_hazard = now.parts_supply_hazard = (was.parts_supply_due == 1 ? 0 :
        was.parts_supply_hazard) + parts_supply_rate * cal.dt;
    final double parts_supply_due = now.parts_supply_due = flag(at_least(parts_supply_hazard,
        u.parts_supply_clock[(int) parts_supply_stay - 1]));
    final double parts_supply = now.parts_supply = parts_supply_due == 1 ? was.parts_supply == 1 ? 2 :
        was.parts_supply == 2 ? 1 : was.parts_supply : was.parts_supply;
    final double signing_rate = at_most(cal.years, c.offer_life) ? security.us_delivers * (1 + u.integration_pull
        * security.integration) * (security.war_in_period == 1 ? u.signing_rate_war : u.signing_rate_peace) : 0;
    final double signing_event_rate = k.additional * signing_rate;
    final double signing_hazard = now.signing_hazard = was.signing_hazard + (signing_event_rate < 0 ? Double.NaN :
        signing_event_rate) * cal.dt;
    final double signing_due = flag(at_least(signing_hazard, u.signing_clock));
    final double signing = now.signing = max(was.signing, signing_due);
    final double plant_strike_rate = u.strike_rate * security.strike_index;
    final double plant_strike_stay = now.plant_strike_stay = was.plant_strike_stay + was.plant_strike_due;
    final double plant_strike_hazard = now.plant_strike_hazard = (was.plant_strike_due == 1 ? 0 :
        was.plant_strike_hazard) + (plant_strike_rate < 0 ? Double.NaN : plant_strike_rate) * cal.dt;
    final double plant_strike_due = now.plant_strike_due = flag(at_least(plant_strike_hazard,
        u.plant_strike_clock[(int) plant_strike_stay - 1]));
    final double plant_strike = plant_strike_due == 1 ? u.plant_strike_severity[(int) plant_strike_stay - 1] : 0;
    final double elapsed = now.elapsed = was.elapsed + cal.dt * was.started;
    final double wound_up = now.wound_up = max(was.wound_up, flag(at_least(elapsed, c.programme_years +
        u.delivery_tail) || above(was.tax_losses, u.walk_away * u.committed_equity)));
    final double live = signing * (1 - wound_up);
    final double window_open = now.window_open = live * flag(below(elapsed, c.programme_years));
    final double contract_years = max(cal.dt, min(security.procurement_horizon, c.programme_years +
        u.delivery_tail - elapsed));
    final double wartime = now.wartime = was.wartime + (security.war_in_period - was.wartime) * (1 - exp(-cal.dt
        / u.demand_adjustment));
    final double permitted_exports = export_regime == 3 ? 1 : export_regime == 2 ? u.licensed_share : 0;
    final double donors_left = (1 - (1 - security.locked_in_share) * (1 - security.european_will)) * (1 - min(1,
        u.squeeze_link * (1 - security.locked_in_share) * europe_was.support_cut)) * (1 - min(1, u.venture_link *
        europe_was.venture_share));
    final double closing = wound_up - was.wound_up;
    final double delivery_years = min(contract_years + cal.dt, max(cal.dt, c.programme_years + u.delivery_tail -
        elapsed));
    final double embargo_pressure = now.embargo_pressure = was.embargo_pressure + (flag(parts_supply == 2) -
        was.embargo_pressure) * (1 - exp(-cal.dt / u.embargo_adjustment));
    final double parts_index = parts_price * markets.us_cpi * (1 + (u.embargo_multiple - 1) * embargo_pressure);
    final double us_premium = was.relocated_share * (1 / u.ukrainian_cost_ratio - 1);
    final double cost_level = markets.ukrainian_costs * (1 - was.relocated_share) + markets.us_cpi /
        u.ukrainian_cost_ratio * was.relocated_share;
    final double plant_loss = min(1, plant_strike + u.sabotage_loss * security.hybrid_attack);
    final double lost_capacity = (was.home_capacity - was.lines_moved) * plant_loss;
    final double standing_capacity = was.home_capacity - was.lines_moved - lost_capacity + h.lines_built[back(t,
        o.standing_capacity_steps)];
    final double claims = live * was.cover * plant_loss * was.plant_value;
    final double bank_rate = markets.us_10y + u.bank_margin + u.spread_pass_through * security.spread /
        markets_c.one_year * 0.0001;
    final double interest = was.loan * bank_rate * cal.dt;
    final double tax_in_ukraine = was.taxable * (1 - was.relocated_share) * c.ukraine_tax;
    final double tax_in_us = was.taxable * was.relocated_share * c.us_tax;
    final double us_capacity = now.us_capacity = (1 - wound_up) * (was.us_capacity + h.lines_moved[back(t,
        o.standing_capacity_steps)]);
    final double cover = now.cover = min(u.insured_share, security.cover_share);
    final double outage = min(1, u.outage_exposure * security.hybrid_outage);
    final double american_price_level = h.american_level[back(t, k.american_price_level_steps)] * (1 +
        u.american_margin);
    final double under_construction = now.under_construction = was.under_construction + was.lines_built +
        was.lines_moved - h.lines_built[back(t, o.standing_capacity_steps)] - h.lines_moved[back(t,
        o.standing_capacity_steps)];
    final double recent_loss = now.recent_loss = was.recent_loss + (plant_loss / cal.dt - was.recent_loss) *
        k.recent_loss_exp;
    final double hurdle = cover * security.required_return_insured + (1 - cover) * security.required_return;
    final double plant_pays = flag(at_least(u.margin * (1 + u.overhead_allowance + u.design_allowance) *
        c.normal_utilisation * (1 - c.ukraine_tax) * (hurdle == 0 ? contract_years : (1 - pow(1 + hurdle,
        -contract_years)) / hurdle), u.plant_cost));
    final double depreciation = was.plant_book * (1 - exp(-cal.dt / u.plant_life));
    final double plant_destroyed = was.plant_book * plant_loss * (1 - was.relocated_share);
    final double salvage = closing * u.plant_recovery * was.plant_book;
    final double venture_factor = pow(1 + (markets_c.riskless_rate + u.venture_beta * markets_c.equity_premium +
        u.venture_residual) * markets_c.one_year, -cal.years / markets_c.one_year);
    final double conventional_rate = now.conventional_rate = same(cal.number, 1) ? security.required_return :
        was.conventional_rate;
    final double conventional_factor = pow(1 + conventional_rate * markets_c.one_year, -cal.years /
        markets_c.one_year);
    now.terminal_value_sum = salvage * venture_factor;
    final double[] price = new double[DRONE_CLASS_COUNT];
    final double[] learning = new double[DRONE_CLASS_COUNT];
    final double[] unit_cost = new double[DRONE_CLASS_COUNT];
    for (int i = 0; i < DRONE_CLASS_COUNT; i++) {
        price[i] = h.unit_cost[i][back(t, k.american_price_level_steps)] * (1 + u.overhead_allowance +
            u.design_allowance) * (1 + u.margin);
        learning[i] = pow(was.cumulative_output[i] / tab.drone_class_output_to_date[i], o.learning_log[i]);
        unit_cost[i] = h.unit_cost[i][t + 1] = o.reference_cost[i] * (u.home_content[i] * learning[i] *
            markets.ukrainian_costs * (1 + us_premium) + (1 - u.home_content[i]) * parts_index);
    }
    double price_level_sum = 0;
    for (int j = 0; j < DRONE_CLASS_COUNT; j++) price_level_sum += tab.drone_class_volume_share[j] * price[j];
    double price_level_sum2 = 0;
    for (int j = 0; j < DRONE_CLASS_COUNT; j++) price_level_sum2 += tab.drone_class_volume_share[j] *
        o.reference_cost[j];
    final double price_level = now.price_level = price_level_sum / price_level_sum2;
    double list_price_sum = 0;
    for (int j = 0; j < DRONE_CLASS_COUNT; j++) list_price_sum += tab.drone_class_volume_share[j] *
        tab.drone_class_is_drone[j] * price[j];
    final double list_price = list_price_sum;
    final double programme_room = max(0, c.fixed_volume > 0 ? (k.additional * c.programme_volume -
        was.drones_ordered) * list_price : (k.headline - was.orders_to_date) * 1000000) * 1e-06;
    final double price_drift = c.fixed_volume > 0 ? price_level / was.price_level : 1;
    double cost_index_sum = 0;
    for (int j = 0; j < DRONE_CLASS_COUNT; j++) cost_index_sum += tab.drone_class_volume_share[j] * unit_cost[j];
    now.cost_index = wound_up == 1 ? was.cost_index : cost_index_sum / price_level_sum2 / markets.us_cpi;
    double american_level_sum = 0;
    for (int j = 0; j < DRONE_CLASS_COUNT; j++) american_level_sum += tab.drone_class_american_share[j] *
        learning[j];
    final double american_level = h.american_level[t + 1] = markets.us_cpi / u.ukrainian_cost_ratio *
        american_level_sum;
    final double[] wanted = new double[BUYER_COUNT];
    final double[] receipts = new double[BUYER_COUNT];
    for (int i = 0; i < BUYER_COUNT; i++) {
        final double need = window_open * u.budget_factor[i] * (tab.buyer_usd_budget[i] * markets.us_cpi +
            tab.buyer_euro_budget[i] * markets.eur_usd * markets.us_cpi) * (1 - tab.buyer_war_driven[i] * (1 -
            u.peace_demand) * (1 - wartime)) * (1 - tab.buyer_us_dependent[i] * (1 - security.us_delivers)) * (1 -
            tab.buyer_europe_dependent[i] * (1 - donors_left)) * (1 - tab.buyer_licence_dependent[i] * (1 -
            permitted_exports)) * (c.fixed_volume > 0 ? price_level : 1);
        wanted[i] = max(0, need * (contract_years + cal.dt) - was.backlog[i]) * (1 - tab.buyer_us_dependent[i] *
            security.us_pause_share);
        receipts[i] = h.invoiced[i][back(t, o.receipts_steps)];
    }
    double total_wanted = 0;
    for (int j = 0; j < BUYER_COUNT; j++) total_wanted += wanted[j];
    final double order_share = total_wanted > 0 ? min(1, programme_room / total_wanted) : 0;
    double jv_receipts_sum = 0;
    for (int j = 0; j < BUYER_COUNT; j++) jv_receipts_sum += receipts[j] * (1 - tab.buyer_american_made[j]);
    final double jv_receipts = jv_receipts_sum;
    double american_receipts_sum = 0;
    for (int j = 0; j < BUYER_COUNT; j++) american_receipts_sum += receipts[j] * tab.buyer_american_made[j];
    final double american_receipts = american_receipts_sum;
    double ukraine_state_flow_sum = 0;
    for (int j = 0; j < BUYER_COUNT; j++) ukraine_state_flow_sum += receipts[j] * tab.buyer_by_ukraine[j];
    final double ukraine_state_flow = 0 - ukraine_state_flow_sum + tax_in_ukraine;
    double donors_flow_sum = 0;
    for (int j = 0; j < BUYER_COUNT; j++) donors_flow_sum += receipts[j] * tab.buyer_by_donors[j];
    final double donors_flow = 0 - donors_flow_sum;
    now.ukraine_state_npv_sum = ukraine_state_flow * markets_k.riskless_factor;
    now.donors_npv_sum = donors_flow * markets_k.riskless_factor;
    final double[] ordered = new double[BUYER_COUNT];
    final double[] open_orders = new double[BUYER_COUNT];
    for (int i = 0; i < BUYER_COUNT; i++) {
        ordered[i] = wanted[i] * order_share;
        open_orders[i] = was.backlog[i] * price_drift + ordered[i];
    }
    double total_ordered = 0;
    for (int j = 0; j < BUYER_COUNT; j++) total_ordered += ordered[j];
    now.started = max(was.started, flag(total_ordered > 0));
    final double orders_to_date = now.orders_to_date = was.orders_to_date + total_ordered;
    now.drones_ordered = was.drones_ordered + total_ordered / list_price * 1000000;
    now.lapsed_budget = flag(was.window_open > window_open) * max(0, k.headline - orders_to_date);
    double base_orders_sum = 0;
    for (int j = 0; j < BUYER_COUNT; j++) base_orders_sum += open_orders[j] * (1 - tab.buyer_american_made[j]) / (1 +
        tab.buyer_at_premium[j] * u.export_premium);
    final double base_orders = base_orders_sum;
    final double scheduled = live * base_orders * cal.dt / delivery_years;
    final double line_limit = min(u.bank_line_weak + (u.bank_line_strong - u.bank_line_weak) * security.strength,
        c.receivable_advance * was.receivables + u.order_advance * live * base_orders);
    final double gross_funds = live * (was.cash + jv_receipts + claims + max(0, line_limit - was.loan) + max(0,
        u.committed_equity - was.equity_paid) - interest - tax_in_ukraine - tax_in_us);
    double american_orders_sum = 0;
    for (int j = 0; j < BUYER_COUNT; j++) american_orders_sum += open_orders[j] * tab.buyer_american_made[j];
    final double american_orders = american_orders_sum;
    final double american_capacity = now.american_capacity = was.american_capacity + (live * american_orders /
        delivery_years - was.american_capacity) * (1 - exp(-cal.dt / u.american_ramp));
    final double american_output = min(live * american_orders * cal.dt / delivery_years, american_capacity * cal.dt)
        * (1 - security.us_pause_share);
    final double american_fill = american_orders > 0 ? american_output / american_orders : 0;
    final double american_cost = american_output * american_level / american_price_level;
    final double royalty = u.design_compensation * u.royalty_rate * american_output;
    final double american_tax = c.us_tax * max(0, american_output - american_cost - royalty);
    double us_government_flow_sum = 0;
    for (int j = 0; j < BUYER_COUNT; j++) us_government_flow_sum += receipts[j] * tab.buyer_by_us[j];
    final double us_government_flow = 0 - us_government_flow_sum + tax_in_us + american_tax;
    now.us_government_npv_sum = us_government_flow * markets_k.riskless_factor;
    final double[] mix = new double[DRONE_CLASS_COUNT];
    for (int i = 0; i < DRONE_CLASS_COUNT; i++) {
        mix[i] = c.fixed_volume > 0 ? tab.drone_class_volume_share[i] * price[i] / price_level_sum :
            tab.drone_class_volume_share[i] * o.reference_cost[i] / price_level_sum2;
    }
    double cost_per_sale_sum = 0;
    for (int j = 0; j < DRONE_CLASS_COUNT; j++) cost_per_sale_sum += mix[j] * unit_cost[j] / price[j];
    final double cost_per_sale = cost_per_sale_sum;
    double capacity_per_sale_sum = 0;
    for (int j = 0; j < DRONE_CLASS_COUNT; j++) capacity_per_sale_sum += mix[j] * o.reference_cost[j] / price[j];
    final double capacity_per_sale = capacity_per_sale_sum;
    final double running_per_sale = cost_per_sale + o.allowance_rate * (1 - u.fixed_share) * cost_level *
        capacity_per_sale;
    final double capacity_needed = live * base_orders * capacity_per_sale / (delivery_years * c.normal_utilisation);
    final double capacity_fundable = max(0, min(gross_funds, (gross_funds + was.receivables - jv_receipts) * cal.dt
        / max(cal.dt, u.payment_delay))) / (cost_per_sale + o.allowance_rate * cost_level * capacity_per_sale) *
        capacity_per_sale / (cal.dt * c.normal_utilisation);
    final double joining_capacity = min(was.open_plant, max(0, min(capacity_needed, capacity_fundable) -
        standing_capacity - us_capacity));
    final double home_capacity = now.home_capacity = (1 - wound_up) * (standing_capacity + joining_capacity);
    final double fixed_work = live * cost_level * u.fixed_share * c.normal_utilisation * (home_capacity +
        us_capacity) * cal.dt;
    final double plant_value = now.plant_value = home_capacity * u.plant_cost * markets.ukrainian_costs;
    final double premium = live * cover * security.war_risk_premium * plant_value * cal.dt;
    final double free_funds = gross_funds - o.allowance_rate * fixed_work - premium;
    final double funding_limit = max(0, min(free_funds, (free_funds + was.receivables - jv_receipts) * cal.dt /
        max(cal.dt, u.payment_delay))) / running_per_sale;
    final double plant_limit = now.plant_limit = (home_capacity * (1 - outage) + us_capacity) * cal.dt /
        capacity_per_sale;
    final double made = now.made = min(min(scheduled * (above(running_per_sale, 1) ? u.compelled_share : 1),
        funding_limit), plant_limit);
    final double fill = base_orders > 0 ? made / base_orders : 0;
    final double open_plant = now.open_plant = was.open_plant - joining_capacity;
    now.relocated_share = home_capacity + us_capacity > 0 ? us_capacity / (home_capacity + us_capacity) : 0;
    final double capacity_gap = max(0, capacity_needed - home_capacity - us_capacity - under_construction -
        open_plant);
    final double build_wanted = window_open * plant_pays * capacity_gap * flag(above(funding_limit, plant_limit));
    final double move_wanted = window_open * flag(above(recent_loss, u.relocation_trigger)) * min(home_capacity *
        u.relocation_pace * cal.dt, max(0, (1 - c.localisation_threshold) * (home_capacity + us_capacity +
        under_construction) - us_capacity - under_construction));
    final double plant_wanted = build_wanted * u.plant_cost * markets.ukrainian_costs + move_wanted * u.plant_cost
        * markets.us_cpi / u.ukrainian_cost_ratio;
    final double plant_share = plant_wanted > 0 ? min(1, (funding_limit - made) * running_per_sale / plant_wanted) :
        0;
    final double lines_built = now.lines_built = h.lines_built[t + 1] = build_wanted * plant_share;
    final double lines_moved = now.lines_moved = h.lines_moved[t + 1] = move_wanted * plant_share;
    final double investment = lines_built * u.plant_cost * markets.ukrainian_costs;
    final double relocation = lines_moved * u.plant_cost * markets.us_cpi / u.ukrainian_cost_ratio;
    final double direct_cost = made * cost_per_sale;
    final double running_work = cost_level * (1 - u.fixed_share) * made * capacity_per_sale;
    final double overhead = u.overhead_allowance * (fixed_work + running_work);
    final double retooling = (o.allowance_rate - u.overhead_allowance) * (fixed_work + running_work);
    final double plant_book = now.plant_book = (1 - wound_up) * (was.plant_book + investment + relocation -
        depreciation - plant_destroyed);
    final double cash_before_finance = was.cash + jv_receipts + claims + salvage - direct_cost - overhead - retooling
        - premium - interest - tax_in_ukraine - tax_in_us - investment - relocation;
    final double finance_need = max(0, max(0, was.loan - line_limit) - cash_before_finance);
    final double draw = min(max(0, finance_need - max(0, u.committed_equity - was.equity_paid)), max(0, line_limit -
        was.loan));
    final double equity_call = now.equity_call = finance_need - draw;
    now.equity_paid = was.equity_paid + equity_call;
    final double repayment = min(was.loan, max(0, cash_before_finance + equity_call + draw));
    final double loan = now.loan = was.loan + draw - repayment;
    final double dividends = max(0, cash_before_finance + equity_call + draw - repayment - live * c.retention *
        direct_cost);
    final double cash = now.cash = cash_before_finance + equity_call + draw - repayment - dividends;
    final double dividends_at_home = u.ukrainian_share * dividends;
    final double dividends_abroad = security.transfer_restricted == 1 ? 0 : was.blocked_dividends + (1 -
        u.ukrainian_share) * dividends;
    final double blocked_dividends = now.blocked_dividends = was.blocked_dividends + (1 - u.ukrainian_share) *
        dividends - dividends_abroad;
    final double joint_venture_flow = jv_receipts - direct_cost - overhead - retooling - investment - relocation +
        salvage - tax_in_ukraine - tax_in_us + equity_call - dividends_at_home - dividends_abroad + draw - repayment -
        interest - premium + claims;
    final double ukrainian_partner_flow = royalty + dividends_at_home - u.ukrainian_share * equity_call;
    final double us_partner_flow = american_receipts - american_cost - royalty - american_tax + dividends_abroad - (1
        - u.ukrainian_share) * equity_call;
    final double insurers_flow = premium - claims;
    double outside_flow_sum = 0;
    for (int j = 0; j < BUYER_COUNT; j++) outside_flow_sum += receipts[j] * tab.buyer_by_outside[j];
    final double outside_flow = 0 - outside_flow_sum + direct_cost + overhead + retooling + investment + relocation -
        salvage + american_cost - draw + repayment + interest;
    final double parties_total = joint_venture_flow + ukrainian_partner_flow + us_partner_flow + ukraine_state_flow +
        us_government_flow + donors_flow + insurers_flow;
    final double jv_cash_flow = now.jv_cash_flow = dividends_at_home + dividends_abroad - equity_call;
    now.home_output = min(1, live == 1 ? made * capacity_per_sale * (1 + c.reference_margin) * (1 +
        u.overhead_allowance + u.design_allowance) / (cal.dt * c.drone_capacity) : 0);
    now.cover_wanted = live * u.insured_share * plant_value;
    now.jv_npv_sum = jv_cash_flow * venture_factor;
    now.ukrainian_partner_npv_sum = ukrainian_partner_flow * venture_factor;
    now.us_partner_npv_sum = us_partner_flow * venture_factor;
    now.insurers_npv_sum = insurers_flow * k.insurer_factor;
    now.jv_npv_common_sum = jv_cash_flow * markets_k.riskless_factor;
    now.ukrainian_partner_npv_common_sum = ukrainian_partner_flow * markets_k.riskless_factor;
    now.us_partner_npv_common_sum = us_partner_flow * markets_k.riskless_factor;
    now.insurers_npv_common_sum = insurers_flow * markets_k.riskless_factor;
    now.all_parties_npv_common_sum = parties_total * markets_k.riskless_factor;
    now.outside_npv_common_sum = outside_flow * markets_k.riskless_factor;
    now.jv_npv_conventional_sum = jv_cash_flow * conventional_factor;
    now.capital_at_risk_sum = equity_call * venture_factor;
    now.us_partner_capital_at_risk_sum = (1 - u.ukrainian_share) * equity_call * venture_factor;
    now.regulated_price_sum = list_price * made;
    now.quarters_short_of_funds_sum = live * flag(below(funding_limit, scheduled)) * flag(below(funding_limit,
        plant_limit));
    final double[] delivered = new double[BUYER_COUNT];
    for (int i = 0; i < BUYER_COUNT; i++) {
        delivered[i] = open_orders[i] * (tab.buyer_american_made[i] * american_fill + (1 -
            tab.buyer_american_made[i]) * fill);
        now.backlog[i] = (open_orders[i] - delivered[i]) * (1 - wound_up);
    }
    double delivered_abroad_sum = 0;
    for (int j = 0; j < BUYER_COUNT; j++) delivered_abroad_sum += delivered[j] * tab.buyer_by_outside[j];
    now.delivered_abroad = delivered_abroad_sum;
    double jv_sales_sum = 0;
    for (int j = 0; j < BUYER_COUNT; j++) jv_sales_sum += delivered[j] * (1 - tab.buyer_american_made[j]);
    final double jv_sales = jv_sales_sum;
    final double refund = max(0, jv_sales - (1 + c.profit_cap) * (direct_cost + overhead + retooling));
    final double refund_share = jv_sales > 0 ? refund / jv_sales : 0;
    final double receivables = now.receivables = was.receivables + jv_sales - refund - jv_receipts;
    now.realised_margin = direct_cost > 0 ? (jv_sales - refund) / (direct_cost + overhead + retooling) - 1 : 0;
    final double profit = jv_sales - refund - direct_cost - overhead - retooling - premium + claims - interest -
        depreciation - plant_destroyed;
    now.tax_losses = max(0, was.tax_losses - profit);
    now.taxable = max(0, profit - was.tax_losses);
    double us_stake_sum = 0;
    for (int j = 0; j < BUYER_COUNT; j++) us_stake_sum += now.backlog[j] * tab.buyer_american_made[j];
    final double us_stake = now.us_stake = max(0, (1 - u.ukrainian_share) * (plant_book + receivables + cash -
        loan)) + blocked_dividends + us_stake_sum;
    now.us_stake_share = min(1, us_stake / u.full_stake);
    now.programme_delivered_sum = jv_sales + american_output;
    now.refunds_sum = refund * markets_k.riskless_factor;
    final double[] units_made = new double[DRONE_CLASS_COUNT];
    for (int i = 0; i < DRONE_CLASS_COUNT; i++) {
        units_made[i] = (mix[i] * made / price[i] + tab.drone_class_american_share[i] * american_output * (1 +
            c.reference_margin) / (american_price_level * u.reference_price[i])) * 1000000;
        now.cumulative_output[i] = was.cumulative_output[i] + units_made[i];
    }
    double drones_made_sum = 0;
    for (int j = 0; j < DRONE_CLASS_COUNT; j++) drones_made_sum += units_made[j] * tab.drone_class_is_drone[j];
    now.drones_made = drones_made_sum;
    for (int i = 0; i < BUYER_COUNT; i++) {
        h.invoiced[i][t + 1] = delivered[i] * (1 - (1 - tab.buyer_american_made[i]) * refund_share);
    }
  }
}
