package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Repositories that are broken, or made to do harm: one sentence, and never a crash or a pass. */
class HostileRepositoryTest {
  private static final PersonIdent SOMEBODY = new PersonIdent("a", "a@harbor.example");

  @TempDir Path folder;
  private Path tree;
  private StringWriter err;

  @BeforeEach
  void repository() throws Exception {
    tree = Files.createDirectories(folder.resolve("tree"));
    try (Git git = Git.init().setDirectory(tree.toFile()).setInitialBranch("main").call()) {
      for (String version : List.of("0.1", "0.2", "0.3")) {
        Files.writeString(tree.resolve("xep-0001.xml"), document(version));
        git.add().addFilepattern(".").call();
        git.commit()
            .setAuthor(SOMEBODY)
            .setCommitter(SOMEBODY)
            .setSign(false)
            .setMessage(version)
            .call();
      }
    }
  }

  private static String document(String version) {
    return "<xep><header><title>Boats</title><number>0001</number><revision><version>"
        + version
        + "</version></revision></header><section1 topic='A' anchor='a'><p>Of "
        + version
        + "</p></section1></xep>";
  }

  private int run(String... words) {
    err = new StringWriter();
    return Main.run(words, new PrintWriter(new StringWriter()), new PrintWriter(err));
  }

  private int check(String since) {
    return run("check", "--since", since, tree + "");
  }

  private int build() {
    return run("build", tree + "", "--no-pdf", "-o", folder.resolve("site") + "");
  }

  private Path git(String name) {
    return tree.resolve(".git").resolve(name);
  }

  private void oneSentence(String part) {
    assertThat(err.toString().strip()).startsWith("xep: ").contains(part).hasLineCount(1);
  }

  private Path object(String revision) throws IOException {
    try (Repository repository = open()) {
      String name = repository.resolve(revision).name();
      return git("objects/" + name.substring(0, 2) + "/" + name.substring(2));
    }
  }

  private Repository open() throws IOException {
    return Git.open(tree.toFile()).getRepository();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD~1:xep-0001.xml", "HEAD~1^{tree}", "HEAD~1"})
  void whatIsLostIsNoPass(String revision) throws Exception {
    Files.delete(object(revision));
    assertThat(check("HEAD~1")).isEqualTo(Main.WRONG_USE);
    oneSentence("git fsck");
    assertThat(build()).isEqualTo(Main.WRONG_USE);
    oneSentence("--no-attic");
    assertThat(run("diff", "HEAD~1:" + tree + "/xep-0001.xml", tree + "/xep-0001.xml"))
        .isEqualTo(Main.WRONG_USE);
  }

  @Test
  void aPartialCloneNamesTheCommandThatFetches() throws Exception {
    Files.writeString(
        git("config"),
        "[remote \"up\"]\n\turl = x\n\tpromisor = true\n\tpartialclonefilter = blob:none\n",
        StandardOpenOption.APPEND);
    Files.delete(object("HEAD~1:xep-0001.xml"));
    assertThat(check("HEAD~1")).isEqualTo(Main.WRONG_USE);
    oneSentence("git fetch --refetch --no-filter up");
  }

  @Test
  void anObjectThatIsAnotherIsNotBelieved() throws Exception {
    Path object = object("HEAD~1:xep-0001.xml");
    object.toFile().setWritable(true);
    Files.copy(object("HEAD:xep-0001.xml"), object, StandardCopyOption.REPLACE_EXISTING);
    assertThat(check("HEAD~1")).isEqualTo(Main.WRONG_USE);
    oneSentence("holds what is not its own");
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
    assertThat(check("HEAD")).isEqualTo(Main.WRONG_USE);
    oneSentence("");
    assertThat(build()).isNotEqualTo(Main.BUG);
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
    assertThat(check("HEAD")).isEqualTo(Main.FINDINGS);
    assertThat(build()).isLessThanOrEqualTo(Main.FINDINGS);
    assertThat(ran).doesNotExist();
  }

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
    assertThat(build()).isEqualTo(Main.WRONG_USE);
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
    assertThat(check("HEAD")).isLessThanOrEqualTo(Main.WRONG_USE);
    assertThat(build()).isLessThanOrEqualTo(Main.FINDINGS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"..", ".", ".git", "a/b", "../x.xml", "/x.xml", "x\u0001.xml", "\u00ff.xml"})
  void oddNamesAreNoFiles(String name) throws Exception {
    commit(inserter -> entries(inserter, name, document("0.4"), FileMode.REGULAR_FILE));
    assertThat(check("HEAD")).isLessThanOrEqualTo(Main.WRONG_USE);
    assertThat(build()).isLessThanOrEqualTo(Main.FINDINGS);
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
    assertThat(check("HEAD")).isLessThanOrEqualTo(Main.FINDINGS);
    assertThat(build()).isLessThanOrEqualTo(Main.FINDINGS);
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
        assertThat(check(since)).as("%s in round %d: %s", file, i, err).isLessThan(Main.BUG);
      }
      if (i % 6 == 0) {
        assertThat(build()).as("%s in round %d: %s", file, i, err).isLessThan(Main.BUG);
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
