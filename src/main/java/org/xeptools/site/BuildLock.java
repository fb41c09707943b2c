package org.xeptools.site;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Held by the one who builds a site; the system lets go of it when that process is killed. */
final class BuildLock implements AutoCloseable {
  private static final long PAUSE = 50;

  private final Path file;
  private final FileChannel channel;

  private BuildLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Waits until nobody else builds {@code target}.
   *
   * @throws IOException if no file can be locked beside it
   */
  static BuildLock of(Path target) throws IOException {
    Path file = target.resolveSibling("." + target.getFileName() + ".lock");
    while (true) {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        channel.lock();
        if (isStillThere(file, channel)) {
          return new BuildLock(file, channel);
        }
      } catch (OverlappingFileLockException e) {
        pause(); // held in this very process
      } catch (IOException e) {
        channel.close();
        throw new IOException(file + " cannot be locked: " + e.getMessage(), e);
      }
      channel.close();
    }
  }

  /** The holder before may have removed the file while we waited: then our lock is nobody's. */
  private static boolean isStillThere(Path file, FileChannel channel) throws IOException {
    String token = UUID.randomUUID().toString();
    channel.truncate(0).write(ByteBuffer.wrap(token.getBytes(StandardCharsets.UTF_8)), 0);
    return Files.exists(file) && Files.readString(file).equals(token);
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
    channel.close();
  }
}
