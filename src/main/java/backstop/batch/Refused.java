package backstop.batch;

import java.util.List;

/** A run cannot be made from what it reads; trying again would not help. */
public final class Refused extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<String> issues;

  /**
   * @param issues a line each, with places
   */
  public Refused(List<String> issues) {
    super(String.join("\n", issues), null, false, false);
    this.issues = List.copyOf(issues);
  }

  public List<String> issues() {
    return issues;
  }
}
