package backstop.batch;

import java.sql.SQLException;

/** The history cannot be read or written; what was recorded before stands. */
public final class HistoryException extends RuntimeException {

  private static final long serialVersionUID = 1;

  HistoryException(SQLException cause) {
    super(cause.getMessage(), cause);
  }
}
