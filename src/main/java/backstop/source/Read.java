package backstop.source;

import backstop.model.Library;
import java.util.List;
import java.util.Optional;

/** A library with its warnings, or all that is wrong, sorted by place. */
public record Read(Optional<Library> library, List<Issue> issues) {
  public Read {
    issues = List.copyOf(issues);
    boolean broken = issues.stream().anyMatch(i -> i.severity() == Issue.Severity.ERROR);
    if (broken == library.isPresent()) {
      throw new IllegalArgumentException("a reading has either a library or an error");
    }
  }
}
