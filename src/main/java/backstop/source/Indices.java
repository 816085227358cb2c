package backstop.source;

/** The table that indexes what a name stands for, or −1. */
final class Indices implements Meaning.Cases<Integer> {

  private Indices() {}

  static int of(Meaning meaning) {
    return meaning.match(new Indices());
  }

  @Override
  public Integer assumed(Meaning.Assumed meaning) {
    return meaning.table();
  }

  @Override
  public Integer ruled(Meaning.Ruled meaning) {
    return meaning.line().table();
  }

  @Override
  public Integer table(Meaning.TableName meaning) {
    return -1;
  }

  @Override
  public Integer column(Meaning.ColumnName meaning) {
    return meaning.table().choice() ? -1 : meaning.table().table();
  }

  @Override
  public Integer other(Meaning.Other meaning) {
    return -1;
  }
}
