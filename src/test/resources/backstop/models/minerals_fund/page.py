"""The eight quarters as a page: docs/models/minerals_fund-example.md."""

INTRO = """# The minerals fund: a worked example

Eight quarters of [`minerals_fund`](minerals_fund.md) in a small world of its own, so that a reader with a calculator can follow every line of one deposit and of the Fund. The terms are invented: a deposit that is audited, awarded,
built and paid back within two years does not exist. The figures are printed by a script that reads neither model nor inputs (`src/test/resources/backstop/models/minerals_fund/worked_example.py`); a test compares them with the model, and this page with the script.

Money is millions of nominal dollars, `USD/t` of gas is dollars a thousand cubic metres and `kt` of gas are million cubic metres. Six digits are shown. `[mine]` is a lithium mine under production sharing, worked here in full; `[field]` is a gas field under a new licence, shown where it enters a sum;
a third deposit lies behind the front and never moves."""

GROUPS = [
    ("The world", """War for five quarters, in which the front moves 10 km a quarter and strikes destroy 2% of the interior's plant a quarter; then peace, with a taking of a tenth of owners' rights in the sixth quarter and a hybrid attack of 1.2 times mean severity in the seventh.
Dividends may not leave in quarters 5 and 6. American prices grow by 2% and dollar costs in Ukraine by 4% a year (logarithmic); real prices step up in the fourth quarter.""",
     """security.war_in_period flag; security.front_advance km; security.interior_loss share; security.expropriation share; security.hybrid_attack ratio; security.hybrid_outage share; security.transfer_restricted flag;
     security.us_delivers share; security.us_pause_share share; security.sea_corridor share; security.required_return 1/year; markets.us_cpi index; markets.ukrainian_costs index; markets.price[lithium] USD/t; markets.price[gas] USD/t"""),
    ("The deposit: from audit to expansion", """The mine lies 240 km behind the line and turns out commercial, since its rank of 0.3 is below the chance of 0.5 + 0.5 × 0.1. It is audited in quarter 1, awarded and decided on in quarter 2, expanded in quarter 7; hazards show that each step was open by then:
0.8 audits a year at half pace in war, 2 awards a year × 1.2 for reform × 0.6 in war, and decisions at once where they pay.""",
     """reachable[mine] flag; commercial[mine] flag; audit_hazard[mine] 1/year; audit[mine] flag; audited[mine] flag; award_hazard[mine] 1/year; award[mine] flag; awarded[mine] flag; lost[mine] flag; years_awarded[mine] years;
     go_hazard[mine] 1/year; go[mine] flag; expand_hazard[mine] 1/year; expand[mine] flag"""),
    ("The deposit: what investors expect", """Cost is 60% Ukrainian and 40% American. 40% of an investment is insured, so 0.4 of the hurdle is the insured return and 0.6 the full one, less expected inflation of 2.5%. The price to decide by is the mean, half a year of building and a quarter of a two-year life ahead, of a price
with a half-life of 2 years, so that 0.5^(1/2) of today's departure is left. The state is expected to take 2% royalty and 4% of the 70% of the rest that is not cost. The margin of 200 kt a year, as an annuity over two years, has to exceed 1.3 times the investment carried to first output.""",
     """cost_level index; real_cost_level ratio; cover share; hurdle 1/year; real_hurdle 1/year; memory[mine] share; outlook[mine] USD/t; expected_price[mine] USD/t; expected_take[mine] share; expected_margin[mine] USDm/year;
     planned[mine] USDm; net_margin[mine] USDm/year; outlay[mine] USDm; gain[mine] USDm; pays[mine] flag"""),
    ("The deposit: building and working", """Half a year of building at 0.8 of the pace in war: 0.4, 0.8, done. Investment of 20 is overspent by a tenth. Output starts at half of full output, at 0.9 in war, and loses 2% of plant to strikes, then 6% to sabotage and a fifth to the outage. Haulage of 45 USD a tonne is 15% dearer while the sea corridor carries 0.7.
What strikes and sabotage destroy of last quarter's plant is repaired.""",
     """works[mine] share; expansion_works[mine] share; expanded[mine] flag; investment[mine] USDm; invested[mine] USDm; audit_spending[mine] USDm; ready[mine] flag; completed[mine] flag; price[mine] USD/t; unit_cost[mine] USD/t; unit_margin[mine] USD/t;
     running[mine] flag; idle_years[mine] years; ramp[mine] share; plant_loss[mine] share; output[mine] kt; reserve_left[mine] kt; ended[mine] flag; sales[mine] USDm; operating[mine] USDm; sustaining[mine] USDm; plant_value[mine] USDm;
     repair[mine] USDm; lost_plant[mine] USDm; closure[mine] USDm; occupied[mine] flag; critical[mine] flag"""),
    ("The state's take", """The permit costs 2 in dollars of 2025. Royalty is 2% of sales. All cost joins a pool; cost recovered is the pool, or 70% of sales after royalty if that is less. In quarter 6 the pool is empty for the first time: the first investment is paid back and the ceiling falls to 30%. The expansion of quarter 7 fills the pool again,
and what the lower ceiling leaves is carried forward. The state has 4% of what is neither royalty nor cost. Profit and its losses are kept for the tax, which a mine under production sharing does not pay.""",
     """fee[mine] USDm; rent_share[mine] share; rent[mine] USDm; royalty[mine] USDm; recoverable[mine] USDm; recovered[mine] USDm; cost_pool[mine] USDm; paid_back[mine] flag; state_profit[mine] USDm; depreciation[mine] USDm; tax_book[mine] USDm; profit[mine] USDm;
     tax_losses[mine] USDm; profit_tax[mine] USDm"""),
    ("The gas field, where it enters the sums", """Awarded before its audit, which it pays for in quarter 1 when it is decided on, and built by quarter 3, it pays 12% rent up to a price of 400 and 36% on the excess, 18% profit tax on what losses carried forward leave, and is overrun in quarter 5 when the front has moved 50 km and it lies 45 behind the line.""",
     """reachable[field] flag; lost[field] flag; price[field] USD/t; output[field] kt; sales[field] USDm; rent_share[field] share; rent[field] USDm; profit[field] USDm; tax_losses[field] USDm; profit_tax[field] USDm; investment[field] USDm; audit_spending[field] USDm;
     operating[field] USDm; sustaining[field] USDm; repair[field] USDm; lost_plant[field] USDm; plant_value[field] USDm; distributable[field] USDm; dividends[field] USDm; stake_wanted[field] USDm; purchase[field] USDm"""),
    ("Owners of the deposits", """What a working mine earns after the state is shared out once earlier losses are made good. A tenth of it belongs to the state after the taking; of the rest the Fund has its share by cost at the end of the quarter before, developers the remainder, which waits while dividends may not leave.
In quarter 8 everything is wound up: the mine is worth the margin of its remaining reserve as an annuity at the return that developers ask.""",
     """project_flow[mine] USDm; shortfall[mine] USDm; distributable[mine] USDm; taken[mine] share; ownership[mine] share; dividends[mine] USDm; wind_up flag; remaining_value[mine] USDm; stake_sales[mine] USDm; takings USDm;
     dividends_total USDm; developers_dividends USDm; withheld USDm"""),
    ("Cover and co-finance", """The premium is 4% a year of the insured plant in war and 2% in peace. Claims are the insured share, as of the quarter before, of repair, of the field when it is lost, of the tenth of plant that is taken, and of 5% of the dividends withheld when the restriction begins.
Development banks lend 25% of what developers invest themselves, at 4.5% + 2% + half the spread (9% in war, 5% after), repaid over five years on average; what lies on the lost field is not repaid. Half of the money is of public schemes, which Europe's squeeze cuts by a fifth from quarter 2 on.""",
     """plant_total USDm; cover_wanted USDm; premium USDm; claims USDm; plant_taken USDm; lost_share share; co_finance USDm; loan_rate 1/year; interest USDm; repayment USDm; loan USDm; state_take USDm"""),
    ("The Fund", """Closed in quarter 1, it calls 20 of seed capital from each partner over six quarters, less 2 and 3 paid before, and receives half of fee, rent and state share. From quarter 2 it wants a quarter of what the mine invests and 40% of what the field does; the purse is cash on hand less two quarters' fees, and in quarters 2 and 3 it does not reach,
so that both get the same part. What is left goes into infrastructure at a rate of 0.5 a year, which earns 10%, lasts 15 years and loses 1.5 times what strikes destroy. The board is deadlocked in quarter 4, so nothing is bought in quarter 5. The lock-up ends in quarter 6 and all but the reserve is paid out in quarter 7;
quarter 8 sells stakes, and infrastructure at 60%. States are numbered from 1: forming, locked up, distributing; agreed, deadlocked.""",
     """fund_phase state; board state; fund_open flag; investing flag; new_licence[mine] flag; licence_inflow USDm; licence_to_date USDm; seed_call_us USDm; seed_us_to_date USDm; seed_call_ukraine USDm; seed_ukraine_to_date USDm; infrastructure_loss share;
     infrastructure_income USDm; manager_fee USDm; cash_before_investing USDm; purse USDm; stake_wanted[mine] USDm; stake_share ratio; purchase[mine] USDm; stake_cost[mine] USDm; standing[mine] share; infrastructure_bought USDm; infrastructure_left USDm;
     infrastructure_sold USDm; infrastructure USDm; distribution USDm; cash USDm; net_assets USDm"""),
    ("Capital accounts and the waterfall", """Seed capital counts for the partner that pays it, licence revenue for Ukraine. Arms granted, 400 a year less pauses and at half from quarter 6, are booked a quarter later and count at 0.8 of their value for Washington in the basis with aid and nothing in the other. A distribution first pays 8% a year on cash capital, then as much on recognised aid,
then goes by recognised capital. Neither accrues before the quarter after the close.""",
     """us_cash_capital USDm; ukraine_cash_capital USDm; cash_capital USDm; granted_aid USDm; aid_to_date USDm; in_kind_capital[with_aid] USDm; in_kind_capital[without_aid] USDm; us_share[with_aid] share; us_share[without_aid] share; preferred_due USDm;
     preferred_paid USDm; catch_up_due[with_aid] USDm; catch_up_due[without_aid] USDm; catch_up_paid[with_aid] USDm; catch_up_paid[without_aid] USDm; us_distribution[with_aid] USDm; us_distribution[without_aid] USDm;
     ukraine_distribution[with_aid] USDm; ukraine_distribution[without_aid] USDm; fund_capital_call USDm; distributed USDm; fund_returns USDm; exposure_to_date USDm"""),
    ("The parties", """Each flow has a giver and a taker, so that the five parties together have what the world outside pays; the American advantage is 1% of the half of the mine's sales that an offtake right covers. Developers' cash leaves out what is withheld and adds it when it may leave.""",
     """costs USDm; total_sales USDm; own_investment USDm; advantage USDm; developers_flow USDm; fund_flow USDm; us_flow USDm; ukraine_flow USDm; us_flow_without_aid USDm; ukraine_flow_without_aid USDm; insurers_flow USDm; outside_flow USDm; parties_total USDm;
     developers_cash_flow USDm; deal_flow USDm; returned_flow USDm; supply_value USDm; audits ratio; producing ratio; built ratio; terminal_flow USDm; fund_terminal_flow USDm"""),
    ("Discounting and links", """Developers: 4% + 1.3 × 4.5% + 3%; insurers: 4% + 0.5 × 4.5%; the conventional figure: what an investor asked in quarter 1. The American interest in the Fund, over 500, is what binds Washington.""",
     """developer_rate 1/year; real_rate 1/year; developer_factor ratio; insurer_factor ratio; conventional_rate 1/year; conventional_factor ratio; us_stake USDm; us_stake_share share; worth[mine] USDm/year; occupied_prospect share"""),
]


def write(figures, dates):
    """Prints the page; figures have ten digits and are shown with six."""
    rows = [[row.split() for row in names.split(";")] for _, _, names in GROUPS]
    shown = {name for group in rows for name, _ in group}
    missing = [n for n in figures if n not in shown and not n.endswith(("[field]", "[beyond]"))]
    assert not missing, f"not on the page: {missing}"
    print(INTRO)
    for (title, sentence, _), group in zip(GROUPS, rows):
        print(f"\n## {title}\n\n{sentence}\n")
        print("| line | unit | " + " | ".join(dates) + " |\n| --- | --- |" + " ---: |" * len(dates))
        for name, unit in group:
            print(f"| `{name}` | {unit} | " + " | ".join(f"{float(x):.6g}" for x in figures[name]) + " |")
