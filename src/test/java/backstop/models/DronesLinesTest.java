package backstop.models;

import static backstop.models.Programme.BUYERS;
import static backstop.models.Programme.CLASSES;
import static backstop.models.Programme.everywhere;
import static backstop.models.Programme.same;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lines that are built and moved, and a programme of fixed number, as docs/models/drones.md. */
final class DronesLinesTest {

  private static final double[] VOLUME = {0.9, 0.099, 0.001, 0.00005, 0.2};

  /** Strikes hit often, so that lines are both moved and built. */
  private static final Map<String, String> HIT =
      Map.of("strike_rate", "6", "relocation_trigger", "0.1", "relocation_pace", "2");

  private static final List<Programme> FUTURES = Programme.of("article_5_like", HIT);

  @Test
  void linesMoveAsFarAsContractsAllowAndShareTheMoneyLeft() {
    boolean limited = false;
    boolean shared = false;
    for (Programme p : FUTURES) {
      for (int t = 0; t < p.periods(); t++) {
        double home = p.at("home_capacity", t);
        double abroad = p.at("us_capacity", t) + p.at("under_construction", t);
        double most = (1 - p.given("localisation_threshold")) * (home + abroad) - abroad;
        double fast = home * p.given("relocation_pace") * p.length(t);
        boolean moves = p.at("window_open", t) == 1 && p.at("recent_loss", t) > 0.1;
        double moved = moves ? Math.min(fast, Math.max(0, most)) : 0;
        same("moved", t, p.at("move_wanted", t), moved, 10_000);
        double gap = p.at("capacity_needed", t) - home - abroad - p.at("open_plant", t);
        same("gap", t, p.at("capacity_gap", t), Math.max(0, gap), 10_000);
        boolean binds = p.at("funding_limit", t) > p.at("plant_limit", t);
        boolean builds = p.at("window_open", t) == 1 && p.at("plant_pays", t) == 1 && binds;
        same("built", t, p.at("build_wanted", t), builds ? Math.max(0, gap) : 0, 10_000);
        double local = p.at("markets.ukrainian_costs", t);
        double american = p.at("markets.us_cpi", t) / p.given("ukrainian_cost_ratio");
        double price = p.given("plant_cost");
        double wanted = (p.at("build_wanted", t) * local + moved * american) * price;
        same("wanted", t, p.at("plant_wanted", t), wanted, 10_000);
        double left = (p.at("funding_limit", t) - p.at("made", t)) * p.at("running_per_sale", t);
        double share = wanted > 0 ? Math.min(1, left / wanted) : 0;
        same("share", t, p.at("plant_share", t), share, 10_000);
        same("lines moved", t, p.at("lines_moved", t), moved * share, 10_000);
        limited |= moved > 0 && moved < fast;
        shared |= share > 0 && share < 1;
      }
    }
    assertThat(limited && shared).isTrue();
  }

  @Test
  void linesUnderWayArriveAfterTheirTime() {
    for (Programme p : FUTURES) {
      double underWay = 0;
      double delay = p.given("build_years");
      for (int t = 0; t < p.periods(); t++) {
        double begun = t == 0 ? 0 : p.at("lines_built", t - 1) + p.at("lines_moved", t - 1);
        double built = p.before("lines_built", t, delay);
        underWay += begun - built - p.before("lines_moved", t, delay);
        same("under way", t, p.at("under_construction", t), underWay, 10_000);
        double kept = p.at("home_capacity", t - 1) - p.at("lines_moved", t - 1);
        double lost = kept * p.at("plant_loss", t);
        same("lost", t, p.at("lost_capacity", t), lost, 10_000);
        same("standing", t, p.at("standing_capacity", t), kept - lost + built, 10_000);
        double all = p.at("home_capacity", t) + p.at("us_capacity", t);
        double moved = all > 0 ? p.at("us_capacity", t) / all : 0;
        same("share abroad", t, p.at("relocated_share", t), moved);
      }
    }
  }

  @Test
  void aFixedNumberIsPaidAtTheDaysPrice() {
    everywhere(
        Programme.of("reassurance_force", Map.of("fixed_volume", "1")),
        (p, t) -> {
          double bill = 0;
          double base = 0;
          for (int c = 0; c < CLASSES.size(); c++) {
            String key = "[" + CLASSES.get(c) + "]";
            bill += VOLUME[c] * p.at("price" + key, t);
            base += VOLUME[c] * p.at("reference_cost" + key, t);
          }
          same("level", t, p.at("price_level", t), bill / base);
          for (int c = 0; c < CLASSES.size(); c++) {
            String key = "[" + CLASSES.get(c) + "]";
            double share = VOLUME[c] * p.at("price" + key, t) / bill;
            same("mix", t, p.at("mix" + key, t), share);
          }
          double budget = p.at("window_open", t) * p.given("budget_factor[us_american_made]");
          double need = budget * 2000 * p.at("markets.us_cpi", t) * bill / base;
          double delivers = p.at("security.us_delivers", t);
          same("need", t, p.at("need[us_american_made]", t), need * delivers);
          double before = p.at("drones_ordered", t - 1);
          double price = p.at("list_price", t) / 1e6;
          double room = Math.max(0, 50e6 - before) * price;
          same("room", t, p.at("programme_room", t), room, 10_000);
          double drones = before + p.sum("ordered", BUYERS, t) / price;
          same("drones", t, p.at("drones_ordered", t), drones, 50e6);
        });
  }
}
