package backstop.paths;

import backstop.model.Distribution;
import backstop.model.Draw;

/** The keys of a draw, and its law, made on first use. */
final class Stream {

  private final Draw draw;
  private final long key;
  private final long netKey;
  private final ReadyLaws laws;
  private Law law;

  Stream(long seed, Draw draw, ReadyLaws laws) {
    this.draw = draw;
    this.laws = laws;
    key = DriverKey.of(seed, draw.name());
    netKey = DriverKey.of(seed, draw.owner());
  }

  /** The same draw from another seed, with the same law. */
  Stream from(long seed) {
    return new Stream(seed, draw, laws);
  }

  Draw draw() {
    return draw;
  }

  /** Of draws that follow each other in time. */
  long key() {
    return key;
  }

  /** Of the net that the draw shares with its clock. */
  long netKey() {
    return netKey;
  }

  synchronized Law law() {
    if (law == null) {
      Distribution declared =
          draw.law().orElseThrow(() -> new IllegalStateException(draw.name() + " has no law"));
      law = laws.of(declared);
    }
    return law;
  }
}
