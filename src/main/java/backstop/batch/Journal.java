package backstop.batch;

import java.util.Map;

/** Hears what a batch does while it does it. */
public interface Journal {

  /**
   * @param event a word for programs: {@code run_valued}
   * @param fields texts, Longs and lists of texts
   * @param text for people
   */
  void tell(String event, Map<String, Object> fields, String text);

  /** The time now, as records carry it. */
  String time();
}
