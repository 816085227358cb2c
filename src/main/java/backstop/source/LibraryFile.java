package backstop.source;

import java.time.LocalDate;
import java.util.List;

/**
 * What {@code library.yaml} declares.
 *
 * @param end last day of the timeline, a calendar quarter end
 * @param valuationDate the default one
 * @param units in the order of the file; their definitions are not yet parsed
 * @param milestones named cases and the measures whose first path above 0 they are
 */
record LibraryFile(
    Text name,
    LocalDate end,
    LocalDate valuationDate,
    List<Defined> units,
    List<Defined> milestones) {

  /** A name and the text that says what it stands for: {@code kt: 1000 t}. */
  record Defined(Text name, Text definition) {}

  LibraryFile {
    units = List.copyOf(units);
    milestones = List.copyOf(milestones);
  }
}
