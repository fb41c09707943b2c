package org.xeptools.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.output.SealKey;
import org.xeptools.site.build.Batch;
import org.xeptools.site.build.Progress;
import org.xeptools.site.build.SitePlace;
import org.xeptools.site.build.Task;

/** A document that disappears while a site is built is a failure to report, and no bug. */
class FailingTaskTest {
  private static final Path DOCUMENT = Path.of("xep-9001.xml");

  @TempDir Path folder;

  private void write(SitePlan.Planner planner) throws IOException {
    SitePlace place =
        SitePlace.of(folder.resolve("site"), SealKey.seal(folder.resolve("state"), List.of()));
    new SiteWriter(2, Progress.NONE)
        .write(planner, Map.of(), new Footprint("a"), place, () -> true, Optional::empty, false);
  }

  @Test
  void whenItsPageIsMade() {
    Task lost =
        new Task(
            "page.html",
            List.of("page.html"),
            "page",
            1,
            Optional.of(DOCUMENT),
            () -> {
              throw new SourceChanged(DOCUMENT);
            });
    assertThatThrownBy(
            () -> write(last -> new SitePlan(1, 0, 0, List.of(lost), Map.of(), Map.of())))
        .isInstanceOf(IOException.class)
        .hasMessage("xep-9001.xml was changed while the site was built; build it again");
    assertThat(folder.resolve("site")).doesNotExist();
  }

  @Test
  void whenItsPageIsPlanned() {
    Supplier<List<Task>> lost =
        () -> {
          throw new SourceChanged(DOCUMENT);
        };
    assertThatThrownBy(() -> SitePlan.planned(List.of(new Batch("page", "", lost))))
        .isInstanceOf(SourceChanged.class);
  }
}
