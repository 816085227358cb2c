package backstop.models;

import static backstop.models.Futures.everywhere;
import static backstop.models.Futures.same;
import static backstop.models.Purchase.SYSTEMS;
import static backstop.models.Purchase.at;
import static backstop.models.Purchase.given;
import static backstop.models.Purchase.term;
import static backstop.models.Purchase.units;
import static backstop.models.Purchase.worth;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Orders, work and deliveries of docs/models/arms_sale.md, each order followed by itself. */
final class ArmsSaleWorkTest {

  private static final List<Future> FUTURES = Purchase.of("reassurance_force_us_enablers");

  /** What is left in period {@code t} of a unit ordered in {@code from}. */
  private static double kept(Future f, int from, int t) {
    double kept = 1;
    for (int p = from + 1; p <= t; p++) {
      kept *= 1 - at(f, "cancelled_now", p);
    }
    return kept;
  }

  /** One system of one future, order by order. */
  private record Book(Future f, String system) {

    double ordered(int t) {
      return t < 0 ? 0 : units(f, "ordered", system, t);
    }

    int lead() {
      return quarters(term(f, "lead_years", system));
    }

    int delayed() {
      return quarters(term(f, "lead_years", system) * (1 + given(f, "slip[" + system + "]")));
    }

    static int quarters(double years) {
      return Math.max(1, (int) (years * 4 + 0.5));
    }

    double work(int t) {
      double work = 0;
      for (int age = 1; age <= lead() && age <= t; age++) {
        work += ordered(t - age) * kept(f, t - age, t) / lead();
      }
      return work;
    }

    double arriving(int t) {
      int from = t - delayed();
      return from < 0 ? 0 : ordered(from) * kept(f, from, t);
    }

    double inTime(int t) {
      double young = 0;
      for (int age = 0; age < lead() && age <= t; age++) {
        young += ordered(t - age) * kept(f, t - age, t);
      }
      return young;
    }
  }

  @Test
  void everyOrderIsWorkedOnEvenlyAndComesAfterItsDelay() {
    for (Future f : FUTURES.subList(0, 12)) {
      for (String system : SYSTEMS) {
        Book book = new Book(f, system);
        double whole = term(f, "quantity", system);
        double due = 0;
        double progress = 0;
        for (int t = 0; t < f.periods(); t++) {
          double left = 1 - at(f, "cancelled_now", t);
          double delivered = units(f, "delivered", system, t);
          due = due * left + book.arriving(t);
          same("due", t, units(f, "due", system, t), due, whole);
          same("work", t, units(f, "work", system, t), book.work(t), whole);
          progress = progress * left + book.work(t) - delivered;
          same("progress", t, units(f, "progress", system, t), progress, whole);
          due -= delivered;
        }
      }
    }
  }

  @Test
  void slotsAndPausesLimitWhatIsDelivered() {
    everywhere(
        FUTURES,
        (f, t) -> {
          for (String system : SYSTEMS) {
            double most = Math.min(units(f, "due", system, t), units(f, "slots", system, t));
            double open = 1 - at(f, "security.us_pause_share", t);
            double able = Purchase.disengaged(f, t) ? 0 : most * open;
            same(system, t, units(f, "deliverable", system, t), able);
            double paid = able * at(f, "paid_share", t);
            same(system, t, units(f, "delivered", system, t), paid);
          }
        });
  }

  @Test
  void slotsAreUkrainesShareOfTheCeilingLessWhatOthersTake() {
    boolean below = false;
    for (Future f : FUTURES) {
      for (int t = 0; t < f.periods(); t++) {
        double way = Math.min(1, f.years(t) / given(f, "expansion_years"));
        double europe = at(f, "europe.us_orders", t - 1) / given(f, "full_orders");
        double left = 1 / (1 + given(f, "slot_competition") * europe);
        same("left", t, at(f, "slots_left", t), left);
        boolean away = f.holds("security.us_below_role", t);
        below |= away;
        for (String s : SYSTEMS) {
          double ceiling = (1 - way) * term(f, "ceiling", s) + way * term(f, "later_ceiling", s);
          double share = term(f, "ukraine_share", s) * given(f, "production[" + s + "]");
          double mine = term(f, "from_stock", s) == 1 ? 1 : left;
          double lost = away ? given(f, "reordering") * term(f, "exposure", s) : 0;
          double slots = ceiling * share * mine * (1 - lost) * f.length(t);
          same(s, t, units(f, "slots", s, t), slots);
        }
      }
    }
    assertThat(below).isTrue();
  }

  @Test
  void unitsAreNeitherMadeNorLost() {
    for (Future f : FUTURES) {
      for (String s : SYSTEMS) {
        double whole = term(f, "quantity", s);
        double left = whole;
        double backlog = 0;
        double cancelled = 0;
        double received = 0;
        for (int t = 0; t < f.periods(); t++) {
          double gone = backlog * at(f, "cancelled_now", t);
          left -= units(f, "ordered", s, t);
          received += units(f, "delivered", s, t);
          cancelled += gone;
          backlog += units(f, "ordered", s, t) - units(f, "delivered", s, t) - gone;
          same("left", t, units(f, "remaining", s, t), left, whole);
          same("backlog", t, units(f, "backlog", s, t), backlog, whole);
          same("cancelled", t, units(f, "cancelled", s, t), cancelled, whole);
          same("received", t, units(f, "received", s, t), received, whole);
        }
        double all = left + backlog + cancelled + received;
        same("all", 0, all, term(f, "quantity", s));
      }
    }
  }

  @Test
  void lettersAreReadyAfterTheirPreparation() {
    everywhere(
        FUTURES,
        (f, t) -> {
          for (String s : SYSTEMS) {
            int quarters = Book.quarters(given(f, "preparation[" + s + "]"));
            double ready = t < quarters ? 0 : at(f, "signed", t - quarters);
            same(s, t, units(f, "ready", s, t), ready);
          }
          if (at(f, "signed", t - 1) == 0) {
            double rate = given(f, Purchase.war(f, t) ? "signing_rate_war" : "signing_rate_peace");
            double hazard = Purchase.disengaged(f, t) ? 0 : rate * f.length(t);
            double before = at(f, "signed.hazard", t - 1);
            same("hazard", t, at(f, "signed.hazard", t), before + hazard);
          }
        });
  }

  @Test
  void whatIsLateIsPastItsAgreedTime() {
    for (Future f : FUTURES.subList(0, 6)) {
      for (int t = 0; t < f.periods(); t++) {
        int now = t;
        double young = worth(f, s -> new Book(f, s).inTime(now));
        double late = worth(f, "backlog", t) - young;
        same("late", t, at(f, "late_value", t), late, 90_000);
      }
    }
  }

  @Test
  void aPausedQuarterDelaysAndCancelsNothing() {
    Map<String, String> pauses =
        Purchase.smooth(Map.of("security.us_pause_rate", "3", "security.pause_length", "0.12"));
    Future paused = Purchase.of("paper_assurances", pauses, 1).get(0);
    Future smooth = Purchase.of("paper_assurances", Purchase.smooth(Map.of()), 1).get(0);
    boolean later = false;
    for (int t = 0; t < smooth.periods(); t++) {
      assertThat(worth(paused, "ordered", t)).isEqualTo(worth(smooth, "ordered", t));
      double behind = at(smooth, "value_received", t) - at(paused, "value_received", t);
      assertThat(behind).isGreaterThan(-1e-6);
      later |= behind > 1;
    }
    assertThat(later).isTrue();
    int last = smooth.periods() - 1;
    same("end", last, at(paused, "value_received", last), at(smooth, "value_received", last));
    assertThat(at(paused, "cancelled_value", last)).isZero();
  }

  @Test
  void armsArmAndAirDefenceIsUsedUp() {
    for (Future f : FUTURES) {
      double stock = 0;
      for (int t = 0; t < f.periods(); t++) {
        String life = Purchase.war(f, t) ? "air_defence_war_life" : "air_defence_peace_life";
        int now = t;
        stock *= Math.exp(-f.length(t) / given(f, life));
        stock += worth(f, s -> term(f, "air_defence", s) * units(f, "delivered", s, now));
        double covered = Math.min(1, stock / given(f, "air_defence_need"));
        same("air defence", t, at(f, "air_defence", t), covered);
        double arming = worth(f, s -> term(f, "readiness", s) * units(f, "delivered", s, now));
        double rate = Math.min(1, arming / f.length(t) / given(f, "full_arming"));
        same("arming", t, at(f, "delivery_rate", t), rate);
      }
    }
  }
}
