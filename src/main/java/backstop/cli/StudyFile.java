package backstop.cli;

import backstop.model.Library;
import backstop.valuation.Request;
import backstop.workbook.Study;
import backstop.workbook.StudyWorkbook;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The workbook of a question, if it is asked for.
 *
 * @param quiet whether nothing is told of the time it takes
 */
record StudyFile(Terminal terminal, Asked asked, Optional<PlacedFile> file, boolean quiet) {

  /** Refuses at once what would be refused after the work is done. */
  static StudyFile of(Terminal terminal, WorkbookOptions options, Asked asked, boolean quiet) {
    if (!options.asked()) {
      return new StudyFile(terminal, asked, Optional.empty(), quiet);
    }
    PlacedFile file = options.place(terminal, asked.name());
    file.check(terminal);
    return new StudyFile(terminal, asked, Optional.of(file), quiet);
  }

  /** What fixes the workbook. */
  record Asked(Library library, Request request, Study.Question question) {

    private String name() {
      String run = question.fingerprint(library, request, Version.current()).shortRun();
      return question.command() + "-" + run;
    }
  }

  /**
   * Writes the workbook; what became of it, in a line, or nothing when none is asked for.
   *
   * @param title what it answers, in a line
   */
  Optional<String> write(String title, List<Study.Sheet> sheets) throws IOException {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Study study = new Study(title, asked.library(), asked.request(), asked.question(), sheets);
    Stage stage = Stage.begin(terminal, !quiet);
    PlacedFile.Outcome outcome =
        file.get().write(terminal, place -> StudyWorkbook.write(study, Version.current(), place));
    TextStore.of(terminal).keep(terminal, study.library().files());
    String shown = terminal.show(file.get().place());
    stage.done("write     " + shown);
    return Optional.of(shown + outcome.words());
  }
}
