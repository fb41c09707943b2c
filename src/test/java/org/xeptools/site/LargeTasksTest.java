package org.xeptools.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.output.SealKey;
import org.xeptools.site.build.Progress;
import org.xeptools.site.build.SitePlace;
import org.xeptools.site.build.Task;

/** What is made of a large document is made while nothing else is, so that memory lasts. */
class LargeTasksTest {
  private static final int LOOKS = 20;
  private static final long PAUSE = 1_000_000;

  @TempDir Path folder;

  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger together = new AtomicInteger();

  private Task task(String name, Path source, boolean large) {
    return new Task(
        name,
        List.of(name),
        name,
        1,
        Optional.of(source),
        () -> {
          running.incrementAndGet();
          for (int i = 0; i < LOOKS; i++) {
            if (large && running.get() > 1) {
              together.incrementAndGet();
            }
            LockSupport.parkNanos(PAUSE);
          }
          running.decrementAndGet();
          return Task.Made.of(name, new byte[0]);
        });
  }

  @Test
  void areDoneAlone() throws IOException {
    Path large = Files.write(folder.resolve("large.xml"), new byte[600_000]);
    Path small = Files.write(folder.resolve("small.xml"), new byte[10]);
    List<Task> tasks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      tasks.add(task("large-" + i + ".html", large, true));
      tasks.add(task("small-" + i + ".html", small, false));
    }
    SitePlace place =
        SitePlace.of(folder.resolve("site"), SealKey.seal(folder.resolve("state"), List.of()));
    new SiteWriter(4, Progress.NONE)
        .write(
            last -> new SitePlan(tasks.size(), 0, 0, tasks, Map.of(), Map.of()),
            Map.of(),
            new Footprint("a"),
            place,
            () -> true,
            Optional::empty,
            false);
    assertThat(together).hasValue(0);
    assertThat(folder.resolve("site/large-3.html")).exists();
  }
}
