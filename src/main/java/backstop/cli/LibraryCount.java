package backstop.cli;

import backstop.model.Assumption;
import backstop.model.Library;

/** How much a library holds. */
final class LibraryCount {

  private static final String JUDGEMENT = "judgement";

  private LibraryCount() {}

  /** {@code 7 models, 1,012 lines, 214 assumptions (61 judgement), 41 checks}. */
  static String of(Library library) {
    long judged = library.assumptions().stream().filter(LibraryCount::judged).count();
    return String.join(
        ", ",
        Loading.plural(library.models().size(), "model"),
        Loading.plural(library.lines().size(), "line"),
        Loading.plural(library.assumptions().size(), "assumption")
            + (judged > 0 ? " (" + Figures.count(judged) + " " + JUDGEMENT + ")" : ""),
        Loading.plural(library.checks().size(), "check"));
  }

  private static boolean judged(Assumption assumption) {
    return assumption.record().source().startsWith(JUDGEMENT);
  }
}
