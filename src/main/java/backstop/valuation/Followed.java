package backstop.valuation;

import backstop.model.Library;
import backstop.model.Model;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rows whose values are kept for every period of the first paths.
 *
 * @param fans positions in {@code library.rows()} of which percentiles are taken
 * @param courses positions in {@code library.rows()} of which means are taken
 */
record Followed(List<Integer> fans, List<Integer> courses, Optional<Outlook> outlook) {

  static final Followed NOTHING = new Followed(List.of(), List.of(), Optional.empty());

  Followed {
    fans = List.copyOf(fans);
    courses = List.copyOf(courses);
  }

  /**
   * What models ask to be followed, their flows by party, and the guarantee's strength and the
   * conflict.
   *
   * @param models names; all of the library when there is none
   */
  static Followed of(Library library, List<Integer> fans, List<String> models) {
    List<Integer> courses = new ArrayList<>();
    library.models().stream()
        .map(Model::name)
        .filter(name -> models.isEmpty() || models.contains(name))
        .flatMap(name -> Parties.of(library, name).stream())
        .flatMap(parties -> Stream.concat(parties.flows().stream(), Stream.of(parties.total())))
        .forEach(courses::add);
    Optional<Outlook> outlook = Outlook.of(library);
    outlook.ifPresent(found -> courses.add(found.strength()));
    return new Followed(fans, courses.stream().distinct().toList(), outlook);
  }

  /** All of them, those of the fans first. */
  List<Integer> rows() {
    Set<Integer> rows = new LinkedHashSet<>(fans);
    rows.addAll(courses);
    outlook.ifPresent(found -> rows.addAll(found.rows()));
    return List.copyOf(rows);
  }
}
