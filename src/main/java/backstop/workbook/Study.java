package backstop.workbook;

import backstop.model.Library;
import backstop.valuation.Fingerprint;
import backstop.valuation.Request;
import java.util.ArrayList;
import java.util.List;

/**
 * A question other than what deals are worth, answered in a workbook of its own.
 *
 * @param title what it answers, in a line
 * @param request guarantees, sampling and what was laid over the library; its models say nothing
 * @param sheets of results, in their order
 */
public record Study(
    String title, Library library, Request request, Question question, List<Sheet> sheets) {

  /**
   * What was asked beside the request.
   *
   * @param command of the command line
   * @param words its arguments and options, as they must be given again
   * @param runs hashes of the runs that a question about several is about; its words then tell all
   *     of paths, dates and what is laid over
   */
  public record Question(String command, List<String> words, List<String> runs) {

    public Question {
      words = List.copyOf(words);
      runs = List.copyOf(runs);
    }

    /** About one library. */
    public Question(String command, List<String> words) {
      this(command, words, List.of());
    }

    /** The hash of the run is that of the question too. */
    public Fingerprint fingerprint(Library library, Request request, String version) {
      List<String> asked = new ArrayList<>(List.of(command));
      asked.addAll(words);
      asked.addAll(runs);
      return Fingerprint.of(library, request, version, asked);
    }
  }

  /** A sheet of results. */
  public interface Sheet {

    /** On its tab; unlike those of other sheets. */
    String name();

    /** What it holds, in a line. */
    String about();

    /** Fills the page, from its title to its print set-up. */
    void write(Page page);
  }

  public Study {
    sheets = List.copyOf(sheets);
    if (sheets.isEmpty()) {
      throw new IllegalArgumentException("a study without sheets: " + title);
    }
  }
}
