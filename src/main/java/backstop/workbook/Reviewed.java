package backstop.workbook;

import java.util.List;

/**
 * What a reviewer did to a workbook.
 *
 * @param inputs in the order of the sheets
 * @param altered the first of what was changed where nobody may
 * @param alterations how many there are of those
 */
public record Reviewed(
    List<ChangedInput> inputs,
    List<Remark> remarks,
    List<String> signOff,
    List<Alteration> altered,
    long alterations) {

  public Reviewed {
    inputs = List.copyOf(inputs);
    remarks = List.copyOf(remarks);
    signOff = List.copyOf(signOff);
    altered = List.copyOf(altered);
  }

  /** Whether what came back can be trusted: nothing was changed but what may be. */
  public boolean sound() {
    return alterations == 0;
  }
}
