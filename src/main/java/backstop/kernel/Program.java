package backstop.kernel;

import backstop.model.Draws;
import backstop.model.Library;
import java.util.List;

/**
 * A library compiled to run over blocks of paths, column by column. Immutable; threads share a
 * program and have a {@link Scratch} each.
 *
 * <p>Results have the bits of {@link Interpreter} and depend on neither the batch nor the other
 * postures of a run.
 */
public final class Program {

  private final Library library;
  private final Wanted wanted;

  private Program(Library library, Wanted wanted) {
    this.library = library;
    this.wanted = wanted;
  }

  public static Program compile(Library library, Wanted wanted) {
    return new Program(library, wanted);
  }

  public Library library() {
    return library;
  }

  public Wanted wanted() {
    return wanted;
  }

  /** Room to run in, for one thread at a time, reusable from block to block. */
  public Scratch scratch() {
    return new Scratch();
  }

  /**
   * The outturn of a block under each of {@code postures}, positions in {@code library.postures()},
   * in their order.
   */
  public List<Outturn> run(Draws block, List<Integer> postures, Scratch scratch) {
    throw new UnsupportedOperationException();
  }
}
