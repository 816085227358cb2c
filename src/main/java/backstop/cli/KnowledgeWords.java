package backstop.cli;

import backstop.model.Assumption;
import backstop.model.Chain;
import backstop.model.Choice;
import backstop.model.Formula;
import backstop.model.Library;
import backstop.model.Row;
import backstop.model.Table;
import backstop.model.TimeFold;
import backstop.risk.Fact;
import backstop.risk.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What might be known, as the command line names it.
 *
 * @param years at which a state or line is known that names no years of its own
 * @param postures the guarantees that may come
 */
record KnowledgeWords(Library library, double years, List<Integer> postures) {

  private static final String TOGETHER = "\\+";
  private static final String AT = "@";

  /** Columns that say where a row is from, not what it is. */
  private static final List<String> CITING = List.of("source", "note", "as_of");

  /** What the words ask for, without what is wrong with them, which is noted. */
  List<Knowledge> read(List<String> words, Problems problems) {
    return words.stream()
        .map(String::strip)
        .distinct()
        .flatMap(word -> knowledge(word, problems).stream())
        .toList();
  }

  private Optional<Knowledge> knowledge(String word, Problems problems) {
    List<Fact> facts = new ArrayList<>();
    String[] names = word.split(TOGETHER, -1);
    for (String name : names) {
      problems.noting(() -> fact(name.strip())).ifPresent(facts::add);
    }
    return facts.size() == names.length ? Optional.of(new Knowledge(facts)) : Optional.empty();
  }

  private Fact fact(String word) {
    String[] parts = word.split(AT, 2);
    String name = parts[0];
    return promise(name)
        .filter(found -> parts.length == 1)
        .or(() -> ofPath(name, parts.length == 1 ? years : moment(word, parts[1])))
        .orElseThrow(() -> Stop.usage(Names.unknown("thing to know", name, names())));
  }

  private double moment(String word, String text) {
    return Figures.number(text)
        .orElseThrow(() -> Stop.usage("--know " + word + ": @ is followed by years, not " + text));
  }

  private Optional<Fact> promise(String name) {
    if (library.choice().isEmpty()) {
      return Optional.empty();
    }
    Choice choice = library.choice().get();
    if (name.equals(choice.name())) {
      return Optional.of(new Fact.Promise(name, Fact.Promise.ITSELF));
    }
    Table table = library.tables().get(choice.table());
    return IntStream.range(0, table.columns().size())
        .filter(c -> name.equals(choice.name() + "." + table.columns().get(c).name()))
        .mapToObj(c -> (Fact) new Fact.Promise(name, c))
        .findFirst();
  }

  private Optional<Fact> ofPath(String name, double moment) {
    Optional<Fact> chain =
        library.chains().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .map(one -> new Fact.State(dated(name, moment), one, within(name, moment)));
    return chain.or(() -> row(name, moment)).or(() -> assumption(name));
  }

  private Optional<Fact> row(String name, double moment) {
    int row = library.rows().stream().map(Row::name).toList().indexOf(name);
    return row < 0
        ? Optional.empty()
        : Optional.of(
            new Fact.Number(
                dated(name, moment),
                new Formula.Over(
                    TimeFold.AT, List.of(row), new Formula.Constant(within(name, moment)))));
  }

  private Optional<Fact> assumption(String name) {
    int at = library.assumptions().stream().map(Assumption::name).toList().indexOf(name);
    return at < 0
        ? Optional.empty()
        : Optional.of(new Fact.Number(name, new Formula.AssumptionValue(at)));
  }

  private static String dated(String name, double moment) {
    return name + AT + Figures.exact(moment);
  }

  private double within(String name, double moment) {
    double last = library.timeline().periods().get(library.timeline().size() - 1).years();
    if (!(moment > 0 && moment <= last)) {
      throw Stop.usage(
          name + " is known after 0 to " + Figures.plain(last) + " years, not " + moment);
    }
    return moment;
  }

  /**
   * What is worth a look where nothing is asked for: the guarantee, what its table says in words of
   * more than one, and every chain that has no keys.
   */
  List<String> usual() {
    List<String> usual = new ArrayList<>();
    if (postures.size() > 1) {
      Choice choice = library.choice().orElseThrow();
      usual.add(choice.name());
      library.tables().get(choice.table()).columns().stream()
          .filter(column -> column.text() && !CITING.contains(column.name()) && sorts(column))
          .forEach(column -> usual.add(choice.name() + "." + column.name()));
    }
    library.chains().stream()
        .filter(chain -> chain.states().size() > 1 && !chain.name().contains("[") && !event(chain))
        .forEach(chain -> usual.add(chain.name()));
    return usual;
  }

  private boolean sorts(Table.Column column) {
    long words = postures.stream().map(column.texts()::get).distinct().count();
    return words > 1 && words < postures.size();
  }

  private boolean event(Chain chain) {
    return chain.states().equals(List.of("none", "happened"));
  }

  private List<String> names() {
    Stream<String> promises =
        library.choice().stream()
            .flatMap(
                choice ->
                    Stream.concat(
                        Stream.of(choice.name()),
                        library.tables().get(choice.table()).columns().stream()
                            .map(column -> choice.name() + "." + column.name())));
    return Stream.of(
            promises,
            library.chains().stream().map(Chain::name),
            library.rows().stream().map(Row::name),
            library.assumptions().stream().map(Assumption::name))
        .flatMap(all -> all)
        .distinct()
        .toList();
  }
}
