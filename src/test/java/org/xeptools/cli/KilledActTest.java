package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.ForkedJava;

/** Acts that are killed, as by {@code kill -9}, while git makes their commit. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a hook kills by the shell")
class KilledActTest {
  private static final String DRAFT = "inbox/tide-tables.xml";

  @TempDir Path home;
  private EditorsRepository work;

  @BeforeEach
  void repository() throws Exception {
    work = EditorsRepository.in(home.resolve("work"));
  }

  @AfterEach
  void close() {
    work.close();
  }

  /** Accepts the draft in a process that {@code hook} kills. */
  private void killedBy(String hook) throws Exception {
    Path id = home.resolve("id");
    Path script = work.path(".git/hooks/" + hook);
    Files.createDirectories(script.getParent());
    Files.writeString(script, "#!/bin/sh\nkill -9 $(cat " + id + ")\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    Path log = home.resolve("log");
    int code =
        ForkedJava.of(
                KilledAct.class.getName(),
                List.of(
                    id.toString(),
                    "accept",
                    work.path(DRAFT).toString(),
                    "--approved",
                    "2026-11-20",
                    "--today",
                    "2026-11-29",
                    "--editor",
                    "aq",
                    "--commit"))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    assertThat(code).as(Files.readString(log)).isEqualTo(128 + 9);
    Files.delete(script);
  }

  @Test
  void anActThatIsKilledBeforeItsCommitIsTakenBackByTheNextOne() throws Exception {
    Map<String, String> before = work.files();
    killedBy("pre-commit");
    assertThat(work.text("xep-9018.xml")).contains("<number>9018</number>");
    assertThat(work.run("entity")).as(work.err()).isEqualTo(ExitCode.CLEAN);
    assertThat(work.err())
        .contains(
            "xep: an earlier act on XEP-9018 was stopped halfway; xep-9018.xml and xep.ent are as"
                + " before it");
    assertThat(work.files()).isEqualTo(before);
    assertThat(work.git().status().call().isClean()).isTrue();
    assertThat(work.run("accept", DRAFT, "--approved", "2026-11-20", "--commit"))
        .as(work.err())
        .isEqualTo(ExitCode.CLEAN);
    assertThat(work.err()).doesNotContain("earlier act");
    assertThat(work.git().status().call().isClean()).isTrue();
  }

  @Test
  void anActThatIsKilledAfterItsCommitIsWhole() throws Exception {
    killedBy("post-commit");
    Map<String, String> after = work.files();
    assertThat(work.run("accept", DRAFT, "--approved", "2026-11-20", "--commit"))
        .as(work.err())
        .isEqualTo(ExitCode.CLEAN);
    assertThat(work.err())
        .contains(
            "xep: an earlier act on XEP-9018 was stopped at its end; nothing of it is missing",
            "was accepted as XEP-9018 already; nothing to do");
    assertThat(work.files()).isEqualTo(after);
    assertThat(work.log()).hasSize(2);
    assertThat(work.git().status().call().isClean()).isTrue();
  }
}
