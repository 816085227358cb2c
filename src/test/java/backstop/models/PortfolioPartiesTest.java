package backstop.models;

import static backstop.models.Futures.everywhere;
import static backstop.models.Futures.same;
import static backstop.models.Joint.left;
import static backstop.models.Joint.value;
import static backstop.models.Joint.worth;
import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Library;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Who gains and who pays over the three deals, as docs/models/portfolio.md tells it. */
final class PortfolioPartiesTest {

  /** Independent parties and the line that each has in every deal. */
  private static final Map<String, List<String>> PARTIES =
      Map.of(
          "us_government",
              List.of(
                  "minerals_fund.us_flow",
                  "arms_sale.treasury_flow",
                  "arms_sale.account_flow",
                  "drones.us_government_flow"),
          "us_firms", List.of("arms_sale.industry_flow", "drones.us_partner_flow"),
          "ukraine_state",
              List.of(
                  "minerals_fund.ukraine_flow",
                  "arms_sale.ukraine_flow",
                  "drones.ukraine_state_flow"),
          "ukrainian_firms", List.of("drones.ukrainian_partner_flow"),
          "europeans", List.of("arms_sale.european_flow", "drones.donors_flow"),
          "developers", List.of("minerals_fund.developers_flow"),
          "insurers", List.of("minerals_fund.insurers_flow", "drones.insurers_flow"),
          "safe_lenders", List.of("arms_sale.safe_lenders_flow"),
          "accounts", List.of("minerals_fund.fund_flow", "drones.joint_venture_flow"));

  private static final List<String> OUTSIDE =
      List.of("minerals_fund.outside_flow", "arms_sale.outside_flow", "drones.outside_flow");

  /** Groups of parties whose worth is shown by deal; a firm stands in two of them. */
  private static final Map<String, List<String>> GROUPS =
      Map.of(
          "us", List.of("us_government", "us_firms"),
          "ukraine", List.of("ukraine_state", "ukrainian_firms"),
          "investors", List.of("us_firms", "ukrainian_firms", "developers", "insurers"));

  private static final double SIZE = 1e6;

  private static final List<Future> FUTURES = Joint.shipped();

  @Test
  void everyFlowOfADealIsThatOfOneParty() {
    Library library = Futures.shipped();
    List<String> ours = PARTIES.values().stream().flatMap(List::stream).sorted().toList();
    TreeSet<String> theirs = new TreeSet<>();
    for (String deal : Joint.DEALS) {
      theirs.addAll(Reconciliation.of(library, deal).orElseThrow().lines());
    }
    theirs.removeAll(OUTSIDE);
    assertThat(ours).containsExactlyElementsOf(theirs);
  }

  @Test
  void aPartyHasWhatItHasInEachDeal() {
    everywhere(
        FUTURES,
        (f, t) -> {
          double all = 0;
          for (Map.Entry<String, List<String>> party : PARTIES.entrySet()) {
            double flow = sum(f, party.getValue(), t);
            same(party.getKey(), t, f.at(party.getKey() + "_flow", t), flow, SIZE);
            all += flow;
          }
          same("outside", t, f.at("outside_flow", t), sum(f, OUTSIDE, t), SIZE);
          same("all", t, f.at("parties_total", t), all, SIZE);
          same("none is left over", t, all, -sum(f, OUTSIDE, t), SIZE);
        });
  }

  @Test
  void groupsHaveInADealWhatTheirPartiesHave() {
    everywhere(
        FUTURES,
        (f, t) -> {
          for (Map.Entry<String, List<String>> group : GROUPS.entrySet()) {
            for (String deal : Joint.DEALS) {
              same(deal, t, f.at(cell(group.getKey(), deal), t), inDeal(f, group, deal, t), SIZE);
            }
          }
        });
  }

  private static String cell(String group, String deal) {
    return group + "_" + shortName(deal) + "_flow";
  }

  private static String shortName(String deal) {
    return deal.substring(0, (deal + "_").indexOf('_'));
  }

  private static double inDeal(
      Future f, Map.Entry<String, List<String>> group, String deal, int t) {
    List<String> lines =
        group.getValue().stream()
            .flatMap(party -> PARTIES.get(party).stream())
            .filter(line -> line.startsWith(deal + "."))
            .toList();
    return sum(f, lines, t);
  }

  /** What is owed or waits in the account at the end belongs to somebody. */
  @Test
  void partiesAreWorthTheirFlowsAndWhatIsLeftAtTheEnd() {
    for (Future f : FUTURES) {
      for (String party : PARTIES.keySet()) {
        double flows = worth(f, t -> f.at(party + "_flow", t));
        same(party, 0, value(f, party + "_npv"), flows + left(f, rest(f, party)), SIZE);
      }
      double outside = worth(f, t -> f.at("outside_flow", t));
      same("outside", 0, value(f, "outside_npv"), outside, SIZE);
    }
  }

  /** Loans to Ukraine, its part and Europe's of the account, and what is owed to SAFE. */
  private static IntToDoubleFunction rest(Future f, String party) {
    return t -> {
      double loans = f.at("arms_sale.loan_worth", t);
      double account = f.at("arms_sale.holding", t);
      double theirs = account * f.at("arms_sale.european_part", t);
      double safe = f.at("arms_sale.safe_outstanding", t) * f.at("markets.eur_usd", t);
      return switch (party) {
        case "us_government" -> loans - account;
        case "ukraine_state" -> account - theirs - loans;
        case "europeans" -> theirs - safe;
        case "safe_lenders" -> safe;
        default -> 0;
      };
    };
  }

  @Test
  void groupsAreWorthTheirPartiesAndTheirDeals() {
    for (Future f : FUTURES) {
      for (Map.Entry<String, List<String>> group : GROUPS.entrySet()) {
        double parties =
            group.getValue().stream().mapToDouble(party -> value(f, party + "_npv")).sum();
        double deals =
            Joint.DEALS.stream()
                .mapToDouble(deal -> value(f, group.getKey() + "_" + shortName(deal)))
                .sum();
        same(group.getKey(), 0, value(f, group.getKey() + "_npv"), parties, SIZE);
        same(group.getKey(), 0, deals, parties, SIZE);
      }
    }
  }

  /** What is left at the end passes between parties: all together have what came from outside. */
  @Test
  void allPartiesTogetherHaveWhatComesFromOutside() {
    boolean loans = false;
    boolean account = false;
    for (Future f : FUTURES) {
      double all = PARTIES.keySet().stream().mapToDouble(party -> value(f, party + "_npv")).sum();
      same("deals", 0, value(f, "guarantee_deals"), all, SIZE);
      same("outside", 0, -value(f, "outside_npv"), all, SIZE);
      loans |= f.at("loans_left", f.periods() - 1) > 0;
      account |= f.at("account_of_europe", f.periods() - 1) > 0;
    }
    assertThat(loans).as("a loan outlives the horizon").isTrue();
    assertThat(account).as("money waits in the account at the end").isTrue();
  }

  @Test
  void capitalAtRiskIsWhatEachCommits() {
    for (Future f : FUTURES) {
      IntToDoubleFunction own =
          t ->
              f.at("minerals_fund.own_investment", t)
                  + Math.max(0, -f.at("arms_sale.industry_flow", t))
                  + f.at("drones.equity_call", t);
      double capital = worth(f, own);
      same("investors", 0, value(f, "capital_at_risk"), capital, SIZE);
      double per = value(f, "investors_npv") / capital;
      same("per dollar", 0, value(f, "investors_per_capital"), per);
      double american =
          worth(f, t -> f.at("minerals_fund.seed_call_us", t) + f.at("arms_sale.loan_draw", t));
      same("Washington", 0, value(f, "us_capital_at_risk"), american, SIZE);
      double european = worth(f, t -> f.at("arms_sale.contributions", t));
      same("Europe", 0, value(f, "europeans_committed"), european, SIZE);
      same("names", 0, value(f, "headline"), 140_000);
    }
  }

  private static double sum(Future f, List<String> rows, int t) {
    return rows.stream().mapToDouble(row -> f.at(row, t)).sum();
  }
}
