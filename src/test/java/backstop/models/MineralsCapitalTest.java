package backstop.models;

import static backstop.models.Futures.same;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.model.Library;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Capital accounts and the waterfall, as docs/models/minerals_fund.md tells them. */
final class MineralsCapitalTest {

  private static final List<Future> FUTURES = Minerals.futures();
  private static final List<Future> GRANTED =
      Futures.joined(
          Minerals.library(Map.of()), Minerals.HOME, Set.of("arms_sale"), "article_5_like", 8);

  @Test
  void cashAndInKindCapitalAreKeptApart() {
    int[] booked = new int[1];
    for (Future f : GRANTED) {
      double american = f.given("seed_paid_us");
      double ukrainian = f.given("seed_paid_ukraine");
      double aid = f.given("in_kind_at_start");
      for (int t = 0; t < f.periods(); t++) {
        american += f.at("seed_call_us", t);
        ukrainian += f.at("seed_call_ukraine", t) + f.at("licence_inflow", t);
        same("American cash", t, f.at("us_cash_capital", t), american, 100);
        same("Ukrainian cash", t, f.at("ukraine_cash_capital", t), ukrainian, 100);
        same("cash capital", t, f.at("cash_capital", t), american + ukrainian, 100);
        double given = t == 0 ? 0 : f.at("arms_sale.granted_aid", t - 1);
        double granted = f.in("fund_phase", "forming", t) ? 0 : given;
        same("granted", t, f.at("granted_aid", t), granted);
        aid += granted;
        same("aid", t, f.at("aid_to_date", t), aid, aid);
        double recognised = f.given("recognition_share") * aid;
        same("in kind", t, f.at("in_kind_capital[with_aid]", t), recognised, aid);
        same("none", t, f.at("in_kind_capital[without_aid]", t), 0);
        share(f, t, "with_aid", american + recognised, ukrainian);
        share(f, t, "without_aid", american, ukrainian);
        booked[0] += granted > 0 ? 1 : 0;
      }
    }
    assertThat(booked[0]).isPositive();
  }

  private static void share(Future f, int t, String basis, double american, double ukrainian) {
    double whole = american + ukrainian;
    double share = whole > 0 ? american / whole : 0;
    same(basis, t, f.at("us_share[" + basis + "]", t), share);
  }

  /** Without preferences, and whoever counts what, the two parts make the whole. */
  @Test
  void distributionsAreSharedByRecognisedCapital() {
    int[] paid = new int[1];
    for (Future f : FUTURES) {
      for (int t = 0; t < f.periods(); t++) {
        for (String basis : List.of("with_aid", "without_aid")) {
          String key = "[" + basis + "]";
          double whole = f.at("distribution", t);
          double american = whole * f.at("us_share" + key, t);
          same("America", t, f.at("us_distribution" + key, t), american, 100);
          same("Ukraine", t, f.at("ukraine_distribution" + key, t), whole - american, 100);
        }
        paid[0] += f.at("distribution", t) > 0 ? 1 : 0;
      }
    }
    assertThat(paid[0]).isPositive();
  }

  /** 75 and 225 in cash, 300 in kind, 100 to share in the second quarter. */
  @Test
  void waterfallByHand() {
    Future plain = partners(100, Map.of());
    shared(plain, 1, 62.5, 25);
    Future preferred = partners(100, Map.of("preferred_return", "1"));
    close(preferred, "preferred_due", 1, 4.5);
    close(preferred, "preferred_paid", 1, 4.5);
    shared(preferred, 1, 1.125 + 95.5 * 0.625, 25);
    Future caught = partners(100, Map.of("preferred_return", "1", "catch_up", "1"));
    close(caught, "catch_up_due[with_aid]", 1, 4.5);
    close(caught, "catch_up_paid[with_aid]", 1, 4.5);
    close(caught, "catch_up_paid[without_aid]", 1, 0);
    shared(caught, 1, 1.125 + 4.5 + 91 * 0.625, 25);
    shared(partners(100, Map.of("catch_up", "1")), 1, 62.5, 25);
  }

  /** Half of 300 recognised: 150 in kind beside 300 in cash. */
  @Test
  void recognitionByHand() {
    Future half = partners(100, Map.of("recognition_share", "0.5"));
    shared(half, 1, 50, 25);
    shared(partners(100, Map.of("recognition_share", "0")), 1, 25, 25);
  }

  /** With 3, then 6, to share each quarter: what is due waits for the next. */
  @Test
  void preferenceNotPaidIsCarriedForward() {
    Future few = partners(3, Map.of("preferred_return", "1", "catch_up", "1"));
    close(few, "preferred_due", 0, 4.5);
    close(few, "preferred_due", 1, 6);
    close(few, "preferred_paid", 1, 3);
    close(few, "catch_up_due[with_aid]", 2, 9);
    close(few, "catch_up_paid[with_aid]", 2, 0);
    shared(few, 1, 0.75, 0.75);
    Future more = partners(6, Map.of("preferred_return", "1", "catch_up", "1"));
    close(more, "catch_up_paid[with_aid]", 1, 1.5);
    close(more, "catch_up_due[with_aid]", 2, 7.5);
    shared(more, 1, 1.125 + 1.5, 1.125 + 1.5 * 0.25);
  }

  /** One future of partners whose capital and distribution stay the same, at 6% preferred. */
  private static Future partners(double distribution, Map<String, String> sets) {
    Map<String, String> all = new HashMap<>();
    all.put("preferred_rate", "0.06");
    all.put("recognition_share", "1");
    all.put("in_kind_at_start", "0");
    all.putAll(sets);
    Library library =
        Minerals.library(all)
            .pinned("minerals_fund.us_cash_capital", 75)
            .pinned("minerals_fund.ukraine_cash_capital", 225)
            .pinned("minerals_fund.cash_capital", 300)
            .pinned("minerals_fund.aid_to_date", 300)
            .pinned("minerals_fund.distribution", distribution);
    return Futures.of(library, Minerals.HOME, "reassurance_force", 1).get(0);
  }

  private static void shared(Future f, int t, double with, double without) {
    close(f, "us_distribution[with_aid]", t, with);
    close(f, "us_distribution[without_aid]", t, without);
    double whole = f.at("distribution", t);
    close(f, "ukraine_distribution[with_aid]", t, whole - with);
  }

  private static void close(Future f, String row, int t, double expected) {
    assertThat(f.at(row, t)).as(row).isCloseTo(expected, within(1e-9));
  }
}
