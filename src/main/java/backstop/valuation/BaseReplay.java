package backstop.valuation;

import backstop.kernel.Outturn;
import backstop.kernel.Program;
import backstop.kernel.Tracing;
import backstop.kernel.Wanted;
import backstop.model.Draws;
import backstop.model.Library;
import backstop.paths.Paths;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * What a {@link Replay} needs that no simulated path decides, made by other threads: the base case
 * traced under every valued posture, and the program that runs the other cases.
 */
public final class BaseReplay {

  private final Library library;
  private final Request request;
  private final CompletableFuture<List<Traced>> base;
  private final CompletableFuture<Program> program;

  private BaseReplay(Library library, Request request) {
    this.library = library;
    this.request = request;
    this.base = CompletableFuture.supplyAsync(this::traced);
    this.program =
        CompletableFuture.supplyAsync(
            () -> Program.compile(library, Wanted.everything(library).withoutProfiles()));
  }

  /** Begins with it, and comes back at once. */
  public static BaseReplay begin(Library library, Request request) {
    return new BaseReplay(library, request);
  }

  /** The base case under all postures. */
  private List<Traced> traced() {
    Tracing tracing = new Tracing(library, Paths.base(library), 0);
    return request.postures().stream()
        .map(posture -> Traced.of(tracing.under(posture), posture == request.reference()))
        .toList();
  }

  /**
   * The replay of a result's cases.
   *
   * @param stored of the same library and postures, {@link StoredCases#read}
   * @throws IllegalArgumentException for cases of another library or of other postures
   */
  public Replay replay(StoredCases stored) {
    if (stored.library() != library
        || !stored.request().postures().equals(request.postures())
        || stored.request().reference() != request.reference()) {
      throw new IllegalArgumentException("the cases are not those of what was begun");
    }
    List<Draws> paths = stored.cases().stream().skip(1).map(StoredCase::draws).toList();
    CompletableFuture<List<Traced>> others = CompletableFuture.supplyAsync(() -> traced(paths));
    List<Summed> run = run(paths);
    return Replay.of(base.join(), others.join(), run);
  }

  /** Cases under the reference. */
  private List<Traced> traced(List<Draws> paths) {
    return paths.stream()
        .map(draws -> new Tracing(library, draws, 0).under(request.reference()))
        .map(trace -> Traced.of(trace, false))
        .toList();
  }

  /** Cases under all postures, by the kernel. */
  private List<Summed> run(List<Draws> paths) {
    if (paths.isEmpty()) {
      return List.of();
    }
    Program all = program.join();
    List<Outturn> outturns =
        all.run(new JoinedDraws(paths), request.postures(), all.scratch(paths.size()));
    return IntStream.range(0, paths.size())
        .boxed()
        .flatMap(path -> outturns.stream().map(outturn -> Summed.of(outturn, path)))
        .toList();
  }
}
