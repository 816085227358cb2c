package backstop.cli;

import backstop.valuation.Execution;
import backstop.valuation.StoredCases;
import backstop.workbook.Draft;
import java.util.Optional;

/** Who follows a simulation: the line on the screen, and the draft of its workbook. */
record Onlookers(ProgressLine line, Optional<Draft> draft) implements Execution.Progress {

  @Override
  public void done(int paths, int ofPaths) {
    line.done(paths, ofPaths);
  }

  @Override
  public void chosen(StoredCases cases) {
    draft.ifPresent(begun -> begun.chosen(cases));
  }
}
