package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Repositories that are broken, or made to do harm: one sentence, and never a crash or a pass. */
class HostileRepositoryTest extends HostileRepository {

  @ParameterizedTest
  @ValueSource(strings = {"HEAD~1:xep-0001.xml", "HEAD~1^{tree}", "HEAD~1"})
  void whatIsLostIsNoPass(String revision) throws Exception {
    Files.delete(object(revision));
    assertThat(check("HEAD~1")).isEqualTo(ExitCode.WRONG_USE);
    oneSentence("git fsck");
    assertThat(build()).isEqualTo(ExitCode.WRONG_USE);
    oneSentence("--no-attic");
    assertThat(run("diff", "HEAD~1:" + tree + "/xep-0001.xml", tree + "/xep-0001.xml"))
        .isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void aPartialCloneNamesTheCommandThatFetches() throws Exception {
    Files.writeString(
        git("config"),
        "[remote \"up\"]\n\turl = x\n\tpromisor = true\n\tpartialclonefilter = blob:none\n",
        StandardOpenOption.APPEND);
    Files.delete(object("HEAD~1:xep-0001.xml"));
    assertThat(check("HEAD~1")).isEqualTo(ExitCode.WRONG_USE);
    oneSentence("git fetch --refetch --no-filter up");
  }

  @Test
  void anObjectThatIsAnotherIsNotBelieved() throws Exception {
    Path object = object("HEAD~1:xep-0001.xml");
    object.toFile().setWritable(true);
    Files.copy(object("HEAD:xep-0001.xml"), object, StandardCopyOption.REPLACE_EXISTING);
    assertThat(check("HEAD~1")).isEqualTo(ExitCode.WRONG_USE);
    oneSentence("does not match its hash");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "config:[core\nx",
        "config:\0",
        "config:[extensions]\n objectFormat = sha256",
        "config:[extensions]\n refStorage = reftable",
        "HEAD:garbage",
        "HEAD:",
        "HEAD:ref: refs/heads/../../../config",
        "packed-refs:# garbage\nxyz refs/heads/main\n",
        "refs/heads/main:garbage",
        "refs/heads/main:1234567890123456789012345678901234567890",
        "refs/heads/main:ref: refs/heads/main",
        "shallow:garbage",
        "commondir:/nowhere"
      })
  void garbledFilesAreOneSentence(String change) throws Exception {
    int colon = change.indexOf(':');
    String name = change.substring(0, colon);
    if (name.equals("packed-refs")) {
      Files.delete(git("refs/heads/main"));
    }
    Files.writeString(git(name), change.substring(colon + 1));
    assertThat(check("HEAD")).isEqualTo(ExitCode.WRONG_USE);
    oneSentence("");
    assertThat(build()).isNotEqualTo(ExitCode.BUG);
  }

  @Test
  void settingsIncludeNothingAndRunNothing() throws Exception {
    Path ran = folder.resolve("ran");
    Path script = folder.resolve("run.sh");
    Files.writeString(script, "#!/bin/sh\ntouch " + ran + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    Files.writeString(
        git("config"),
        ("[include]\n path = config\n path = /dev/zero\n".repeat(50)
                + "[core]\n fsmonitor = S\n hooksPath = F\n sshCommand = S\n pager = S\n"
                + "[filter \"x\"]\n clean = S\n smudge = S\n process = S\n required = true\n")
            .replace("S", script + "")
            .replace("F", folder + ""));
    Files.writeString(
        tree.resolve(".gitattributes"), "*.xml filter=x text\n*" + "a*".repeat(40) + " x");
    Files.writeString(tree.resolve("xep-0001.xml"), document("0.4"));
    assertThat(check("HEAD")).isEqualTo(ExitCode.FINDINGS);
    assertThat(build()).isLessThanOrEqualTo(ExitCode.FINDINGS);
    assertThat(ran).doesNotExist();
  }

  /** Every file of the repository in turn: cut off, emptied, or with other bytes. */
  @Test
  void mutantsAreNeverACrash() throws Exception {
    List<Path> files = files(tree.resolve(".git"));
    Random random = new Random(14);
    for (int i = 0; i < 80; i++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] good = Files.readAllBytes(file);
      file.toFile().setWritable(true);
      Files.write(file, mutant(good, random));
      for (String since : List.of("HEAD~1", "HEAD~2..HEAD~1", "HEAD@{1}")) {
        assertThat(check(since)).as("%s in round %d: %s", file, i, err).isLessThan(ExitCode.BUG);
      }
      if (i % 6 == 0) {
        assertThat(build()).as("%s in round %d: %s", file, i, err).isLessThan(ExitCode.BUG);
      }
      Files.write(file, good);
    }
  }

  private static byte[] mutant(byte[] good, Random random) {
    byte[] bytes =
        Arrays.copyOf(good, random.nextInt(4) == 0 ? random.nextInt(good.length + 1) : good.length);
    int count = bytes.length == 0 ? 0 : random.nextInt(4) + (bytes.length == good.length ? 1 : 0);
    for (int i = 0; i < count; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static List<Path> files(Path in) throws IOException {
    try (Stream<Path> all = Files.walk(in)) {
      return new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
    }
  }
}
