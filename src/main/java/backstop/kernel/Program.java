package backstop.kernel;

import backstop.model.Draws;
import backstop.model.Library;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A library compiled to run over blocks of paths, column by column. Immutable; threads share a
 * program and have a {@link Scratch} each.
 *
 * <p>Results have the bits of {@link Interpreter} and depend on neither the batch nor the other
 * postures of a run.
 */
public final class Program {

  /** Paths in a batch: columns of a period stay in the second-level cache. */
  public static final int BATCH = 512;

  private static final Set<Op> DRAWN = EnumSet.of(Op.VALUE, Op.PERIOD_DRAW, Op.STAY_DRAW);

  private final Library library;
  private final Wanted wanted;
  private final Plan plan;
  private final List<Scalars> scalars;

  private Program(Library library, Wanted wanted) {
    this.library = library;
    this.wanted = wanted;
    this.plan = new Plan(library, wanted);
    this.scalars =
        IntStream.range(0, library.postures().size())
            .mapToObj(posture -> Scalars.of(plan, posture, false))
            .toList();
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

  /** Rows that are computed, in the order of {@code library.order()}. */
  public List<Integer> rows() {
    return library.order().stream().filter(row -> plan.graph().row(row) != Node.NONE).toList();
  }

  /** Positions in {@code library.draws()} that it reads, ascending. */
  public List<Integer> draws() {
    return IntStream.range(0, plan.graph().size())
        .mapToObj(plan.graph()::node)
        .filter(node -> DRAWN.contains(node.op()))
        .map(Node::index)
        .distinct()
        .sorted()
        .toList();
  }

  /** Room to run in, for one thread at a time, reusable from block to block. */
  public Scratch scratch() {
    return scratch(BATCH);
  }

  /**
   * The same for batches of another size.
   *
   * @param batch paths in a batch; a block with fewer wants fewer
   */
  public Scratch scratch(int batch) {
    return new Scratch(plan, batch);
  }

  /**
   * The outturn of a block under each of {@code postures}, positions in {@code library.postures()},
   * in their order.
   */
  public List<Outturn> run(Draws block, List<Integer> postures, Scratch scratch) {
    if (scratch.plan() != plan) {
      throw new IllegalArgumentException("the scratch belongs to another program");
    }
    if (postures.isEmpty()) {
      return List.of();
    }
    Run run = new Run(plan, scratch, block);
    List<Harvest> harvests = new ArrayList<>();
    for (int posture : postures) {
      Scalars certain = block.base() ? Scalars.of(plan, posture, true) : scalars.get(posture);
      harvests.add(new Harvest(plan, wanted, posture, certain, block.paths()));
    }
    harvests.forEach(run::add);
    run.go();
    return harvests.stream().map(Harvest::outturn).toList();
  }
}
