"""Eight quarters of the minerals fund, written from what the deal is and not from the model text.

Run: python3 worked_example.py          prints expected.csv
     python3 worked_example.py --page   prints docs/models/minerals_fund-example.md
Python 3 standard library only; page.py holds the words of the page. Money is in millions of dollars, prices in dollars
a tonne (of gas: a thousand cubic metres), quantities in thousand tonnes (of gas: million cubic metres).
"""
import math
import sys
from types import SimpleNamespace as Named

QUARTER, QUARTERS = 0.25, 8
DATES = ["2025-12-31", "2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31", "2027-03-31", "2027-06-30", "2027-09-30"]

# ---- the world: war in quarters 1-5, peace after; a taking in quarter 6, a hybrid attack in quarter 7 -------------
WAR = [1, 1, 1, 1, 1, 0, 0, 0]
FRONT = [10, 20, 30, 40, 50, 50, 50, 50]                    # kilometres gained by the enemy: 40 a year of war
STRIKES = [0.02, 0.02, 0.02, 0.02, 0.02, 0, 0, 0]           # share of plant in the interior destroyed in the quarter
TAKING = [0, 0, 0, 0, 0, 0.1, 0, 0]
ATTACK = [0, 0, 0, 0, 0, 0, 1.2, 0]
OUTAGE = [0, 0, 0, 0, 0, 0, 0.2, 0.1]
RESTRICTED = [0, 0, 0, 0, 1, 1, 0, 0]                       # dividends may not leave in quarters 5 and 6
RESTRICTION_LOSS = [0, 0, 0, 0, 0.05, 0, 0, 0]
PAUSE = [0, 0, 0.25, 0, 0, 0, 0, 0]                         # a month or so without American deliveries
DELIVERIES = [1, 1, 1, 1, 1, 0.5, 0.5, 0.5]
SEA = [0.7, 0.7, 0.7, 0.7, 0.7, 1, 1, 1]
RETURN = [0.16] * 5 + [0.13] * 3                            # what an investor without cover asks
INSURED_RETURN = [0.12] * 5 + [0.09] * 3
PREMIUM = [0.04] * 5 + [0.02] * 3
SPREAD = [0.09] * 5 + [0.05] * 3
STRENGTH, REFORM, COVER_ON_OFFER, DECIDED = 0.5, 0.4, 0.4, 1000
CPI = [math.exp(0.02 * (t + 1) / 4) for t in range(QUARTERS)]
UKRAINE = [math.exp(0.04 * (t + 1) / 4) for t in range(QUARTERS)]
AID = [400 * DELIVERIES[t] * (1 - PAUSE[t]) * QUARTER * CPI[t] for t in range(QUARTERS)]
PUBLIC = [1] + [0.8] * (QUARTERS - 1)                      # public schemes the quarter before, half of co-finance
REAL_PRICE = dict(lithium=[900] * 3 + [960] * 5, gas=[310] * 3 + [450] * 5)
LONG_RUN, HALF_LIFE, VOLATILITY = dict(lithium=800, gas=300), dict(lithium=2, gas=1), dict(lithium=0.3, gas=0.4)
RISKLESS, EQUITY_PREMIUM, TEN_YEAR, EXPECTED_INFLATION = 0.04, 0.045, 0.045, 0.025

# ---- the deal: what was agreed with the Fund, and what was decided when (quarters from 0) --------------------------
CLOSED, LOCK_UP_OVER, DEADLOCKED, WOUND_UP = 0, 5, [3], 7
US_SEED, UKRAINE_SEED, US_PAID_BEFORE, UKRAINE_PAID_BEFORE = 20, 20, 2, 3
OVERRUN_EXPECTED, TAX, RESERVE_QUARTERS = 1.05, 0.18, 2

MINE = Named(
    key="mine", mineral="lithium", shared=True, front=240, reserve=400, capacity=200, ratio=0.9, investment=20,
    bigger_investment=10, bigger_ratio=0.2, bigger_cost=60, cost=250, haulage=45, sustaining=0.03, closure=5, audit=3,
    chance=0.5, luck=0.3, audit_rate=0.8, award_rate=2, study=0.25, build=0.5, permit=2, royalty=0.02, state=0.04,
    exposure=1, power=1, offtake=0.5, stake=0.25, overrun=1.1, stage="open", critical=1,
    audited_in=0, awarded_in=1, decided_in=1, expanded_in=6)
FIELD = Named(
    key="field", mineral="gas", shared=False, front=45, reserve=2000, capacity=400, ratio=0.95, investment=80,
    bigger_investment=0, bigger_ratio=0, bigger_cost=0, cost=60, haulage=10, sustaining=0.03, closure=5, audit=1,
    chance=0.6, luck=0.2, audit_rate=0.5, award_rate=1, study=0, build=0.5, permit=1, royalty=0, state=0,
    exposure=2, power=0.5, offtake=0, stake=0.4, overrun=1.2, stage="awarded", critical=0,
    audited_in=99, awarded_in=-1, decided_in=0, expanded_in=99)
BEYOND = Named(
    key="beyond", mineral="lithium", shared=False, front=-20, reserve=900, capacity=50, ratio=0.8, investment=60,
    bigger_investment=0, bigger_ratio=0, bigger_cost=0, cost=300, haulage=50, sustaining=0.02, closure=8, audit=4,
    chance=0.4, luck=0.9, audit_rate=0.3, award_rate=1, study=0.5, build=1, permit=1, royalty=0, state=0,
    exposure=1, power=1, offtake=0, stake=0.25, overrun=1, stage="audited", critical=1,
    audited_in=99, awarded_in=99, decided_in=99, expanded_in=99)
DEPOSITS = [MINE, FIELD, BEYOND]


def worth(d):
    """A year's full output at the long-run price."""
    return d.capacity * d.ratio * LONG_RUN[d.mineral] / 1000


for deposit in DEPOSITS:
    deposit.now = Named(
        years_awarded=0, works=0, bigger_works=0, lost=0, ended=0, ran=0, idle=0, ramp=0, left=deposit.reserve, plant=0,
        spent=0, pool=0, repaid=0, book=0, losses=0, short=0, taken=0, stake_paid=0, owned=0)


def annuity(rate, years):
    """Worth of 1 at the end of each year."""
    return years if rate == 0 else (1 - (1 + rate) ** -years) / rate


def real(rate):
    """A yearly rate above expected inflation."""
    return (1 + rate) / math.exp(EXPECTED_INFLATION) - 1


def rent_on(d, price):
    """Share of the value of output under a licence: 5% of metals."""
    return gas_rent(price) / price if d.mineral == "gas" else 0.05


def gas_rent(price):
    """New wells, dollars a thousand cubic metres: 6% of all up to 150, 12% of all up to 400, 36% of the excess."""
    if price <= 150:
        return 0.06 * price
    return 0.12 * min(price, 400) + 0.36 * max(0, price - 400)


def price_to_decide_by(d, t):
    """Mean, a quarter into the life of the mine, of a price whose logarithm is pulled to its mean (Schwartz)."""
    pull = math.log(2) / HALF_LIFE[d.mineral]
    kept = math.exp(-pull * (d.build + 0.25 * d.reserve / d.capacity))
    variance = VOLATILITY[d.mineral] ** 2 / (2 * pull)                # of the logarithm, in the long run
    level = math.log(LONG_RUN[d.mineral]) - variance / 2
    mean = level + kept * (math.log(REAL_PRICE[d.mineral][t]) - level)
    return kept, math.exp(mean + variance * (1 - kept ** 2) / 2)


def prospects(d, t, row):
    """What a developer expects of the deposit that day, in dollars of 2025."""
    now, dear = d.now, row["real_cost_level"]
    bigger = now.bigger_works >= 1
    row["memory"], row["outlook"] = price_to_decide_by(d, t)
    price = row["expected_price"] = row["outlook"] * (d.ratio + bigger * d.bigger_ratio)
    if d.shared:   # the royalty, and 4% of what is left once cost has had its 30%
        take = d.royalty + (1 - d.royalty) * 0.7 * d.state
    else:
        take = rent_on(d, price * CPI[t])
    row["expected_take"] = take
    per_tonne = price * (1 - take - 0.01 * d.offtake) - (d.cost + bigger * d.bigger_cost) * dear - d.haulage
    margin = d.capacity * per_tonne / 1000 - d.sustaining * d.investment * dear
    row["expected_margin"] = margin
    planned = row["planned"] = d.investment * OVERRUN_EXPECTED * dear
    life = d.reserve / d.capacity
    row["net_margin"] = margin if d.shared else margin - TAX * max(0, margin - planned / life)
    asked = row["real_hurdle"]
    # money is spent on average half the building time before first output, and waiting is worth 30% of it
    outlay = row["outlay"] = planned * (1 + asked) ** (d.build / 2)
    row["gain"] = row["net_margin"] * annuity(asked, life) - outlay
    row["pays"] = int(row["gain"] >= 0.3 * outlay)
    gain = d.capacity * (row["outlook"] * d.bigger_ratio * (1 - take - 0.01 * d.offtake) - d.bigger_cost * dear) / 1000
    gain *= 1 if d.shared else 1 - TAX
    row["bigger_pays"] = gain * annuity(asked, now.left / d.capacity) >= 1.2 * d.bigger_investment * 1.05 * dear


def decisions(d, t, row):
    """Audit, award, the decision to build, the expansion."""
    now = d.now
    in_reach = int(FRONT[t] < d.front)
    good = int(d.luck < d.chance + 0.5 * 0.1)
    audit, award = int(t >= d.audited_in), int(d.awarded_in >= 0 and t >= d.awarded_in)
    go, expand = int(t >= d.decided_in), int(t >= d.expanded_in)
    audited = int(audit or d.stage != "open")
    awarded = int(t >= d.awarded_in)
    now.lost = int(now.lost or (awarded and not in_reach))
    now.years_awarded += QUARTER * awarded
    row.update(
        reachable=in_reach, commercial=good, audit=audit, award=award, go=go, expand=expand, audited=audited,
        awarded=awarded, lost=now.lost, years_awarded=now.years_awarded)
    wait = (1 + row["real_hurdle"]) ** (d.study + d.build)            # a gain comes at first output, an audit is paid today
    worth_an_audit = d.chance * row["gain"] / wait >= d.audit * row["real_cost_level"]
    row["audit_hazard"] = (
        d.audit_rate * (0.5 if WAR[t] else 1) if in_reach and d.stage == "open" and worth_an_audit else 0)
    row["award_hazard"] = (
        d.award_rate * (1 + 0.5 * REFORM) * (0.6 if WAR[t] else 1)
        if d.stage != "awarded" and audited and good and in_reach else 0)
    studied = now.years_awarded >= d.study   # and an old licence would wait for the Fund
    row["go_hazard"] = DECIDED if awarded and good and not now.lost and studied and row["pays"] else 0
    row["expand_hazard"] = DECIDED if now.ran and d.bigger_investment > 0 and row["bigger_pays"] else 0


def building_and_working(d, t, row):
    now, costs = d.now, row["cost_level"]
    pace = 0.8 if WAR[t] else 1
    building = row["go"] and not now.lost
    before, bigger_before = now.works, now.bigger_works
    now.works = min(1, before + building * pace * QUARTER / d.build)
    now.bigger_works = min(1, bigger_before + (row["expand"] and not now.lost) * pace * QUARTER / 0.25)
    planned = (now.works - before) * d.investment + (now.bigger_works - bigger_before) * d.bigger_investment
    row["investment"] = planned * d.overrun * costs
    now.spent += row["investment"]
    drilled_in = 0 if d.stage == "awarded" else d.audited_in          # awarded before its audit: drilled at once
    row["audit_spending"] = d.audit * costs if t == drilled_in else 0
    row["fee"] = d.permit * CPI[t] if t == d.awarded_in else 0
    ready = int(now.works == 1 and not now.lost and not now.ended)
    was_bigger = bigger_before >= 1
    price = REAL_PRICE[d.mineral][t] * CPI[t] * (d.ratio + was_bigger * d.bigger_ratio)
    rent = 0 if d.shared else rent_on(d, price)
    cost = (d.cost + was_bigger * d.bigger_cost) * costs + d.haulage * CPI[t] * (1 + 0.5 * (1 - SEA[t]))
    left_over = price * (1 - rent - d.royalty - 0.01 * d.offtake) - cost
    enough = left_over >= cost * (-0.1 if now.ran else 0.1)           # keep on at a small loss, restart at a profit
    runs = int(ready and enough)
    now.idle = now.idle + QUARTER if ready and not runs else 0
    now.ramp = min(1, now.ramp + runs * QUARTER / 0.5)
    hit = min(1, d.exposure * STRIKES[t] + 0.05 * ATTACK[t])
    possible = d.capacity * QUARTER * now.ramp * (1 - d.power * OUTAGE[t]) * (1 - hit) * (0.9 if WAR[t] else 1)
    output = min(now.left, possible) if runs else 0
    now.left -= output
    ended_before = now.ended
    now.ended = int(now.ended or (ready and (now.left <= 0 or now.idle >= 3)))
    stands = not now.lost and not now.ended
    plant_before = now.plant
    now.plant = (now.works * d.investment + now.bigger_works * d.bigger_investment) * costs if stands else 0
    row.update(
        works=now.works, expansion_works=now.bigger_works, expanded=int(now.bigger_works >= 1), invested=now.spent,
        ready=ready, price=price, rent_share=rent, unit_cost=cost, unit_margin=left_over, running=runs,
        idle_years=now.idle, ramp=now.ramp, plant_loss=hit, output=output, reserve_left=now.left, ended=now.ended,
        sales=output * price / 1000, sustaining=runs * d.sustaining * d.investment * QUARTER * costs,
        operating=output * cost / 1000 + (0.2 * d.capacity * QUARTER * d.cost * costs / 1000 if ready and not runs else 0),
        plant_value=now.plant, repair=0 if now.lost else plant_before * hit, lost_plant=plant_before if now.lost else 0,
        closure=(now.ended - ended_before) * d.closure * costs, completed=int(now.works == 1), worth=worth(d))
    row["plant_before"] = plant_before
    row["works_before"] = before
    now.ran = runs


def states_take(d, t, row):
    now, sales = d.now, row["sales"]
    row["rent"] = sales * row["rent_share"]
    royalty = row["royalty"] = d.royalty * sales
    # production sharing: cost is paid first, out of 70% of output, and out of 30% once the mine has paid for itself
    ceiling = (0.3 if now.repaid else 0.7) * (sales - royalty)
    costs = sum(row[name] for name in ("audit_spending", "investment", "operating", "sustaining", "repair"))
    owed = row["recoverable"] = now.pool + costs if d.shared else 0
    paid = row["recovered"] = min(owed, ceiling)
    now.pool = row["cost_pool"] = owed - paid
    now.repaid = row["paid_back"] = int(now.repaid or (now.works == 1 and now.pool == 0))
    row["state_profit"] = d.state * (sales - royalty - paid)
    # profit tax: the book of the mine is written down over eight years, losses are carried forward
    written_off = row["depreciation"] = now.book * (1 - math.exp(-QUARTER / 8))
    now.book += row["investment"] + row["sustaining"] - written_off
    row["tax_book"] = now.book
    deductions = sum(row[name] for name in ("rent", "royalty", "operating", "repair", "closure", "audit_spending", "fee"))
    profit = row["profit"] = sales * (1 - 0.01 * d.offtake) - deductions - written_off
    taxable = max(0, profit - now.losses)
    now.losses = row["tax_losses"] = max(0, now.losses - profit)
    row["profit_tax"] = 0 if d.shared else TAX * taxable


def owners(d, t, row):
    now = d.now
    row["project_flow"] = (
        row["sales"] * (1 - 0.01 * d.offtake)
        - sum(row[name] for name in ("operating", "sustaining", "repair", "closure"))
        - sum(row[name] for name in ("rent", "royalty", "state_profit", "profit_tax")))
    row["distributable"] = max(0, row["project_flow"] - now.short)
    now.short = row["shortfall"] = max(0, now.short - row["project_flow"])
    if row["works_before"] > 0:
        now.taken += (1 - now.taken) * TAKING[t]
    row["taken"] = now.taken
    row["dividends"] = now.owned * (1 - now.taken) * row["distributable"]
    row["standing"] = (1 - now.taken) if not now.lost and not now.ended else 0
    row["new_licence"], row["critical"], row["occupied"] = int(d is not BEYOND), d.critical, int(d.front < 0)


def value_left(d, t, row):
    """At the wind-up: the margin of the remaining reserve at the return that developers ask."""
    if t < WOUND_UP or not row["go"] or d.now.lost or d.now.ended:
        return 0
    rate = real(RISKLESS + 1.3 * EQUITY_PREMIUM + 0.03)
    return max(0, row["net_margin"] * annuity(rate, d.now.left / d.capacity) - (1 - d.now.works) * row["planned"]) * CPI[t]


fund = Named(
    cash=2, infrastructure=3, us_cash=US_PAID_BEFORE, ukraine_cash=UKRAINE_PAID_BEFORE, us_called=US_PAID_BEFORE,
    ukraine_called=UKRAINE_PAID_BEFORE, aid=20, open=0, due=0, catch_up={"with_aid": 0, "without_aid": 0},
    in_kind={"with_aid": 0.8 * 20, "without_aid": 0}, capital=US_PAID_BEFORE + UKRAINE_PAID_BEFORE, licence=0, distributed=0, exposure=0)
others = Named(loan=0, withheld=0, plants=0, plants_taken=0, cover=0)
YEARLY = RISKLESS + 1.3 * EQUITY_PREMIUM + 0.03
table = []

for t in range(QUARTERS):
    out = {}
    add = lambda **figures: out.update(figures)
    elapsed = (t + 1) / 4
    rows = {d.key: {} for d in DEPOSITS}
    total = lambda name: sum(rows[d.key][name] for d in DEPOSITS)

    # what everybody asks and expects
    cover = min(0.5, COVER_ON_OFFER)
    hurdle = cover * INSURED_RETURN[t] + (1 - cover) * RETURN[t]
    costs = 0.6 * UKRAINE[t] + 0.4 * CPI[t]
    asked = dict(cost_level=costs, real_cost_level=costs / CPI[t], cover=cover, hurdle=hurdle, real_hurdle=real(hurdle))
    add(**asked)
    for d in DEPOSITS:
        row = rows[d.key]
        row.update(asked)
        prospects(d, t, row)
        decisions(d, t, row)
        building_and_working(d, t, row)
        states_take(d, t, row)
        owners(d, t, row)

    # the Fund: money in
    wound_up = int(t >= WOUND_UP)
    opened = int(t >= CLOSED)
    phase = 1 if t < CLOSED else 2 if t < LOCK_UP_OVER else 3
    board = 2 if t in DEADLOCKED else 1
    investing = int(t - 1 >= CLOSED and (t - 1) not in DEADLOCKED)
    shared_revenue = total("fee") + total("rent") + total("state_profit")
    licence = opened * 0.5 * shared_revenue
    us_call = min(US_SEED - fund.us_called, US_SEED * QUARTER / 1.5) if opened else 0
    ukraine_call = min(UKRAINE_SEED - fund.ukraine_called, UKRAINE_SEED * QUARTER / 1.5) if opened else 0
    infrastructure_hit = min(1, 1.5 * STRIKES[t])
    surviving = fund.infrastructure * (1 - infrastructure_hit)
    income = surviving * 0.1 * QUARTER
    fee = min(fund.cash, 0.02 * QUARTER * (fund.us_cash + fund.ukraine_cash)) if fund.open else 0
    dividends = total("dividends")
    on_hand = fund.cash + us_call + ukraine_call + licence + dividends + income - fee
    purse = max(0, on_hand - RESERVE_QUARTERS * fee)
    # the Fund: what it buys
    for d in DEPOSITS:
        rows[d.key]["stake_wanted"] = d.stake * rows[d.key]["investment"] if investing and not wound_up else 0
    wanted = total("stake_wanted")
    granted = min(1, purse / wanted) if wanted > 0 else 0
    for d in DEPOSITS:
        row = rows[d.key]
        row["purchase"] = row["stake_wanted"] * granted
        d.now.stake_paid += row["purchase"]
        row["stake_cost"] = d.now.stake_paid
        d.now.owned = row["ownership"] = d.now.stake_paid / d.now.spent if d.now.spent > 0 else 0
        row["remaining_value"] = value_left(d, t, row)
        row["stake_sales"] = d.now.owned * (1 - d.now.taken) * row["remaining_value"]
    bought = total("purchase")
    locked_before = CLOSED <= t - 1 < LOCK_UP_OVER
    works_bought = (1 - math.exp(-0.5 * QUARTER)) * (purse - bought) if investing and locked_before and not wound_up else 0
    aged = surviving * math.exp(-QUARTER / 15)
    works_sold = 0.6 * aged if wound_up else 0
    fund.infrastructure = 0 if wound_up else aged + works_bought
    # the Fund: what it pays out
    if wound_up:
        distribution = on_hand + works_sold + total("stake_sales")
    else:
        distribution = purse - bought if t - 1 >= LOCK_UP_OVER else 0
    cash_before = fund.cash
    fund.cash = on_hand + works_sold + total("stake_sales") - bought - works_bought - distribution
    stakes = sum(rows[d.key]["stake_cost"] * rows[d.key]["standing"] for d in DEPOSITS)
    net_assets = fund.cash + fund.infrastructure + (0 if wound_up else stakes)
    # capital accounts
    capital_before, in_kind_before = fund.capital, dict(fund.in_kind)
    fund.us_called += us_call
    fund.ukraine_called += ukraine_call
    fund.us_cash += us_call
    fund.ukraine_cash += ukraine_call + licence
    fund.capital = fund.us_cash + fund.ukraine_cash
    aid = opened * AID[t - 1] if t > 0 else 0                # booked the quarter after it is given
    fund.aid += aid
    # the waterfall: 8% a year on cash paid in, then the same on aid that is recognised, then pro rata
    fund.due += 0.08 * QUARTER * capital_before
    preferred_due = fund.due
    preferred = min(distribution, fund.due)
    fund.due -= preferred
    for basis, counts in (("with_aid", 1), ("without_aid", 0)):
        fund.catch_up[basis] += 0.08 * QUARTER * in_kind_before[basis]
        catch_up_due = fund.catch_up[basis]
        catch_up = min(distribution - preferred, catch_up_due)
        fund.catch_up[basis] -= catch_up
        fund.in_kind[basis] = counts * 0.8 * fund.aid
        recognised = fund.capital + fund.in_kind[basis]
        us_share = (fund.us_cash + fund.in_kind[basis]) / recognised
        to_us = preferred * fund.us_cash / fund.capital + catch_up + (distribution - preferred - catch_up) * us_share
        for name, value in dict(
                in_kind_capital=fund.in_kind[basis], us_share=us_share, catch_up_due=catch_up_due, catch_up_paid=catch_up,
                us_distribution=to_us, ukraine_distribution=distribution - to_us).items():
            out[f"{name}[{basis}]"] = value
    call = us_call + ukraine_call + licence
    fund.open = opened
    fund.licence += licence
    fund.distributed += distribution
    fund.exposure += distribution - call

    # insurers and lenders
    take = shared_revenue + total("royalty") + total("profit_tax")
    seized = sum(rows[d.key]["taken"] * rows[d.key]["distributable"] for d in DEPOSITS)
    takings = seized + sum(rows[d.key]["taken"] * rows[d.key]["remaining_value"] for d in DEPOSITS)
    home = total("distributable") - seized - dividends
    withheld_before = others.withheld
    others.withheld = others.withheld + home if RESTRICTED[t] and not wound_up else 0
    plants = total("plant_value")
    plants_taken = sum(rows[d.key]["taken"] * rows[d.key]["plant_value"] for d in DEPOSITS)
    premium = cover * PREMIUM[t] * plants * QUARTER
    gone = total("lost_plant") / others.plants if others.plants > 0 else 0
    claims = others.cover * (      # what is lost is not taken as well
        total("repair") + total("lost_plant") + TAKING[t] * (1 - gone) * (others.plants - others.plants_taken)
        + RESTRICTION_LOSS[t] * others.withheld)
    own = total("investment") - bought
    lent = (0.1 + (0.4 - 0.1) * STRENGTH) * (1 - 0.5 * (1 - PUBLIC[t])) * own
    owing = others.loan * (1 - gone)
    loan_rate = TEN_YEAR + 0.02 + 0.5 * SPREAD[t]
    interest = owing * loan_rate * QUARTER
    repaid = owing + lent if wound_up else owing * (1 - math.exp(-QUARTER / 5))
    others.loan = owing + lent - repaid
    others.plants, others.plants_taken, others.cover = plants, plants_taken, cover

    # the parties
    spending = sum(total(n) for n in ("operating", "investment", "sustaining", "repair", "closure", "audit_spending"))
    sales, left, sold = total("sales"), total("remaining_value"), total("stake_sales")
    advantage = sum(0.01 * d.offtake * rows[d.key]["sales"] for d in DEPOSITS)
    developers = (
        sales + left - spending - take - advantage            # the deposits after the state and the American buyer
        + bought - dividends - sold - takings                 # the Fund's share and what was taken
        - premium + claims + lent - interest - repaid)
    fund_flow = call + dividends + sold + income + works_sold - bought - works_bought - fee - distribution
    us = advantage - us_call + out["us_distribution[with_aid]"]
    ukraine = take + takings - licence - ukraine_call + out["ukraine_distribution[with_aid]"]
    insurers = premium - claims - lent + interest + repaid
    outside = spending - sales - left + works_bought - income - works_sold + fee
    add(
        fund_phase=phase, board=board, state_take=take, wind_up=wound_up, takings=takings, developers_dividends=home,
        withheld=others.withheld, plant_total=plants, premium=premium, claims=claims, plant_taken=plants_taken,
        lost_share=gone, co_finance=lent, loan_rate=loan_rate, interest=interest, repayment=repaid, loan=others.loan,
        fund_open=opened, investing=investing, licence_inflow=licence, licence_to_date=fund.licence, seed_call_us=us_call,
        seed_us_to_date=fund.us_called, seed_call_ukraine=ukraine_call, seed_ukraine_to_date=fund.ukraine_called,
        infrastructure_loss=infrastructure_hit, infrastructure_income=income, manager_fee=fee,
        cash_before_investing=on_hand, purse=purse, stake_share=granted, infrastructure_bought=works_bought,
        infrastructure_left=aged, infrastructure_sold=works_sold, infrastructure=fund.infrastructure,
        distribution=distribution, cash=fund.cash, net_assets=net_assets, us_cash_capital=fund.us_cash,
        ukraine_cash_capital=fund.ukraine_cash, cash_capital=fund.capital, granted_aid=aid, aid_to_date=fund.aid,
        preferred_due=preferred_due, preferred_paid=preferred, fund_capital_call=call, distributed=fund.distributed,
        fund_returns=distribution - call, exposure_to_date=fund.exposure, costs=spending, total_sales=sales,
        own_investment=own, advantage=advantage, developers_flow=developers, fund_flow=fund_flow, us_flow=us,
        ukraine_flow=ukraine, us_flow_without_aid=advantage - us_call + out["us_distribution[without_aid]"],
        ukraine_flow_without_aid=take + takings - licence - ukraine_call + out["ukraine_distribution[without_aid]"],
        insurers_flow=insurers, outside_flow=outside, parties_total=developers + fund_flow + us + ukraine + insurers,
        developers_cash_flow=developers - others.withheld + withheld_before, deal_flow=sales + left - spending,
        returned_flow=0, supply_value=sum(rows[d.key]["sales"] * d.offtake * d.critical for d in DEPOSITS),
        audits=total("audited"), producing=total("running"), built=total("completed"),
        terminal_flow=left - sum(rows[d.key]["taken"] * rows[d.key]["remaining_value"] for d in DEPOSITS) - sold,
        fund_terminal_flow=works_sold + sold, dividends_total=dividends, developer_rate=YEARLY, real_rate=real(YEARLY),
        developer_factor=(1 + YEARLY) ** -elapsed, conventional_rate=RETURN[0],
        insurer_factor=(1 + RISKLESS + 0.5 * EQUITY_PREMIUM) ** -elapsed, conventional_factor=(1 + RETURN[0]) ** -elapsed,
        us_stake=out["us_share[with_aid]"] * net_assets, cover_wanted=0.5 * plants, occupied_prospect=worth(BEYOND) / sum(worth(d) for d in DEPOSITS),
        us_stake_share=min(1, out["us_share[with_aid]"] * net_assets / 500))
    assert abs(fund_flow - (fund.cash - cash_before)) < 1e-9 and abs(out["parties_total"] + outside) < 1e-9
    for d in DEPOSITS:
        for name, value in rows[d.key].items():
            if name not in asked and name not in ("bigger_pays", "plant_before", "works_before"):
                out[f"{name}[{d.key}]"] = value
    out.update({
        "security.war_in_period": WAR[t], "security.front_advance": FRONT[t], "security.interior_loss": STRIKES[t],
        "security.expropriation": TAKING[t], "security.hybrid_attack": ATTACK[t], "security.hybrid_outage": OUTAGE[t],
        "security.transfer_restricted": RESTRICTED[t], "security.us_delivers": DELIVERIES[t],
        "security.us_pause_share": PAUSE[t], "security.sea_corridor": SEA[t], "security.required_return": RETURN[t],
        "markets.us_cpi": CPI[t], "markets.ukrainian_costs": UKRAINE[t],
        "markets.price[lithium]": REAL_PRICE["lithium"][t] * CPI[t], "markets.price[gas]": REAL_PRICE["gas"][t] * CPI[t]})
    table.append(out)



def ten_digits(value):
    """Text of a number; what rounding leaves of nothing is 0."""
    return f"{0.0 if abs(value) < 1e-12 else float(value):.10g}"


TEN_DIGITS = {name: [ten_digits(quarter[name]) for quarter in table] for name in table[0]}
if sys.argv[1:] == ["--page"]:
    sys.dont_write_bytecode = True
    import page
    page.write(TEN_DIGITS, DATES)
else:
    for name in sorted(TEN_DIGITS):
        print(name + "," + ",".join(TEN_DIGITS[name]))
