package backstop.cli;

import backstop.valuation.Execution;
import backstop.valuation.StoredCases;
import backstop.workbook.Draft;
import java.util.Optional;

/**
 * Who follows a simulation: the line on the screen, and the draft of its workbook, which waits for
 * the first paths, so that machine code of the simulation is made before its own.
 */
record Onlookers(ProgressLine line, Optional<Draft> draft) implements Execution.Progress {

  @Override
  public void done(int paths, int ofPaths) {
    line.done(paths, ofPaths);
    draft.ifPresent(Draft::begin);
  }

  @Override
  public void chosen(StoredCases cases) {
    draft.ifPresent(begun -> begun.chosen(cases));
  }
}
