package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.ParseException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartz.CronExpression;

/** The five fields of crontab. */
class CronTextTest {

  /** After noon of Wednesday, the first of April 2026. */
  private static final LocalDateTime NOON = LocalDateTime.of(2026, 4, 1, 12, 0, 30);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30 2 * * 1-5  | 2026-04-02T02:30",
        "30 2 * * 6    | 2026-04-04T02:30",
        "30 2 * * 0    | 2026-04-05T02:30",
        "30 2 * * 7    | 2026-04-05T02:30",
        "30 2 * * sun  | 2026-04-05T02:30",
        "30 2 * * 5-7  | 2026-04-03T02:30",
        "0 2 1 * *     | 2026-05-01T02:00",
        "*/15 * * * *  | 2026-04-01T12:15",
        "0 0 1 1,7 *   | 2026-07-01T00:00",
        "0 6 * * 1/2   | 2026-04-03T06:00"
      })
  void theNextTimeIsThatOfCron(String cron, LocalDateTime next) throws ParseException {
    CronExpression expression = new CronExpression(CronText.of(cron));
    expression.setTimeZone(TimeZone.getTimeZone("UTC"));

    Date found = expression.getNextValidTimeAfter(Date.from(NOON.toInstant(ZoneOffset.UTC)));

    assertThat(found.toInstant()).isEqualTo(next.toInstant(ZoneOffset.UTC));
  }

  @ParameterizedTest
  @CsvSource({"0 2 * *,4 fields", "61 2 * * *,Minute", "0 2 1 * 1,the other", "a b * * *,Illegal"})
  void whatIsNoTimeIsRefused(String cron, String why) {
    assertThatThrownBy(() -> CronText.of(cron))
        .isInstanceOf(Stop.class)
        .hasMessageContaining(why)
        .hasMessageContaining("'30 2 * * 1-5'");
  }

  @Test
  void datesOfPlansAreTheLastOnes() {
    var day = java.time.LocalDate.of(2026, 3, 30);
    assertThat(Planning.date("quarter_end", day)).isEqualTo("2025-12-31");
    assertThat(Planning.date("quarter_end", day.plusDays(1))).isEqualTo("2026-03-31");
    assertThat(Planning.date("month_end", day)).isEqualTo("2026-02-28");
    assertThat(Planning.date("as_of", day)).isEqualTo(day);
    assertThat(Planning.date("2025-09-30", day)).isEqualTo("2025-09-30");
  }

  @Test
  void calendarsHaveTheirDays() {
    var from = java.time.LocalDate.of(2026, 1, 30);
    var to = java.time.LocalDate.of(2026, 4, 1);
    assertThat(Planning.calendar("days", from, to)).hasSize(62);
    assertThat(Planning.calendar("weekdays", from, from.plusDays(3))).hasSize(2);
    assertThat(Planning.calendar("month_ends", from, to))
        .containsExactly(
            java.time.LocalDate.of(2026, 1, 31),
            java.time.LocalDate.of(2026, 2, 28),
            java.time.LocalDate.of(2026, 3, 31));
    assertThat(Planning.calendar("quarter_ends", from, to)).hasSize(1);
  }
}
