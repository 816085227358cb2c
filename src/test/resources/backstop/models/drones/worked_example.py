"""Eight quarters of the drones deal, written from docs/models/drones.md without the model text.

Run: python3 worked_example.py   (Python 3 standard library only)
"""
import math

DT = 0.25
N = 8
classes = ["fpv", "interceptor", "long_range", "sea", "components"]
volume_share = dict(zip(classes, [0.9, 0.099, 0.001, 0.00005, 0.2]))
american_share = dict(zip(classes, [0.2, 0.5, 0.2, 0.1, 0.0]))
before = dict(zip(classes, [6e6, 5e4, 2e4, 500, 1e6]))
price_2025 = dict(zip(classes, [600, 5000, 50000, 250000, 150]))
home = dict(zip(classes, [0.5, 0.5, 0.6, 0.6, 0.4]))
rate = dict(zip(classes, [0.10, 0.12, 0.15, 0.15, 0.12]))

# the world: war in quarters 1-4, embargo on parts from quarter 5, a hybrid attack in quarter 6
war = [1, 1, 1, 1, 0, 0, 0, 0]
embargoed = [0, 0, 0, 0, 1, 1, 1, 1]
attack = [0, 0, 0, 0, 0, 1, 0, 0]
outage_industry = [0, 0, 0, 0, 0, 0.2, 0.1, 0]
licensed = [0, 0, 1, 1, 1, 1, 1, 1]          # exports are licensed from quarter 3
strength, horizon, will, locked, delivers = 0.5, 2.5, 0.8, 0.5, 1.0
required, required_insured, cover_capacity, spread, us_10y, euro = 0.16, 0.12, 0.4, 600e-4, 0.04, 1.2
cpi = [math.exp(0.02 * (t + 1) * DT) for t in range(N)]
local = [math.exp(0.03 * (t + 1) * DT) for t in range(N)]      # dollar cost of what is bought in Ukraine
squeezed = [0] + [0.2] * (N - 1)                               # part of flexible support cut, the quarter before
ventures = [0] + [0.1] * (N - 1)                               # part of orders gone to European ventures, half felt here

# the deal
value, years, tail = 50_000.0, 5.0, 1.0
reference_margin, margin, american_margin, cap = 0.25, 0.20, 0.15, 0.25
overhead_allowed, design_allowed, fixed, normal = 0.12, 0.04, 0.6, 0.85
normal_life, life = 0.5, 0.4
budget = dict(ukraine=2500.0, us_home=2000.0, us_american=2000.0, donors=1400.0, exports=1500.0)
idle = 11000 * 0.3 / 1.25 / 1.16
plant_cost, build_quarters, plant_life = 0.3, 2, 5.0
equity_limit, line_low, line_high, advance, order_advance = 600.0, 400.0, 2000.0, 0.8, 0.03
delay_quarters, delay, retention = 2, 0.5, 0.25
insured, ua_tax, ua_share, royalty_rate, ratio = 0.5, 0.18, 0.5, 0.05, 0.5

alpha = 1 - math.exp(-DT / 0.75)          # demand adjusts over 0.75 years
beta = 1 - math.exp(-DT / 0.25)           # an embargo reaches prices over 0.25 years
ramp = 1 - math.exp(-DT / 1.5)
direct_2025 = {c: price_2025[c] / (1 + reference_margin) / (1 + overhead_allowed + design_allowed) for c in classes}

buyers = list(budget)
keys = ["ukraine_budget", "us_ukrainian_made", "us_american_made", "european_donors", "licensed_exports"]


def ordered_drones(rows, ordered, price):
    """Millions of drones ordered so far."""
    return (rows[-1]["drones_ordered"] / 1e6 if rows else 0.0) + sum(ordered.values()) / price


backlog = {b: 0.0 for b in buyers}
cum = dict(before)
unit_cost_past = [dict(direct_2025)] * 2   # cost of the two quarters before the first
american_past = [1 / ratio] * 2
wartime, pressure, orders = 1.0, 0.0, 0.0
cap_home, american_cap, receivables_list = 0.0, 0.0, []
built = []
cash = loan = equity = book = blocked = losses = receivables = taxable = 0.0
delivered_past, invoiced_past = [], []
recent = 0.0
out = []
for t in range(N):
    elapsed = DT * t
    wartime += (war[t] - wartime) * alpha
    pressure += (embargoed[t] - pressure) * beta
    contract = max(DT, min(horizon, years + tail - elapsed))
    delivery = min(contract + DT, max(DT, years + tail - elapsed))
    kept = lambda w: 1 - w * (1 - 0.3) * (1 - wartime)
    need = dict(
        ukraine=budget["ukraine"] * cpi[t] * kept(1),
        us_home=budget["us_home"] * cpi[t] * kept(0.2) * delivers,
        us_american=budget["us_american"] * cpi[t] * delivers,
        donors=budget["donors"] * euro * cpi[t] * kept(0.5) * (1 - (1 - locked) * (1 - will))
        * (1 - (1 - locked) * squeezed[t]) * (1 - 0.5 * ventures[t]),
        exports=budget["exports"] * cpi[t] * 0.4 * licensed[t])
    wanted = {b: max(0.0, need[b] * (contract + DT) - backlog[b]) for b in buyers}
    room = value - orders
    share = min(1.0, room / sum(wanted.values()))
    ordered = {b: wanted[b] * share for b in buyers}
    orders += sum(ordered.values())
    open_ = {b: backlog[b] + ordered[b] for b in buyers}

    parts = cpi[t] * (1 + (2.0 - 1) * pressure)
    learn = {c: (cum[c] / before[c]) ** math.log2(1 - rate[c]) for c in classes}
    cost = {c: direct_2025[c] * (home[c] * learn[c] * local[t] + (1 - home[c]) * parts) for c in classes}
    price = {c: unit_cost_past[-2][c] * (1 + overhead_allowed + design_allowed) * (1 + margin) for c in classes}
    weight = sum(volume_share[c] * direct_2025[c] for c in classes)
    mix = {c: volume_share[c] * direct_2025[c] / weight for c in classes}
    cost_per = sum(mix[c] * cost[c] / price[c] for c in classes)
    plant_per = sum(mix[c] * direct_2025[c] / price[c] for c in classes)
    list_price = sum(volume_share[c] * price[c] for c in classes if c != "components")

    loss = min(1.0, 0.01 * attack[t])
    recent += (loss / DT - recent) * (1 - math.exp(-DT / 1.0))
    arrived = built[t - build_quarters] if t >= build_quarters else 0.0
    old_cap = cap_home
    standing = cap_home * (1 - loss) + arrived
    under_way = sum(built[max(0, t - build_quarters + 1):t])

    venture_open = [b for b in buyers if b != "us_american"]
    venture_orders = sum(open_[b] / (1.25 if b == "exports" else 1) for b in venture_open)
    scheduled = venture_orders * DT / delivery
    allowance = overhead_allowed + design_allowed * normal_life / life
    receipts = delivered_past[-delay_quarters][0] if t >= delay_quarters else 0.0
    claims = min(insured, cover_capacity) * loss * (old_cap * plant_cost * local[t - 1] if t else 0.0)
    interest = loan * (us_10y + 0.025 + 0.4 * spread) * DT
    limit = min(line_low + (line_high - line_low) * strength, advance * receivables + order_advance * venture_orders)
    gross = (cash + receipts + claims + max(0, limit - loan) + max(0, equity_limit - equity)
             - interest - ua_tax * taxable)
    spread_gross = max(0.0, min(gross, (gross + receivables - receipts) * DT / max(DT, delay)))
    fundable = spread_gross / (cost_per + allowance * local[t] * plant_per) * plant_per / (DT * normal)
    needed = venture_orders * plant_per / (delivery * normal)
    joining = min(idle, max(0.0, min(needed, fundable) - standing))
    idle -= joining
    cap_home = standing + joining
    plant_limit = cap_home * (1 - 0.5 * outage_industry[t]) * DT / plant_per
    fixed_work = local[t] * fixed * normal * cap_home * DT
    running_per = cost_per + allowance * (1 - fixed) * local[t] * plant_per
    plant_value = cap_home * plant_cost * local[t]
    premium = min(insured, cover_capacity) * (0.04 if war[t] else 0.02) * plant_value * DT
    funds = gross - allowance * fixed_work - premium
    funding = max(0.0, min(funds, (funds + receivables - receipts) * DT / max(DT, delay))) / running_per
    made = min(scheduled * (0.5 if running_per > 1 else 1.0), funding, plant_limit)
    fill = made / venture_orders
    sales = sum(open_[b] * fill for b in venture_open)   # exports pay a quarter more
    direct = made * cost_per
    running_work = local[t] * (1 - fixed) * made * plant_per
    overhead = overhead_allowed * (fixed_work + running_work)
    retooling = (allowance - overhead_allowed) * (fixed_work + running_work)
    refund = max(0.0, sales - (1 + cap) * (direct + overhead + retooling))
    realised = (sales - refund) / (direct + overhead + retooling) - 1

    hurdle = 0.4 * required_insured + 0.6 * required
    annuity = (1 - (1 + hurdle) ** -contract) / hurdle
    pays = margin * 1.16 * normal * (1 - ua_tax) * annuity >= plant_cost
    gap = max(0.0, needed - cap_home - under_way - idle)
    wish = gap * plant_cost * local[t] if pays and funding > plant_limit else 0.0
    plant_share = min(1.0, (funding - made) * running_per / wish) if wish > 0 else 0.0
    built.append(wish * plant_share / (plant_cost * local[t]))
    invested = wish * plant_share

    american_orders = open_["us_american"]
    american_cap += (american_orders / delivery - american_cap) * ramp
    american = min(american_orders * DT / delivery, american_cap * DT)
    american_level = cpi[t] / ratio * sum(american_share[c] * learn[c] for c in classes)
    american_price = american_past[-2] * (1 + american_margin)
    american_cost = american * american_level / american_price
    american_receipts = delivered_past[-delay_quarters][1] if t >= delay_quarters else 0.0
    royalty = royalty_rate * american

    depreciation = book * (1 - math.exp(-DT / plant_life))
    destroyed = book * loss
    book += invested - depreciation - destroyed
    profit = sales - refund - direct - overhead - retooling - premium + claims - interest - depreciation - destroyed
    tax = ua_tax * taxable                  # on the quarter before
    taxable = max(0.0, profit - losses)
    losses = max(0.0, losses - profit)
    before_finance = (cash + receipts + claims - direct - overhead - retooling - premium - interest - tax - invested)
    short = max(0.0, max(0.0, loan - limit) - before_finance)
    draw = min(max(0.0, short - max(0.0, equity_limit - equity)), max(0.0, limit - loan))
    call = short - draw
    equity += call
    repaid = min(loan, max(0.0, before_finance + call + draw))
    loan += draw - repaid
    dividends = max(0.0, before_finance + call + draw - repaid - retention * direct)
    cash = before_finance + call + draw - repaid - dividends
    restricted = war[t]
    abroad = 0.0 if restricted else blocked + (1 - ua_share) * dividends
    blocked += (1 - ua_share) * dividends - abroad
    receivables += sales - refund - receipts

    fills = {b: american / american_orders if b == "us_american" else fill for b in buyers}
    credit = refund / sales
    owed = {b: open_[b] * fills[b] * (1 if b == "us_american" else 1 - credit) for b in buyers}
    paid = invoiced_past[-delay_quarters] if t >= delay_quarters else {b: 0.0 for b in buyers}
    invoiced_past.append(owed)
    backlog = {b: open_[b] * (1 - fills[b]) for b in buyers}
    units = {c: 1e6 * (mix[c] * made / price[c]
                       + american_share[c] * american * (1 + reference_margin) / (american_price * price_2025[c]))
             for c in classes}
    for c in classes:
        cum[c] += units[c]
    drones_made = sum(units[c] for c in classes if c != "components")
    american_tax = 0.21 * max(0.0, american - american_cost - royalty)
    unit_cost_past.append(cost)
    american_past.append(american_level)
    delivered_past.append((sales - refund, american))
    years_on = (t + 1) * DT
    stake = (max(0.0, (1 - ua_share) * (book + receivables + cash - loan)) + blocked + backlog["us_american"])
    running = direct + overhead + retooling + invested
    row = dict(
        orders_to_date=orders, scheduled=scheduled, list_price=list_price, cost_per_sale=cost_per,
        home_capacity=cap_home, funding_limit=funding, plant_limit=plant_limit, made=made,
        american_output=american, realised_margin=realised, lines_built=built[-1], profit=profit,
        line_limit=limit, loan=loan, equity_paid=equity, cash=cash,
        jv_cash_flow=ua_share * dividends + abroad - call,
        us_partner_flow=american_receipts - american_cost - royalty - american_tax
        + abroad - (1 - ua_share) * call,
        elapsed=elapsed, wartime=wartime, contract_years=contract, delivery_years=delivery,
        donors_left=(1 - (1 - locked) * (1 - will)) * (1 - (1 - locked) * squeezed[t]) * (1 - 0.5 * ventures[t]),
        programme_room=room, order_share=share, drones_ordered=1e6 * ordered_drones(out, ordered, list_price),
        embargo_pressure=pressure, parts_index=parts,
        price_level=sum(volume_share[c] * price[c] for c in classes) / weight,
        cost_index=sum(volume_share[c] * cost[c] for c in classes) / weight / cpi[t],
        capacity_per_sale=plant_per, plant_loss=loss, lost_capacity=old_cap * loss, open_plant=idle,
        standing_capacity=standing, capacity_needed=needed, capacity_fundable=fundable, joining_capacity=joining,
        under_construction=under_way, recent_loss=recent, hurdle=hurdle, capacity_gap=gap,
        build_wanted=wish / (plant_cost * local[t]), plant_wanted=wish, plant_share=plant_share,
        investment=invested, plant_value=plant_value, american_capacity=american_cap, base_orders=venture_orders,
        fill=fill, american_orders=american_orders, american_fill=fills["us_american"],
        american_level=american_level, american_price_level=american_price, drones_made=drones_made,
        average_unit_price=1e6 * (sales + american) / drones_made, utilisation=made / plant_limit,
        delivered_abroad=open_["exports"] * fill, jv_sales=sales, jv_receipts=receipts, receivables=receivables,
        direct_cost=direct, cost_level=local[t], allowance_rate=allowance, fixed_work=fixed_work,
        running_work=running_work, running_per_sale=running_per, overhead=overhead, retooling=retooling,
        refund=refund, refund_share=credit, cover=min(insured, cover_capacity), premium=premium, claims=claims,
        bank_rate=us_10y + 0.025 + 0.4 * spread, interest=interest, gross_funds=gross, free_funds=funds,
        depreciation=depreciation, plant_destroyed=destroyed, plant_book=book, tax_losses=losses, taxable=taxable,
        tax_in_ukraine=tax, cash_before_finance=before_finance, finance_need=short, draw=draw, equity_call=call,
        repayment=repaid, dividends=dividends, dividends_at_home=ua_share * dividends, dividends_abroad=abroad,
        blocked_dividends=blocked, american_receipts=american_receipts, american_cost=american_cost,
        royalty=royalty, american_tax=american_tax,
        joint_venture_flow=cash + blocked - sum(out[-1][n] for n in ("cash", "blocked_dividends")) if out else cash + blocked,
        ukrainian_partner_flow=royalty + ua_share * dividends - ua_share * call,
        ukraine_state_flow=tax - paid["ukraine"],
        us_government_flow=american_tax - paid["us_home"] - paid["us_american"],
        donors_flow=-paid["donors"], insurers_flow=premium - claims,
        outside_flow=running + american_cost - paid["exports"] - draw + repaid + interest,
        venture_factor=(1 + 0.04 + 1.1 * 0.045 + 0.02) ** -years_on,
        insurer_factor=(1 + 0.04 + 0.5 * 0.045) ** -years_on, conventional_factor=(1 + required) ** -years_on,
        home_output=min(1.0, made * plant_per * 1.25 * 1.16 / (DT * 11000)), cover_wanted=insured * plant_value,
        us_stake=stake, us_stake_share=min(1.0, stake / 5000))
    for b, key in zip(buyers, keys):
        row |= {f"need[{key}]": need[b], f"wanted[{key}]": wanted[b], f"ordered[{key}]": ordered[b],
                f"open_orders[{key}]": open_[b], f"backlog[{key}]": backlog[b], f"delivered[{key}]": open_[b] * fills[b],
                f"invoiced[{key}]": owed[b], f"receipts[{key}]": paid[b]}
    for c in classes:
        row |= {f"reference_cost[{c}]": direct_2025[c], f"learning[{c}]": learn[c], f"unit_cost[{c}]": cost[c],
                f"price[{c}]": price[c], f"mix[{c}]": mix[c], f"units_made[{c}]": units[c],
                f"cumulative_output[{c}]": cum[c]}
    out.append(row)
for name in out[0]:
    print(name + "," + ",".join(f"{row[name]:.10g}" for row in out))
