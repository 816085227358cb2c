package backstop.batch;

/** Hears of every step that makes something last, before it and after it. */
@FunctionalInterface
public interface Steps {

  /** Hears of nothing. */
  Steps UNHEARD = point -> {};

  /**
   * @param point such as {@code before rename}, {@code after commit}
   */
  void at(String point);
}
