package backstop.spark;

import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.apache.spark.broadcast.Broadcast;

/**
 * What a task is sent. Work and libraries go apart, by the hash of their bytes, so that those of
 * several tasks go to an executor once.
 *
 * @param work the name of the work
 * @param parts bytes by name: those of the work, and those of the libraries that are read
 * @param blocks the bytes of the task's own
 */
record Parcels(String work, Map<String, Broadcast<byte[]>> parts, byte[] blocks)
    implements Serializable {

  /** The SHA-256 of bytes. */
  static String name(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Bytes as they were sent.
   *
   * @throws IllegalStateException when they are not
   */
  byte[] bytes(String part) {
    byte[] bytes = parts.get(part).value();
    if (!name(bytes).equals(part)) {
      throw new IllegalStateException("a parcel has changed on its way: " + part);
    }
    return bytes;
  }
}
