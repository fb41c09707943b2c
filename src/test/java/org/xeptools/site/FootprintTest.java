package org.xeptools.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a build can tell that nothing has changed. */
class FootprintTest {
  @TempDir Path tree;

  /** Hours after everything was written, or a moment. */
  private static Clock after(Duration time) {
    return Clock.fixed(Instant.now().plus(time), ZoneOffset.UTC);
  }

  private String seen() {
    return Footprint.of(tree, List.of(), after(Duration.ofHours(1))).text();
  }

  @Test
  void aSiteInTheTreeIsNoPartOfIt() throws IOException {
    Files.writeString(tree.resolve("xep-0001.xml"), "<xep/>");
    String before = seen();
    Files.createDirectories(tree.resolve("public/attic"));
    Files.writeString(tree.resolve("public/index.html"), "x");
    Files.writeString(tree.resolve(".public.lock"), "x");
    assertThat(seen()).isNotEmpty().isEqualTo(before);
    Files.createDirectories(tree.resolve("xep-0002"));
    Files.writeString(tree.resolve("xep-0002/xep-0002.xml"), "<xep/>");
    assertThat(seen()).isNotEqualTo(before);
  }

  /** A tree that was just cloned. */
  @Test
  void youngFilesAreLookedAtAgain() throws IOException {
    Path file = Files.writeString(tree.resolve("xep-0001.xml"), "<xep/>");
    Clock clock = new Sooner(Instant.now().minusSeconds(60));
    Footprint young = Footprint.of(tree, List.of(), clock);
    assertThat(young.text()).isEmpty();
    assertThat(young.later().get()).isEmpty();
    ((Sooner) clock).now = Instant.now().plusSeconds(60);
    assertThat(young.later().get()).isNotEmpty().isEqualTo(seen());
    Files.writeString(file, "<xep></xep>");
    assertThat(young.later().get()).isEmpty();
  }

  private static final class Sooner extends Clock {
    private Instant now;

    Sooner(Instant now) {
      this.now = now;
    }

    @Override
    public java.time.ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
