/* The $90bn purchase of American arms */
#include "world.h"

/* What the period has in common on all paths. */
void arms_sale_shared(struct World *w, int t)
{
    const struct ArmsSaleCertain *restrict c = &w->certain.arms_sale;
    struct ArmsSalePeriod *restrict k = &w->period[t + 1].arms_sale;
    const struct Tables *restrict tab = &w->tables;

    k->loan_repayment_steps = steps(c->loan_grace);
    k->loan_repayment_steps2 = steps(c->loan_term);
    for (int i = 0; i < SYSTEM_COUNT; i++) k->work_steps[i] = steps(tab->system_lead_years[i]);
}

/* What the path has in common in all periods. */
void arms_sale_once(const struct World *w, struct Path *p)
{
    const struct ArmsSaleCertain *restrict c = &w->certain.arms_sale;
    struct ArmsSaleOnce *restrict o = &p->once.arms_sale;
    const struct ArmsSaleUncertain *restrict u = &p->draws->arms_sale;
    const struct Tables *restrict tab = &w->tables;

    o->assets_opened_rate = c->active * u->opening_rate;
    o->surcharge_part = 1 - 1 / (1 + c->administration_rate + u->contract_services_rate + u->transport_rate);
    for (int i = 0; i < SYSTEM_COUNT; i++) {
        o->growth[i] = u->cost_growth * u->slip[i];
    }
    for (int i = 0; i < SYSTEM_COUNT; i++) o->arrived_steps[i] = steps(tab->system_lead_years[i] * (1 + u->slip[i]));
    for (int i = 0; i < SYSTEM_COUNT; i++) o->ready_steps[i] = steps(u->preparation[i]);
}

/* Values before the first period. */
void arms_sale_open(const struct World *w, struct Path *p)
{
    const struct ArmsSaleCertain *restrict c = &w->certain.arms_sale;
    struct ArmsSaleState *restrict was = &p->was->arms_sale;
    const struct Tables *restrict tab = &w->tables;

    was->kept = 1;
    for (int i = 0; i < SYSTEM_COUNT; i++) was->remaining[i] = c->active * tab->system_quantity[i];
    double to_order_opening_sum = 0;
    for (int j = 0; j < SYSTEM_COUNT; j++) to_order_opening_sum += tab->system_unit_price[j] *
        tab->system_quantity[j];
    was->to_order = c->active * to_order_opening_sum;
    was->budget_left = c->active * c->agreed_sum;
}

void arms_sale_period(const struct World *w, struct Path *p, int t)
{
    const struct ArmsSaleCertain *restrict c = &w->certain.arms_sale;
    const struct EuropeState *restrict europe_was = &p->was->europe;
    struct ArmsSaleHistory *restrict h = &p->history.arms_sale;
    const struct ArmsSalePeriod *restrict k = &w->period[t + 1].arms_sale;
    const struct MarketsState *restrict markets = &p->now->markets;
    struct ArmsSaleState *restrict now = &p->now->arms_sale;
    const struct ArmsSaleOnce *restrict o = &p->once.arms_sale;
    const struct SecurityState *restrict security = &p->now->security;
    const struct SecurityState *restrict security_was = &p->was->security;
    const struct ArmsSaleUncertain *restrict u = &p->draws->arms_sale;
    const struct ArmsSaleState *restrict was = &p->was->arms_sale;
    const struct Tables *restrict tab = &w->tables;
    const struct Calendar *restrict cal = &w->period[t + 1].calendar;

    const real signed_rate = c->active * security->us_delivers * where(security->war_in_period == 1,
        u->signing_rate_war, u->signing_rate_peace);
    const real signed_hazard = now->signed_hazard = was->signed_hazard + where(signed_rate < 0, NAN, signed_rate) *
        cal->dt;
    const real signed_due = flag(at_least(signed_hazard, u->signed_clock));
    const real signed_ = now->signed_ = h->signed_[t + 1] = max(was->signed_, signed_due);
    const real assets_opened_hazard = now->assets_opened_hazard = was->assets_opened_hazard +
        where(o->assets_opened_rate < 0, NAN, o->assets_opened_rate) * cal->dt;
    const real assets_opened_due = flag(at_least(assets_opened_hazard, u->assets_opened_clock));
    now->assets_opened = max(was->assets_opened, assets_opened_due);
    const real slots_left = 1 / (1 + u->slot_competition * europe_was->us_orders / u->full_orders);
    const real expansion = min(1, cal->years / u->expansion_years);
    const real withheld = flag(security->us_commitment == 4);
    const real cancelled_by_washington = u->washington_cancels * flag(withheld == 1 && !(security_was->us_commitment
        == 4));
    const real cancelled_by_buyer = (1 - cancelled_by_washington) * withheld * (1 - exp(-u->buyer_cancels * cal->dt));
    const real cancelled_now = cancelled_by_washington + cancelled_by_buyer;
    const real kept = now->kept = was->kept * (1 - cancelled_now);
    const real price_level = u->price_ratio * markets->defence_prices;
    const real termination_base = price_level * (1 - o->surcharge_part) * max(0, was->worked + u->termination_rate *
        (was->on_order - was->worked) - u->deposit_share * was->on_order - u->milestone_share * was->worked);
    const real termination_by_buyer = cancelled_by_buyer * termination_base;
    const real account_interest = was->holding * max(0, markets->us_10y - u->account_discount) * cal->dt;
    const real refund_by_washington = cancelled_by_washington * price_level * (u->deposit_share * was->on_order +
        u->milestone_share * was->worked);
    const real reused_for_buyer = cancelled_by_buyer * u->reused_share * price_level * (1 - o->surcharge_part) *
        was->worked;
    const real contribution_will = (security->locked_in_share + (1 - security->locked_in_share) *
        security->european_will) * (1 - u->squeeze_link * (1 - security->locked_in_share) * europe_was->support_cut);
    const real european_pledge = signed_ * u->european_rate * where(security->war_in_period == 1, 1,
        u->contributions_in_peace) * contribution_will * cal->dt * markets->us_cpi;
    const real ukraine_pledge = signed_ * u->ukraine_rate * where(security->war_in_period == 1, 1,
        u->ukraine_in_peace) * cal->dt * markets->us_cpi;
    const real loan_pledge = signed_ * min(u->loan_rate * security->us_delivers * where(security->us_commitment >= 3,
        u->loans_unbacked, 1) * cal->dt * markets->us_cpi, max(0, u->loan_limit - was->loan_drawn));
    const real asset_pot = u->asset_share * max(0, u->immobilised * markets->eur_usd - c->pledged_assets);
    const real asset_pledge = signed_ * was->assets_opened * min(asset_pot * cal->dt / u->asset_years, max(0,
        asset_pot - was->assets_paid));
    const real pledged = european_pledge + ukraine_pledge + loan_pledge + asset_pledge;
    const real to_pay = price_level * ((1 - cancelled_now) * was->dues_left + security->us_delivers * was->to_order);
    const real call_share = where(pledged > 0, min(1, max(0, to_pay - was->holding) / pledged), 0);
    const real contributions = call_share * european_pledge;
    const real budget_paid = call_share * ukraine_pledge;
    const real loan_draw = call_share * loan_pledge;
    const real asset_proceeds = call_share * asset_pledge;
    const real available = was->holding + account_interest + contributions + budget_paid + loan_draw + asset_proceeds
        + refund_by_washington + reused_for_buyer;
    now->assets_paid = was->assets_paid + asset_proceeds;
    const real shrink = where(above(price_level * was->to_order, was->budget_left), c->fixed_budget * (1 -
        was->budget_left / (price_level * was->to_order)), 0);
    const real expected_funding = pledged / cal->dt * (security->locked_in_share + (1 - security->locked_in_share) *
        u->trust);
    now->loan_drawn = was->loan_drawn + loan_draw;
    h->loan_before[t + 1] = was->loan_drawn;
    const real loan_repayment = (ago(h->loan_before, t, k->loan_repayment_steps) - ago(h->loan_before, t,
        k->loan_repayment_steps2)) * cal->dt / (c->loan_term - c->loan_grace);
    const real loan_due = u->loan_interest * was->loan_balance * cal->dt + loan_repayment;
    const real loan_balance = now->loan_balance = was->loan_balance + loan_draw - loan_repayment;
    const real loan_service = (1 - security->war_in_period) * (loan_due + was->arrears * (1 - exp(-cal->dt /
        u->arrears_years)));
    const real arrears = now->arrears = was->arrears + loan_due - loan_service;
    now->granted_aid = c->active * u->granted_aid_rate * security->us_delivers * (1 - security->us_pause_share) *
        cal->dt * markets->us_cpi;
    real work[SYSTEM_COUNT];
    real deliverable[SYSTEM_COUNT];
    real wanted[SYSTEM_COUNT];
    for (int i = 0; i < SYSTEM_COUNT; i++) {
        const real slots = u->production[i] * (tab->system_ceiling[i] + (tab->system_later_ceiling[i] -
            tab->system_ceiling[i]) * expansion) * tab->system_ukraine_share[i] * (slots_left + (1 - slots_left) *
            tab->system_from_stock[i]) * (1 - tab->system_exposure[i] * u->reordering * security->us_below_role) *
            cal->dt;
        const real vintages_before = h->vintages_before[i][t + 1] = was->vintages[i];
        work[i] = kept * (vintages_before - ago(h->vintages_before[i], t, k->work_steps[i])) * cal->dt /
            tab->system_lead_years[i];
        now->arrived[i] = ago(h->vintages[i], t, o->arrived_steps[i]);
        now->due[i] = max(0, where(above(was->due[i] - was->delivered[i], k->rounding[i]), was->due[i] -
            was->delivered[i], 0) * (1 - cancelled_now) + kept * (now->arrived[i] - was->arrived[i]));
        deliverable[i] = security->us_delivers * (1 - security->us_pause_share) * min(now->due[i], slots);
        const real ready = c->active * ago(h->signed_, t, o->ready_steps[i]);
        wanted[i] = ready * security->us_delivers * where(above(was->remaining[i], 1e-06 * tab->system_quantity[i]),
            min(was->remaining[i] * (1 - shrink), slots), 0);
    }
    real milestones_sum = 0;
    for (int j = 0; j < SYSTEM_COUNT; j++) milestones_sum += tab->system_unit_price[j] * work[j];
    const real milestones = u->milestone_share * price_level * milestones_sum;
    const real spendable = max(0, available - milestones - termination_by_buyer);
    real balance_wanted_sum = 0;
    for (int j = 0; j < SYSTEM_COUNT; j++) balance_wanted_sum += tab->system_unit_price[j] * deliverable[j] * (1 -
        u->deposit_share - u->milestone_share + o->growth[j]);
    const real balance_wanted = price_level * balance_wanted_sum;
    const real paid_share = where(above(balance_wanted, spendable), spendable / balance_wanted, 1);
    const real balance = balance_wanted * paid_share;
    real wanted_value_sum = 0;
    for (int j = 0; j < SYSTEM_COUNT; j++) wanted_value_sum += tab->system_unit_price[j] * wanted[j];
    const real wanted_value = price_level * wanted_value_sum;
    real wanted_rate_sum = 0;
    for (int j = 0; j < SYSTEM_COUNT; j++) wanted_rate_sum += tab->system_unit_price[j] * wanted[j] /
        tab->system_lead_years[j];
    const real wanted_rate = (1 - u->deposit_share) * price_level * wanted_rate_sum;
    const real committed_rate = (1 - u->deposit_share) * price_level * milestones_sum / cal->dt;
    for (int i = 0; i < SYSTEM_COUNT; i++) {
        now->delivered[i] = deliverable[i] * paid_share;
        now->progress[i] = where(above(was->progress[i] * (1 - cancelled_now) + work[i] - now->delivered[i],
            k->rounding[i]), was->progress[i] * (1 - cancelled_now) + work[i] - now->delivered[i], 0);
    }
    real worked_sum = 0;
    for (int j = 0; j < SYSTEM_COUNT; j++) worked_sum += tab->system_unit_price[j] * now->progress[j];
    const real worked = now->worked = worked_sum;
    const real reserve = (1 - u->deposit_share - u->milestone_share) * price_level * worked;
    const real free = max(0, spendable - balance - reserve);
    const real deposit_fit = where(above(u->deposit_share * wanted_value, free), free / (u->deposit_share *
        wanted_value), 1);
    const real payments_fit = where(wanted_value > 0, max(0, expected_funding - committed_rate + free /
        k->longest_lead) / (wanted_rate + u->deposit_share * wanted_value / k->longest_lead), 0);
    const real order_share = min(min(1, deposit_fit), payments_fit);
    const real deposits = u->deposit_share * wanted_value * order_share;
    now->budget_left = max(0, was->budget_left - wanted_value * order_share);
    const real before_refund = spendable - balance - deposits;
    real air_defence_stock_sum = 0;
    for (int j = 0; j < SYSTEM_COUNT; j++) air_defence_stock_sum += tab->system_unit_price[j] *
        tab->system_air_defence[j] * now->delivered[j];
    const real air_defence_stock = now->air_defence_stock = was->air_defence_stock * exp(-cal->dt /
        where(security->war_in_period == 1, u->air_defence_war_life, u->air_defence_peace_life)) +
        air_defence_stock_sum;
    now->air_defence = min(1, air_defence_stock / u->air_defence_need);
    real delivery_rate_sum = 0;
    for (int j = 0; j < SYSTEM_COUNT; j++) delivery_rate_sum += tab->system_unit_price[j] * tab->system_readiness[j] *
        now->delivered[j];
    now->delivery_rate = min(1, delivery_rate_sum / cal->dt / u->full_arming);
    for (int i = 0; i < SYSTEM_COUNT; i++) {
        const real ordered = wanted[i] * order_share;
        now->remaining[i] = where(above(was->remaining[i] * (1 - shrink) - ordered, k->rounding[i]), was->remaining[i]
            * (1 - shrink) - ordered, 0);
        now->vintages[i] = h->vintages[i][t + 1] = was->vintages[i] + ordered / kept;
        const real booked = was->backlog[i] * (1 - cancelled_now) + ordered;
        now->backlog[i] = where(above(booked - now->delivered[i], k->rounding[i]), booked - now->delivered[i], 0);
    }
    real to_order_sum = 0;
    for (int j = 0; j < SYSTEM_COUNT; j++) to_order_sum += tab->system_unit_price[j] * now->remaining[j];
    const real to_order = now->to_order = to_order_sum;
    real on_order_sum = 0;
    for (int j = 0; j < SYSTEM_COUNT; j++) on_order_sum += tab->system_unit_price[j] * now->backlog[j];
    const real on_order = now->on_order = on_order_sum;
    real dues_left_sum = 0;
    for (int j = 0; j < SYSTEM_COUNT; j++) dues_left_sum += tab->system_unit_price[j] * (now->backlog[j] * (1 -
        u->deposit_share + o->growth[j]) - u->milestone_share * now->progress[j]);
    const real dues_left = now->dues_left = dues_left_sum;
    const real refund = max(0, before_refund - price_level * (dues_left + security->us_delivers * to_order));
    now->holding = before_refund - refund;
    const real us_stake = price_level * (1 - o->surcharge_part) * on_order + loan_balance + arrears;
    now->us_stake_share = min(1, us_stake / u->full_stake);
}
