package backstop.cli;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.quartz.CronExpression;

/**
 * The five fields of a crontab line as Quartz writes them: with seconds, a question mark where a
 * day is not asked for, and weekdays from 1 for Sunday.
 */
final class CronText {

  private static final int FIELDS = 5;
  private static final int DAY = 2;
  private static final int WEEKDAY = 4;
  private static final int DAYS_A_WEEK = 7;
  private static final Pattern NUMBER = Pattern.compile("(?<![/0-9])[0-7](?![0-9])");

  private CronText() {}

  /** The expression; {@link Stop} with what is wrong with it. */
  static String of(String text) {
    List<String> fields = new ArrayList<>(List.of(text.strip().split("\\s+")));
    if (fields.size() != FIELDS) {
      throw refusal(text, "it has " + Loading.plural(fields.size(), "field"));
    }
    if (!fields.get(DAY).equals("*") && !fields.get(WEEKDAY).equals("*")) {
      throw refusal(text, "give days of the month or weekdays, and * for the other");
    }
    if (fields.get(WEEKDAY).equals("*")) {
      fields.set(WEEKDAY, "?");
    } else {
      fields.set(DAY, "?");
      fields.set(WEEKDAY, weekdays(fields.get(WEEKDAY)));
    }
    String expression = "0 " + String.join(" ", fields);
    try {
      CronExpression.validateExpression(expression);
    } catch (ParseException e) {
      throw refusal(text, e.getMessage());
    }
    return expression;
  }

  private static String weekdays(String field) {
    return NUMBER
        .matcher(field.toUpperCase(Locale.ROOT))
        .replaceAll(day -> String.valueOf(Integer.parseInt(day.group()) % DAYS_A_WEEK + 1));
  }

  private static Stop refusal(String text, String why) {
    return Stop.usage(
        "--schedule "
            + text
            + ": "
            + why
            + "; expected minute hour day month weekday, such as '30 2 * * 1-5'");
  }
}
