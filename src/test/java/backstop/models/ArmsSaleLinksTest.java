package backstop.models;

import static backstop.models.Purchase.SYSTEMS;
import static backstop.models.Purchase.at;
import static backstop.models.Purchase.units;
import static backstop.models.Purchase.worth;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Links and switches turned off change what docs/models/arms_sale.md says, and nothing else. */
final class ArmsSaleLinksTest {

  private static final String POSTURE = "paper_assurances";

  /** What the purchase does reaches neither security nor, through it, Europe. */
  private static final Map<String, String> ALOOF =
      Map.of(
          "security.arms_link", "0",
          "security.air_defence_link", "0",
          "security.arms_stakes", "0");

  private static final List<Future> LINKED = Purchase.of(POSTURE, ALOOF, Futures.PATHS);

  private static List<Future> without(String link) {
    Map<String, String> sets = new HashMap<>(ALOOF);
    sets.put(link, "0");
    return Purchase.of(POSTURE, sets, Futures.PATHS);
  }

  @Test
  void withoutTheSqueezeLinkContributionsFollowWillAlone() {
    List<Future> free = without("squeeze_link");
    boolean more = false;
    for (int path = 0; path < free.size(); path++) {
      for (int t = 0; t < free.get(path).periods(); t++) {
        Future f = free.get(path);
        double locked = at(f, "security.locked_in_share", t);
        double will = locked + (1 - locked) * at(f, "security.european_will", t);
        Futures.same("will", t, at(f, "contribution_will", t), will);
        assertThat(at(LINKED.get(path), "contribution_will", t)).isLessThanOrEqualTo(will);
        more |= at(LINKED.get(path), "contribution_will", t) < will;
        assertThat(at(f, "slots_left", t)).isEqualTo(at(LINKED.get(path), "slots_left", t));
      }
    }
    assertThat(more).isTrue();
  }

  @Test
  void withoutCompetitionUkraineKeepsItsSlots() {
    List<Future> alone = without("slot_competition");
    for (int path = 0; path < alone.size(); path++) {
      Future f = alone.get(path);
      Future linked = LINKED.get(path);
      for (int t = 0; t < f.periods(); t++) {
        assertThat(at(f, "slots_left", t)).isEqualTo(1);
        for (String s : SYSTEMS) {
          double left = Purchase.term(f, "from_stock", s) == 1 ? 1 : at(linked, "slots_left", t);
          double slots = units(f, "slots", s, t) * left;
          Futures.same(s, t, units(linked, "slots", s, t), slots);
        }
        double will = at(f, "contribution_will", t);
        assertThat(will).isEqualTo(at(linked, "contribution_will", t));
      }
    }
  }

  @Test
  void withoutTheDealNothingIsOrderedPaidOrGiven() {
    for (Future f : Purchase.of(POSTURE, Map.of("active", "0"), 8)) {
      for (int t = 0; t < f.periods(); t++) {
        for (String row :
            List.of(
                "industry_flow",
                "treasury_flow",
                "ukraine_flow",
                "european_flow",
                "safe_lenders_flow",
                "account_flow",
                "outside_flow",
                "granted_aid",
                "air_defence",
                "delivery_rate",
                "us_stake",
                "us_stake_share",
                "headline",
                "holding",
                "to_order")) {
          assertThat(at(f, row, t)).as(row).isZero();
        }
        assertThat(worth(f, "remaining", t) + worth(f, "backlog", t)).isZero();
      }
      for (String measure : List.of("us_industry_npv", "ukraine_cash_npv", "ukraine_benefit")) {
        assertThat(f.measure("arms_sale." + measure).value()).isZero();
      }
    }
  }

  @Test
  void whileWashingtonWithholdsNothingIsOrderedOrDelivered() {
    boolean seen = false;
    for (Future f : LINKED) {
      for (int t = 0; t < f.periods(); t++) {
        if (Purchase.disengaged(f, t)) {
          seen |= worth(f, "backlog", t) > 1;
          assertThat(worth(f, "ordered", t) + worth(f, "delivered", t)).isZero();
          assertThat(at(f, "loan_draw", t) + at(f, "granted_aid", t)).isZero();
        }
      }
    }
    assertThat(seen).isTrue();
  }
}
