package org.xeptools.preview;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.xeptools.document.Exhausted;
import org.xeptools.site.build.Task;

/** A cache of made pages, of limited size; a page is made by one thread at a time. */
final class PageCache {
  private static final long ROOM = 32_000_000;

  private final Map<String, CompletableFuture<Task.Made>> inTheMaking = new ConcurrentHashMap<>();
  private final LinkedHashMap<String, Task.Made> made = new LinkedHashMap<>(64, 0.75f, true);
  private long size;

  /**
   * The result of {@code task}.
   *
   * @param key equal to an earlier one only if the bytes would be equal
   * @throws CompletionException if the task fails
   */
  Task.Made get(String key, Task task) {
    Task.Made known = find(key);
    if (known != null) {
      return known;
    }
    CompletableFuture<Task.Made> mine = new CompletableFuture<>();
    CompletableFuture<Task.Made> other = inTheMaking.putIfAbsent(key, mine);
    if (other != null) {
      return other.join();
    }
    try {
      Task.Made result = Exhausted.guard(() -> task.work().make());
      keep(key, result);
      mine.complete(result);
      return result;
    } catch (RuntimeException e) {
      mine.completeExceptionally(e);
      throw new CompletionException(e);
    } finally {
      inTheMaking.remove(key);
    }
  }

  private synchronized Task.@Nullable Made find(String key) {
    return made.get(key);
  }

  private synchronized void keep(String key, Task.Made result) {
    Task.Made former = made.put(key, result);
    size += size(result) - (former == null ? 0 : size(former));
    var oldest = made.values().iterator();
    while (size > ROOM && made.size() > 1) {
      size -= size(oldest.next());
      oldest.remove();
    }
  }

  private static long size(Task.Made made) {
    return made.files().values().stream().mapToLong(bytes -> bytes.length).sum();
  }
}
