package backstop.kernel;

import backstop.model.Library;
import backstop.model.Measure;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What a program is asked for; rows that none of it needs are not computed.
 *
 * @param measures positions in {@code library.measures()}
 * @param profiles positions in {@code library.rows()} whose values are kept for every period
 * @param checks positions in {@code library.checks()}
 * @param totals positions in {@code library.rows()} whose sums over time are kept
 */
public record Wanted(
    List<Integer> measures, List<Integer> profiles, List<Integer> checks, List<Integer> totals) {

  public Wanted {
    measures = List.copyOf(measures);
    profiles = List.copyOf(profiles);
    checks = List.copyOf(checks);
    totals = List.copyOf(totals);
  }

  /**
   * Measures and profiles of some models, or of all when none is named, and the checks of these
   * models and of every model that they read.
   */
  public static Wanted of(Library library, Set<String> models) {
    List<Measure> all = library.measures();
    Wanted unchecked =
        new Wanted(
            IntStream.range(0, all.size())
                .filter(m -> models.isEmpty() || models.contains(all.get(m).model()))
                .boxed()
                .toList(),
            library.models().stream()
                .filter(model -> models.isEmpty() || models.contains(model.name()))
                .flatMap(model -> model.profiles().stream())
                .distinct()
                .toList(),
            List.of(),
            List.of());
    return models.isEmpty()
        ? unchecked.with(positions(library.checks().size()))
        : unchecked.with(unchecked.checks(library, models));
  }

  /** Some measures, and the checks of their models and of every model that they read. */
  public static Wanted ofMeasures(Library library, List<Integer> measures) {
    Wanted unchecked = new Wanted(measures, List.of(), List.of(), List.of());
    Set<String> models = new TreeSet<>();
    measures.forEach(measure -> models.add(library.measures().get(measure).model()));
    return unchecked.with(unchecked.checks(library, models));
  }

  private Wanted with(List<Integer> asked) {
    return new Wanted(measures, profiles, asked, totals);
  }

  private List<Integer> checks(Library library, Set<String> asked) {
    Set<String> concerned = new TreeSet<>(asked);
    Reads.of(library, this).live().stream()
        .forEach(row -> concerned.add(library.lineOf(row).model()));
    return IntStream.range(0, library.checks().size())
        .filter(check -> concerned.contains(library.checks().get(check).model()))
        .boxed()
        .toList();
  }

  /**
   * Positions in {@code library.assumptions()} of those that measures read, directly or through
   * rows, openings included.
   */
  public static List<Integer> assumptions(Library library, List<Integer> measures) {
    Wanted unchecked = new Wanted(measures, List.of(), List.of(), List.of());
    Reads reads = Reads.of(library, unchecked);
    for (int row : reads.live().stream().toArray()) {
      reads.measure(library.rows().get(row).opening());
    }
    return reads.assumptions().stream().boxed().toList();
  }

  /** Positions in {@code library.rows()} of those that measures read, directly or through rows. */
  public static List<Integer> rows(Library library, List<Integer> measures) {
    Wanted unchecked = new Wanted(measures, List.of(), List.of(), List.of());
    return Reads.of(library, unchecked).live().stream().boxed().toList();
  }

  /** Likewise of those of which an earlier period is read: what a period leaves to later ones. */
  public static List<Integer> carried(Library library, List<Integer> measures) {
    Wanted unchecked = new Wanted(measures, List.of(), List.of(), List.of());
    return Reads.of(library, unchecked).kept().stream().boxed().toList();
  }

  /** Every measure, check and row. */
  public static Wanted everything(Library library) {
    return new Wanted(
        positions(library.measures().size()),
        positions(library.rows().size()),
        positions(library.checks().size()),
        positions(library.rows().size()));
  }

  /** The same without profiles, for the blocks that fans are not made of. */
  public Wanted withoutProfiles() {
    return withProfiles(List.of());
  }

  /** The same with other profiles. */
  public Wanted withProfiles(List<Integer> rows) {
    return new Wanted(measures, rows, checks, totals);
  }

  private static List<Integer> positions(int count) {
    return IntStream.range(0, count).boxed().toList();
  }
}
