package backstop.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps the events that it is told. */
final class Quiet implements Journal {

  final List<String> events = new ArrayList<>();

  @Override
  public void tell(String event, Map<String, Object> fields, String text) {
    events.add(event);
  }

  @Override
  public String time() {
    return "2026-01-02T02:00:00Z";
  }
}
