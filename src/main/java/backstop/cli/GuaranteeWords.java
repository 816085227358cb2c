package backstop.cli;

import backstop.model.Choice;
import backstop.model.Library;
import backstop.model.Table;
import backstop.valuation.Mixture;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Guarantees as the command line names them: {@code all}, names, names with weights, or {@code
 * adoption}.
 *
 * @param postures positions in {@code library.postures()}
 */
record GuaranteeWords(List<Integer> postures, Optional<Mixture> mixture) {

  /** The mixture by the chances that the analyst gives. */
  static final String ADOPTION = "adoption";

  private static final List<String> EVERY = List.of("all");
  private static final String CHANCES = "adoption_probability";
  private static final String WEIGHED = ":";

  /** What is asked for; without what is wrong with it, which is noted. */
  static GuaranteeWords of(Library library, List<String> words, Problems problems) {
    if (words.equals(List.of(ADOPTION)) && !library.postures().contains(ADOPTION)) {
      return adoption(library, problems);
    }
    return words.stream().anyMatch(word -> word.contains(WEIGHED))
        ? weighted(library, words, problems)
        : new GuaranteeWords(unweighted(library, words, problems), Optional.empty());
  }

  /** Positions of guarantees by their names, without those that are not known, which are noted. */
  static List<Integer> unweighted(Library library, List<String> words, Problems problems) {
    if (words.equals(EVERY)) {
      return IntStream.range(0, library.postures().size()).boxed().toList();
    }
    return words.stream()
        .map(String::strip)
        .flatMap(name -> problems.position("guarantee", name, library.postures()).stream())
        .distinct()
        .toList();
  }

  private static GuaranteeWords weighted(Library library, List<String> words, Problems problems) {
    List<Integer> postures = new ArrayList<>();
    List<BigDecimal> weights = new ArrayList<>();
    for (String word : words) {
      String name = word.strip().split(WEIGHED, 2)[0].strip();
      problems
          .position("guarantee", name, library.postures())
          .ifPresent(
              posture -> {
                problems.addIf(postures.contains(posture), name + " is named twice in the mixture");
                postures.add(posture);
              });
      weight(word, name, problems).ifPresent(weights::add);
    }
    return weights.size() < words.size()
        ? new GuaranteeWords(postures, Optional.empty())
        : mixed(postures, weights, problems);
  }

  private static Optional<BigDecimal> weight(String word, String name, Problems problems) {
    if (!word.contains(WEIGHED)) {
      problems.add(
          "a mixture weighs every guarantee and " + name + " has no weight: " + name + ":0.5");
      return Optional.empty();
    }
    String text = word.strip().split(WEIGHED, 2)[1].strip();
    Optional<Double> weight = Figures.number(text).filter(number -> number > 0 && number <= 1);
    problems.addIf(
        weight.isEmpty(), "the weight of " + name + " is a number above 0, up to 1, not " + text);
    return weight.map(number -> new BigDecimal(text));
  }

  /** The guarantees to which the analyst gives a chance. */
  private static GuaranteeWords adoption(Library library, Problems problems) {
    Optional<Choice> choice = library.choice();
    Optional<Table> table = choice.map(chosen -> library.tables().get(chosen.table()));
    int column = table.map(found -> found.column(CHANCES)).orElse(-1);
    if (column < 0 || table.get().columns().get(column).text()) {
      problems.add(
          "-g adoption needs a column " + CHANCES + " of numbers in the table of guarantees");
      return new GuaranteeWords(List.of(), Optional.empty());
    }
    List<Double> chances = table.get().columns().get(column).numbers();
    List<Integer> adopted =
        IntStream.range(0, chances.size()).filter(g -> chances.get(g) != 0).boxed().toList();
    adopted.forEach(
        g ->
            problems.addIf(
                chances.get(g) < 0, library.postures().get(g) + " has a negative " + CHANCES));
    List<BigDecimal> weights = adopted.stream().map(chances::get).map(BigDecimal::valueOf).toList();
    return mixed(adopted, weights, problems);
  }

  private static GuaranteeWords mixed(
      List<Integer> postures, List<BigDecimal> weights, Problems problems) {
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean whole = sum.subtract(BigDecimal.ONE).abs().doubleValue() <= Mixture.TOLERANCE;
    problems.addIf(!whole, "the weights of a mixture sum to 1, not " + sum.toPlainString());
    boolean sound =
        whole
            && postures.size() == weights.size()
            && weights.stream().allMatch(w -> w.signum() > 0);
    return new GuaranteeWords(
        postures,
        sound
            ? Optional.of(new Mixture(weights.stream().map(BigDecimal::doubleValue).toList()))
            : Optional.empty());
  }
}
