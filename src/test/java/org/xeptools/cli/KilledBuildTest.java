package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that are killed, as by {@code kill -9}: the site is never half-done. */
class KilledBuildTest {
  private static final int TRIALS = 8;

  @TempDir Path home;

  private Process build(Path target) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xss16m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "org.xeptools.cli.Main",
            "build",
            "--no-pdf",
            "--clean",
            "-o",
            target.toString(),
            "xep-sources")
        .redirectErrorStream(true)
        .redirectOutput(home.resolve("log").toFile())
        .start();
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
    Path site = home.resolve("site");
    long start = System.nanoTime();
    assertThat(build(site).waitFor()).isZero();
    long milliseconds = (System.nanoTime() - start) / 1_000_000;
    Map<String, Long> whole = files(site);
    Files.writeString(site.resolve("precious.txt"), "not ours");
    whole.put("precious.txt", 8L);
    List<Long> moments = new ArrayList<>();
    for (int i = 1; i <= TRIALS; i++) {
      moments.add(milliseconds * (TRIALS + i) / (2 * TRIALS));
    }
    for (long moment : moments) {
      Process killed = build(site);
      killed.waitFor(moment, TimeUnit.MILLISECONDS);
      killed.destroyForcibly().waitFor();
      if (Files.exists(site)) { // between two moves it is beside its place
        assertThat(files(site)).as("killed after %d ms", moment).isEqualTo(whole);
      }
    }
    assertThat(build(site).waitFor()).as(Files.readString(home.resolve("log"))).isZero();
    assertThat(files(site)).isEqualTo(whole);
    try (Stream<Path> left = Files.list(home)) {
      assertThat(left.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("site", "log");
    }
  }
}
