package backstop.workbook;

import backstop.model.Formula;
import backstop.model.Formula.Binary;
import backstop.model.Formula.Block;
import backstop.model.Formula.Cell;
import backstop.model.Formula.Cells;
import backstop.model.Formula.Prior;
import backstop.model.Formula.RowValue;

/** The body of a fold at one of its positions. */
final class Elements {

  private Elements() {}

  static Formula at(Formula body, int position) {
    if (body instanceof Binary binary) {
      return new Binary(
          binary.operator(), at(binary.left(), position), at(binary.right(), position));
    }
    if (body instanceof Block block) {
      int row = block.firstRow() + position;
      return block.prior() ? new Prior(row) : new RowValue(row);
    }
    return body instanceof Cells cells ? new Cell(cells.table(), cells.column(), position) : body;
  }
}
