package backstop.spark;

import backstop.farm.ParcelWriter;
import java.io.Serializable;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** A task: parcels in, what their blocks give out. */
final class Call extends AbstractFunction1<Iterator<Parcels>, byte[]> implements Serializable {

  private static final long serialVersionUID = 1;

  @Override
  public byte[] apply(Iterator<Parcels> sent) {
    Versions.check();
    return ParcelWriter.bytes(Workshop.SHARED.work(sent.next()));
  }
}
