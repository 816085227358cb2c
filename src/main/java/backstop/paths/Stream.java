package backstop.paths;

import backstop.model.Distribution;
import backstop.model.Draw;
import java.util.Optional;

/** The keys of a draw, and its law, made on first use. */
final class Stream {

  private final Draw draw;
  private final long key;
  private final long netKey;
  private final Optional<Stream> like;
  private Law law;

  Stream(long seed, Draw draw) {
    this(seed, draw, Optional.empty());
  }

  private Stream(long seed, Draw draw, Optional<Stream> like) {
    this.draw = draw;
    this.like = like;
    key = DriverKey.of(seed, draw.name());
    netKey = DriverKey.of(seed, draw.owner());
  }

  /** The same draw from another seed, with the same law. */
  Stream from(long seed) {
    return new Stream(seed, draw, Optional.of(this));
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
    if (law == null && like.isPresent()) {
      law = like.get().law();
    } else if (law == null) {
      Distribution declared =
          draw.law().orElseThrow(() -> new IllegalStateException(draw.name() + " has no law"));
      law = Laws.of(declared);
    }
    return law;
  }
}
