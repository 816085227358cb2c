package backstop.batch;

import java.util.List;

/** What became of a planned run. */
public sealed interface Outcome {

  Planned run();

  /** A run that is recorded. */
  sealed interface Done extends Outcome {
    Recorded recorded();

    /** The run that has its results: itself, or the one that it carries forward. */
    Recorded valued();
  }

  /** It was valued. */
  record Valued(Planned run, Recorded recorded) implements Done {
    @Override
    public Recorded valued() {
      return recorded;
    }
  }

  /** Nothing that it reads has changed since an earlier as-of date. */
  record Carried(Planned run, Recorded recorded, Recorded valued) implements Done {}

  /** It was recorded before, on this as-of date. */
  record Standing(Planned run, Recorded recorded, Recorded valued) implements Done {}

  /**
   * It could not be made.
   *
   * @param refused whether what it reads is wrong; else trying again might help
   * @param issues a line each
   */
  record Failed(Planned run, boolean refused, int tries, List<String> issues) implements Outcome {
    public Failed {
      issues = List.copyOf(issues);
    }
  }
}
