package backstop.spark;

import backstop.farm.ParcelReader;
import backstop.farm.ParcelWriter;
import java.io.Serializable;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** A task: blocks in, what they give out, both as bytes. */
final class Call extends AbstractFunction1<Iterator<byte[]>, byte[]> implements Serializable {

  private static final long serialVersionUID = 1;

  private final Parcels parcels;

  Call(Parcels parcels) {
    this.parcels = parcels;
  }

  @Override
  public byte[] apply(Iterator<byte[]> blocks) {
    Versions.check();
    Object[] some = (Object[]) ParcelReader.value(blocks.next());
    return ParcelWriter.bytes(Workshop.SHARED.work(parcels, some));
  }
}
