package org.xeptools.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * The lock of the process that writes to a site or a tree; the system releases it if the process is
 * killed. The file is never removed, so that all processes lock the same one. Nothing is written to
 * it, and while it is held, nothing else in this process opens it, since a process loses its lock
 * when it closes any channel of the file.
 */
public final class WriterLock implements Closeable {
  /** A lock for the threads of this process, which the system's lock does not separate. */
  private static final Map<Path, Semaphore> HERE = new ConcurrentHashMap<>();

  private final FileChannel channel;
  private final Semaphore here;

  private WriterLock(FileChannel channel, Semaphore here) {
    this.channel = channel;
    this.here = here;
  }

  /**
   * Waits until nobody else holds {@code file}.
   *
   * @param waiting run once if somebody else holds it
   * @throws IOException if the file cannot be locked, or is a link or not a regular file
   */
  public static WriterLock of(Path file, Runnable waiting) throws IOException {
    Semaphore here = HERE.computeIfAbsent(file, f -> new Semaphore(1));
    boolean free = here.tryAcquire();
    if (!free) {
      waiting.run();
      acquire(here);
    }
    try {
      return new WriterLock(lock(file, free ? waiting : () -> {}), here);
    } catch (IOException | RuntimeException e) {
      here.release();
      throw e;
    }
  }

  private static FileChannel lock(Path file, Runnable waiting) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(file + " is a link or a folder where a lock belongs; remove it");
    }
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        waiting.run();
        channel.lock();
      }
      return channel;
    } catch (IOException | OverlappingFileLockException e) {
      channel.close();
      throw new IOException(file + " cannot be locked: " + e.getMessage(), e);
    }
  }

  private static void acquire(Semaphore here) throws IOException {
    try {
      here.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      here.release();
    }
  }
}
