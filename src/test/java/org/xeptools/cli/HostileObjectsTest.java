package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects that are made to do harm: one sentence, and never a crash or a pass. */
class HostileObjectsTest extends HostileRepository {
  @Test
  void aHistoryThatNamesItselfEnds() throws Exception {
    commit(inserter -> entries(inserter, "xep-0001.xml", document("0.5"), FileMode.REGULAR_FILE));
    try (Repository repository = open()) {
      ObjectId head = repository.resolve("HEAD");
      Path object = object("HEAD");
      ObjectId other;
      try (ObjectInserter inserter = repository.newObjectInserter()) {
        CommitBuilder loop = new CommitBuilder();
        loop.setTreeId(repository.resolve("HEAD^{tree}"));
        loop.setParentId(head);
        loop.setAuthor(SOMEBODY);
        loop.setCommitter(SOMEBODY);
        other = inserter.insert(loop);
        inserter.flush();
      }
      object.toFile().setWritable(true);
      Files.copy(
          git("objects/" + other.name().substring(0, 2) + "/" + other.name().substring(2)),
          object,
          StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(build()).isEqualTo(ExitCode.WRONG_USE);
    oneSentence("circle");
  }

  @ParameterizedTest
  @ValueSource(strings = {"to\0nowhere", "/etc/passwd", "xep.ent", "../../../..", ""})
  void linksLeadNowhere(String target) throws Exception {
    commit(
        inserter -> {
          TreeFormatter entries = entries(inserter, "xep.ent", target, FileMode.SYMLINK);
          entries.append(
              "xep-0001.xml",
              FileMode.REGULAR_FILE,
              inserter.insert(Constants.OBJ_BLOB, bytes(document("0.4"))));
          return entries;
        });
    assertThat(check("HEAD")).isLessThanOrEqualTo(ExitCode.WRONG_USE);
    assertThat(build()).isLessThanOrEqualTo(ExitCode.FINDINGS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"..", ".", ".git", "a/b", "../x.xml", "/x.xml", "x\u0001.xml", "\u00ff.xml"})
  void oddNamesAreNoFiles(String name) throws Exception {
    commit(inserter -> entries(inserter, name, document("0.4"), FileMode.REGULAR_FILE));
    assertThat(check("HEAD")).isLessThanOrEqualTo(ExitCode.WRONG_USE);
    assertThat(build()).isLessThanOrEqualTo(ExitCode.FINDINGS);
    assertThat(folder.resolve("x.xml")).doesNotExist();
  }

  @Test
  void aTreeThatHoldsItselfManyTimesIsNotWalked() throws Exception {
    commit(
        inserter -> {
          ObjectId inner =
              inserter.insert(entries(inserter, "a.xml", document("0.1"), FileMode.REGULAR_FILE));
          for (int depth = 0; depth < 12; depth++) {
            TreeFormatter level = new TreeFormatter();
            for (int i = 10; i < 40; i++) {
              level.append("d" + i, FileMode.TREE, inner);
            }
            inner = inserter.insert(level);
          }
          TreeFormatter top = new TreeFormatter();
          top.append("bomb", FileMode.TREE, inner);
          return top;
        });
    assertThat(check("HEAD")).isLessThanOrEqualTo(ExitCode.FINDINGS);
    assertThat(build()).isLessThanOrEqualTo(ExitCode.FINDINGS);
  }

  private interface Made {
    TreeFormatter by(ObjectInserter inserter) throws IOException;
  }

  private static TreeFormatter entries(
      ObjectInserter inserter, String name, String text, FileMode mode) throws IOException {
    TreeFormatter entries = new TreeFormatter();
    byte[] raw =
        name.getBytes(
            name.contains("\u00ff") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    entries.append(
        raw, 0, raw.length, mode, inserter.insert(Constants.OBJ_BLOB, bytes(text)), true);
    return entries;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void commit(Made made) throws IOException {
    try (Repository repository = open();
        ObjectInserter inserter = repository.newObjectInserter()) {
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(inserter.insert(made.by(inserter)));
      commit.setParentId(repository.resolve("HEAD"));
      commit.setAuthor(SOMEBODY);
      commit.setCommitter(SOMEBODY);
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      Files.writeString(git("refs/heads/main"), id.name() + "\n");
    }
  }
}
