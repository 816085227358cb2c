package backstop.models;

import static backstop.models.Burden.PAYERS;
import static backstop.models.Burden.at;
import static backstop.models.Burden.given;
import static backstop.models.Burden.moved;
import static backstop.models.Burden.paid;
import static backstop.models.Burden.total;
import static backstop.models.Futures.everywhere;
import static backstop.models.Futures.same;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Room, squeeze and what it cuts, as docs/models/europe.md tells them. */
final class EuropeSqueezeTest {

  private static final List<Future> FUTURES = Burden.of("paper_assurances");

  @Test
  void roomIsDeficitsAndMembersLoans() {
    everywhere(
        FUTURES,
        (f, t) -> {
          double later = given(f, "room_later");
          double budgets = moved(f, t, "budget_room", later, given(f, "room_years"));
          same("budgets", t, at(f, "budget_room", t), budgets);
          assertThat(at(f, "budget_room", -1)).isEqualTo(given(f, "room_now"));
          double members = 0.84 * paid(f, t, budgets) + at(f, "safe_draw", t);
          same("members", t, at(f, "room[members]", t), members);
          same("others", t, at(f, "room[others]", t), 0.16 * paid(f, t, budgets));
        });
  }

  @Test
  void squeezeIsNeedOverRoomFeltWithALag() {
    boolean tight = false;
    boolean ample = false;
    for (Future f : FUTURES) {
      for (int t = 0; t < f.periods(); t++) {
        double strain = 0;
        for (String payer : PAYERS) {
          double ratio = at(f, "need[" + payer + "]", t) / at(f, "room[" + payer + "]", t);
          double over = ratio > 1 ? ratio - 1 : 0;
          same("overload", t, at(f, "overload[" + payer + "]", t), over);
          strain += (payer.equals("members") ? 0.75 : 0.25) * over;
          tight |= over > 0;
          ample |= over == 0;
        }
        same("strain", t, at(f, "strain", t), strain);
        double felt = moved(f, t, "squeeze", strain, given(f, "squeeze_years"));
        same("squeeze", t, at(f, "squeeze", t), felt);
      }
    }
    assertThat(tight && ample).isTrue();
  }

  @Test
  void squeezeCutsFlexibleSupportAndPublicCover() {
    everywhere(FUTURES, EuropeSqueezeTest::cuts);
    assertThat(FUTURES).anyMatch(f -> total(f, "displaced") > 1000);
  }

  @Test
  void aDeepSqueezeTakesAllThatIsFlexible() {
    Map<String, String> poor = Map.of("europe.room_now", "30000", "europe.room_later", "30000");
    List<Future> futures = Burden.of(Futures.with(poor), "paper_assurances", 4);
    everywhere(futures, EuropeSqueezeTest::cuts);
    assertThat(at(futures.get(1), "support_cut", 60)).isEqualTo(1);
    assertThat(at(futures.get(1), "public_cover", 60)).isZero();
  }

  private static void cuts(Future f, int t) {
    double squeeze = at(f, "squeeze", t);
    double cut = Math.min(1, squeeze * given(f, "flexible_cut"));
    same("cut", t, at(f, "support_cut", t), cut);
    double cover = 1 - Math.min(1, squeeze * given(f, "cover_cut"));
    same("cover", t, at(f, "public_cover", t), cover);
    double locked = f.at("security.locked_in_share", t);
    double wanted = at(f, "support_wanted", t);
    double support = locked * wanted + (1 - locked) * wanted * (1 - cut);
    same("support", t, at(f, "support", t), support);
  }

  @Test
  void nothingIsCutWhereRoomSuffices() {
    Map<String, String> rich = Map.of("europe.room_now", "1e7", "europe.room_later", "1e7");
    everywhere(
        Burden.of(Futures.with(rich), "paper_assurances"),
        (f, t) -> {
          for (String row : List.of("overload[members]", "overload[others]", "squeeze")) {
            assertThat(at(f, row, t)).as(row).isZero();
          }
          assertThat(at(f, "support_cut", t) + at(f, "displaced", t)).isZero();
          assertThat(at(f, "public_cover", t)).isEqualTo(1);
        });
  }

  /** The squeeze itself does not change with what it cuts. */
  @Test
  void withoutTheirWeightsTheSqueezeCutsNothing() {
    Map<String, String> off = Map.of("europe.flexible_cut", "0", "europe.cover_cut", "0");
    List<Future> harmless = Burden.of(Futures.with(off), "paper_assurances");
    for (int path = 0; path < FUTURES.size(); path++) {
      Future f = harmless.get(path);
      for (int t = 0; t < f.periods(); t++) {
        same("squeeze", t, at(f, "squeeze", t), at(FUTURES.get(path), "squeeze", t));
        assertThat(at(f, "support_cut", t)).isZero();
        assertThat(at(f, "public_cover", t)).isEqualTo(1);
        assertThat(at(f, "support", t)).isEqualTo(at(f, "support_wanted", t));
      }
    }
  }
}
