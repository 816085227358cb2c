package backstop.source;

import backstop.model.Distribution;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a model file declares, word for word, before names mean anything. */
record Declaration(
    Text model,
    Text title,
    Text about,
    List<Assumed> assumptions,
    List<Tabled> tables,
    List<Tabled> choices,
    List<Process> processes,
    List<Chained> chains,
    List<Event> events,
    List<Jump> jumps,
    List<Item> lines,
    List<Checked> checks,
    List<Measured> measures,
    List<Text> profiles) {

  /**
   * {@code cumulative_output[drone_class] (units)}; index and unit are absent where not written.
   */
  record Name(Text name, Optional<Text> index, Optional<Text> unit) {}

  record Assumed(Name name, Text meaning) {}

  /** A table or a choice and the file of its rows. */
  record Tabled(Text name, Text file) {}

  record Process(Name name, Text kind, Map<String, Text> parameters) {}

  record Chained(Name name, List<Text> states, Text start, List<Rate> rates) {}

  record Rate(Text from, Text to, Text formula) {}

  record Event(Name name, Text rate, boolean once) {}

  /** {@code severity} is a distribution; it was parsed into {@code law}. */
  record Jump(Name name, Text rate, Text severity, Distribution law) {}

  /** A line; {@code section} is the heading it stands under. */
  record Item(Text section, Name name, Text formula, Optional<Text> opening, Optional<Text> note) {}

  record Checked(Name name, Text relation) {}

  record Measured(Name name, Text formula, Optional<Text> party, Optional<Text> when) {}
}
