package org.xeptools.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xeptools.ForkedJava;
import org.xeptools.site.build.SitePlace;

/** Several processes that build into one folder at once wait for each other. */
class ConcurrentBuildsTest {
  private static final int ROUNDS = 25;

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void allSucceedAndTheSiteIsWhole(int count) throws Exception {
    Path site = home.resolve("site");
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      processes.add(
          ForkedJava.of(
                  BuildingProcess.class.getName(),
                  List.of(
                      site.toString(),
                      home.resolve("state").toString(),
                      String.valueOf(ROUNDS),
                      String.valueOf(20261128 + i)))
              .redirectError(home.resolve("errors-" + i).toFile())
              .start());
    }
    for (Process process : processes) {
      assertThat(process.inputReader().readLine()).isEqualTo("ready");
    }
    for (Process process : processes) {
      process.outputWriter().append("go\n").flush();
    }
    for (int i = 0; i < count; i++) {
      int code = processes.get(i).waitFor();
      assertThat(code).as(Files.readString(home.resolve("errors-" + i))).isZero();
    }
    assertThat(files(site)).isEqualTo(BuildingProcess.content());
    assertThat(home.resolve(".site.new")).doesNotExist();
    assertThat(home.resolve(".site.old")).doesNotExist();
  }

  private static Map<String, String> files(Path site) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = site.relativize(file).toString().replace('\\', '/');
        if (!SitePlace.isMemory(name)) {
          files.put(name, Files.readString(file));
        }
      }
    }
    return files;
  }
}
