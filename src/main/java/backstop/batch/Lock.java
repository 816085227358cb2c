package backstop.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps two batches apart. The system frees it when its owner ends, however it ends. */
public final class Lock implements AutoCloseable {

  private final FileChannel channel;
  private final FileLock lock;

  private Lock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * The lock, or nothing when another batch has it.
   *
   * @param owner in words, for who finds it taken
   */
  public static Optional<Lock> take(Path file, String owner) throws IOException {
    Files.createDirectories(file.getParent());
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    Optional<FileLock> lock = tried(channel);
    if (lock.isEmpty()) {
      channel.close();
      return Optional.empty();
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
    return Optional.of(new Lock(channel, lock.get()));
  }

  private static Optional<FileLock> tried(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException ours) {
      return Optional.empty();
    }
  }

  /** Who took it last. */
  public static String owner(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file).strip() : "";
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
