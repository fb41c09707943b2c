package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.ForkedJava;

/** Builds that are killed, as by {@code kill -9}: the site is never half-done. */
class KilledBuildTest {
  @TempDir Path home;

  private int killed(Path source, Path site, int halt) throws IOException, InterruptedException {
    return ForkedJava.of(
            HaltedBuild.class.getName(),
            List.of(source.toString(), site.toString(), String.valueOf(halt)))
        .redirectErrorStream(true)
        .redirectOutput(home.resolve("log").toFile())
        .start()
        .waitFor();
  }

  private static Map<String, Long> files(Path site) throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith(".xep-site")) {
          sizes.put(site.relativize(file).toString(), Files.size(file));
        }
      }
    }
    return sizes;
  }

  @Test
  void theSiteIsWholeWheneverTheBuildIsKilled() throws Exception {
    Path source = Files.createDirectory(home.resolve("series"));
    for (String name : List.of("xep.ent", "xep-9001.xml", "xep-9002.xml")) {
      Files.copy(Path.of("xep-sources", name), source.resolve(name));
    }
    Path site = home.resolve("site");
    int steps = HaltedBuild.build(source, site, 0);
    Files.writeString(site.resolve("precious.txt"), "not ours");
    Map<String, Long> whole = files(site);
    for (int step : List.of(1, steps / 2, steps)) {
      assertThat(killed(source, site, step))
          .as(Files.readString(home.resolve("log")))
          .isEqualTo(HaltedBuild.HALTED);
      assertThat(files(site)).as("killed after step %d of %d", step, steps).isEqualTo(whole);
    }
    assertThat(HaltedBuild.build(source, site, 0)).isEqualTo(steps);
    assertThat(files(site)).isEqualTo(whole);
    assertThat(home.toFile().list())
        .containsExactlyInAnyOrder("series", "site", "log", ".site.lock");
  }
}
