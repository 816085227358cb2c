package backstop.source;

import backstop.model.Choice;
import java.util.List;
import java.util.Optional;

/** Declares tables and the library's choice. */
final class Choices {

  private final Plan plan;
  private final Tables tables;

  Choices(Plan plan, Tables tables) {
    this.plan = plan;
    this.tables = tables;
  }

  /** Gives all tables and choices their names; a second choice is refused. */
  Optional<Choice> declare(List<Declaration> models) {
    Optional<Choice> choice = Optional.empty();
    for (Declaration model : models) {
      String name = model.model().value();
      model.tables().forEach(table -> declare(name, table));
      for (Declaration.Tabled chosen : model.choices()) {
        if (choice.isPresent()) {
          plan.issues()
              .error(
                  chosen.name(),
                  "a library has one choice, and " + choice.get().name() + " is declared already");
          continue;
        }
        choice = chosen(name, chosen);
      }
    }
    return choice;
  }

  private void declare(String model, Declaration.Tabled table) {
    Integer position = tables.positions().get(table.file().value());
    if (position != null) {
      String name = table.name().value();
      plan.dictionary()
          .declare(model, name, new Meaning.TableName(table.name(), name, position, false));
    }
  }

  private Optional<Choice> chosen(String model, Declaration.Tabled chosen) {
    Integer position = tables.positions().get(chosen.file().value());
    if (position == null) {
      return Optional.empty();
    }
    String name = chosen.name().value();
    plan.dictionary().choose(model, new Meaning.TableName(chosen.name(), name, position, true));
    return Optional.of(new Choice(name, model, position));
  }
}
