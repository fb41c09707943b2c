package org.xeptools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** src/build/fetch-series.sh, a bare repository on this disk standing for GitHub. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class FetchSeriesTest {
  private static final Path SCRIPT = Path.of("src/build/fetch-series.sh").toAbsolutePath();

  @TempDir Path home;
  private Path work;
  private Path bare;
  private Path series;

  @BeforeEach
  void publish() throws Exception {
    work = Files.createDirectory(home.resolve("work"));
    bare = home.resolve("bare.git");
    series = home.resolve("series");
    run(work, "git", "init", "-q", "-b", "main");
    commit("xep-9001.xml", "one");
    run(home, "git", "clone", "-q", "--bare", work.toString(), bare.toString());
  }

  @Test
  void fetchesTheNewestStateAndBringsItUpToDate() throws Exception {
    Said first = fetch();
    assertThat(first.code()).as(first.text()).isZero();
    assertThat(first.text()).contains("1 numbered documents");
    assertThat(series.resolve("xep-9001.xml")).hasContent("one");

    commit("xep-9001.xml", "two");
    commit("xep-9002.xml", "new");
    run(work, "git", "push", "-q", bare.toString(), "main");
    assertThat(fetch().text()).contains("2 numbered documents");
    assertThat(series.resolve("xep-9001.xml")).hasContent("two");
  }

  @Test
  void leavesFoldersOfOthersAlone() throws Exception {
    Files.createDirectory(series);
    Files.writeString(series.resolve("mine.txt"), "mine");
    Said said = fetch();
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.text()).contains("was not made by this script");
    assertThat(series.resolve("mine.txt")).hasContent("mine");
  }

  @Test
  void leavesChangesAlone() throws Exception {
    fetch();
    Files.writeString(series.resolve("xep-9001.xml"), "mine");
    assertThat(fetch().code()).isEqualTo(2);
    assertThat(series.resolve("xep-9001.xml")).hasContent("mine");
  }

  @Test
  void leavesNothingWhereTestsLookIfNothingCanBeHad() throws Exception {
    Files.move(bare, home.resolve("elsewhere"));
    assertThat(fetch().code()).isEqualTo(2);
    assertThat(series).doesNotExist();
  }

  private record Said(int code, String text) {}

  private Said fetch() throws Exception {
    return start(
        home,
        Map.of("XEP_SERIES_URL", bare.toUri().toString()),
        List.of("sh", SCRIPT.toString(), series.toString()));
  }

  private void commit(String name, String text) throws Exception {
    Files.writeString(work.resolve(name), text);
    run(work, "git", "add", "-A");
    run(work, "git", "-c", "user.name=a", "-c", "user.email=a@tide.example", "commit", "-qm", "c");
  }

  private static void run(Path folder, String... command) throws Exception {
    Said said = start(folder, Map.of(), List.of(command));
    assertThat(said.code()).as(said.text()).isZero();
  }

  private static Said start(Path folder, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_SYSTEM", "/dev/null");
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }
}
