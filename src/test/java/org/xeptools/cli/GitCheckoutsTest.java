package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Working trees that git writes otherwise, in part, or elsewhere. */
class GitCheckoutsTest {
  private static final String SUBSTANCE = "revised in substance: the text: 'Of 0.6.0'";
  private static final String POINTER =
      "version https://git-lfs.github.com/spec/v1\noid sha256:" + "5".repeat(64) + "\nsize 123\n";

  @TempDir static Path home;
  private RealGit git;

  @BeforeEach
  void series() throws Exception {
    git = RealGit.withSeries(home);
  }

  private void nothingChanged(String since, String tree) {
    assertThat(git.check(since, tree)).as(git.said()).isZero();
    assertThat(git.said()).contains("no documents");
  }

  private void firstChanged(String since, String tree) {
    assertThat(git.check(since, tree)).as(git.said()).isEqualTo(ExitCode.FINDINGS);
    assertThat(git.said()).contains(SUBSTANCE).doesNotContain("xep-0002");
  }

  private String text(String file) throws Exception {
    return Files.readString(git.path(file), Charset.forName("ISO-8859-1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"core.autocrlf=true", "core.eol=crlf"})
  void lineEndsOfTheCheckoutAreNoChange(String setting) throws Exception {
    git.write("origin", ".gitattributes", setting.contains("auto") ? "" : "*.xml text\n");
    git.git("origin", "add", ".");
    git.git("origin", "commit", "-q", "-m", "Attributes");
    git.git("", "clone", "-q", "-c", setting, "origin", "clone");
    assertThat(text("clone/xep-0001.xml")).contains("\r\n");
    nothingChanged("HEAD", "clone");
    nothingChanged("HEAD~1", "clone");
    firstChanged("HEAD~2", "clone");
  }

  @ParameterizedTest
  @CsvSource({
    "text eol=crlf, 'CR\n'",
    "ident, '$Id: '",
    "text working-tree-encoding=UTF-16, '\0'",
    "text working-tree-encoding=utf-16le-bom, '\u00ff\u00fe'",
    "text working-tree-encoding=UTF-16BE-BOM, '\u00fe\u00ff'",
    "text working-tree-encoding=ISO-8859-1, '\u00fc'",
    "text eol=crlf working-tree-encoding=UTF-16, 'CR\0'"
  })
  void whatIsOnlyWrittenOtherwiseIsNoChange(String attributes, String part) throws Exception {
    String document = RealGit.document(1, "0.7.0").replace("<p>", "<p>F\u00fcr $Id$ ");
    git.write("origin", "xep-0001.xml", document);
    git.git("origin", "add", ".");
    git.git("origin", "commit", "-q", "-m", "Keyword");
    git.write("origin", ".gitattributes", "*.xml " + attributes + "\n");
    git.git("origin", "add", ".gitattributes");
    git.git("origin", "commit", "-q", "-m", "Attributes");
    git.git("", "clone", "-q", "origin", "clone");
    assertThat(text("clone/xep-0001.xml"))
        .contains(part.replace("CR", "\r")); // the table's reader changes those
    nothingChanged("HEAD", "clone");
    nothingChanged("HEAD~1", "clone");
    assertThat(git.check("HEAD~2", "clone")).as(git.said()).isEqualTo(ExitCode.FINDINGS);
    assertThat(git.build("clone")).as(git.said()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void pointersOfLfsAreTold() throws Exception {
    git.write("origin", "xep-0001.xml", POINTER);
    git.git("origin", "commit", "-q", "-a", "-m", "Pointer");
    git.write("origin", ".gitattributes", "xep-0001.xml filter=lfs diff=lfs merge=lfs -text\n");
    git.git("origin", "add", ".gitattributes");
    git.git("origin", "commit", "-q", "-m", "Attributes");
    nothingChanged("HEAD", "origin");
    git.write("origin", "xep-0001.xml", RealGit.document(1, "0.7.0"));
    assertThat(git.check("HEAD", "origin")).isEqualTo(ExitCode.WRONG_USE);
    git.oneSentence("is stored in Git LFS");
    assertThat(git.build("origin")).as(git.said()).isIn(ExitCode.FINDINGS, ExitCode.WRONG_USE);
  }

  @Test
  void aLinkedWorkingTreeHasItsOwnHead() throws Exception {
    git.git("origin", "worktree", "add", "-q", "-b", "other", "../linked", "HEAD~1");
    nothingChanged("HEAD", "linked");
    assertThat(git.check("main", "linked")).as(git.said()).isEqualTo(ExitCode.FINDINGS);
    assertThat(git.build("linked")).as(git.said()).isEqualTo(ExitCode.FINDINGS);
    assertThat(git.path("site-of-linked/attic/xep-0001-0.1.0.html")).exists();
    assertThat(git.path("site-of-linked/attic/xep-0001-0.6.0.html")).doesNotExist();
    git.git("", "init", "-q", "moved");
    git.write("linked", ".git", "gitdir: ../nowhere\n");
    assertThat(git.check("HEAD", "linked")).isEqualTo(ExitCode.WRONG_USE);
    git.oneSentence("git worktree repair");
  }

  @Test
  void whatASparseCheckoutLeavesOutIsNoChange() throws Exception {
    git.git("", "clone", "-q", "origin", "clone");
    git.git("clone", "sparse-checkout", "set", "--no-cone", "/xep-0002.xml");
    assertThat(git.path("clone/xep-0001.xml")).doesNotExist();
    nothingChanged("HEAD", "clone");
    firstChanged("HEAD~2", "clone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--no-sparse-index", "--sparse-index"})
  void aSparseCheckoutOfFoldersIsACheckout(String index) throws Exception {
    git.git("", "init", "-q", "whole");
    for (String name : new String[] {"xeps/inbox", "xeps/deep", "other"}) {
      Files.createDirectories(git.path("whole").resolve(name));
      git.write("whole/" + name, "note.xml", RealGit.document(3, "0.0.1"));
    }
    git.write("whole/xeps", "xep-0002.xml", RealGit.document(2, "0.1.0"));
    for (String version : new String[] {"0.5.0", "0.6.0"}) {
      git.write("whole/xeps", "xep-0001.xml", RealGit.document(1, version));
      git.git("whole", "add", ".");
      git.git("whole", "commit", "-q", "-m", version);
    }
    git.git("", "clone", "-q", "whole", "clone");
    git.git("clone", "sparse-checkout", "set", "--cone", index, "xeps/deep");
    assertThat(git.path("clone/other")).doesNotExist();
    assertThat(git.path("clone/xeps/inbox")).doesNotExist();
    int code = git.check("HEAD", "clone/xeps");
    if (code == ExitCode.WRONG_USE) {
      git.oneSentence("sparse index");
      git.doAsTold("clone");
    }
    nothingChanged("HEAD", "clone/xeps");
    firstChanged("HEAD~1", "clone/xeps");
  }

  @Test
  void aSubmoduleIsARepository() throws Exception {
    git.git("", "init", "-q", "around");
    git.git("around", "submodule", "--quiet", "add", git.url("origin"), "xeps");
    git.git("around", "commit", "-q", "-m", "Submodule");
    nothingChanged("HEAD", "around/xeps");
    firstChanged("HEAD~2", "around/xeps");
    assertThat(git.xepIn("around", Map.of(), "diff", "HEAD:xeps/xep-0001.xml", "xeps/xep-0001.xml"))
        .isEqualTo(ExitCode.WRONG_USE);
    git.oneSentence("no file xeps/xep-0001.xml in HEAD");
  }

  @Test
  void aBareRepositoryHasRevisionsOnly() throws Exception {
    git.git("", "clone", "-q", "--bare", "origin", "bare.git");
    assertThat(git.check("HEAD~1", "bare.git")).isEqualTo(ExitCode.WRONG_USE);
    git.oneSentence("");
    String[] versions = {"HEAD~1:xep-0001.xml", "HEAD:xep-0001.xml"};
    assertThat(git.xepIn("bare.git", Map.of(), "diff", versions[0], versions[1], "-o", "../a.html"))
        .as(git.said())
        .isZero();
    assertThat(git.path("a.html")).exists();
  }

  @Test
  void theEnvironmentNamesARepository() throws Exception {
    Files.move(git.path("origin/.git"), git.path("kept"));
    String[] since = {"check", "--since", "HEAD~1"};
    assertThat(git.xepIn("origin", Map.of(), since)).isEqualTo(ExitCode.WRONG_USE);
    git.oneSentence("not in a git repository");
    String kept = git.path("kept") + "";
    assertThat(git.xepIn("origin", Map.of("GIT_DIR", kept), since)).isEqualTo(ExitCode.FINDINGS);
    assertThat(git.said()).contains(SUBSTANCE);
    Map<String, String> both = Map.of("GIT_DIR", kept, "GIT_WORK_TREE", git.path("origin") + "");
    assertThat(git.xepIn("", both, "check", "--since", "HEAD~1", "origin"))
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(git.said()).contains(SUBSTANCE);
    assertThat(git.xepIn("origin", Map.of("GIT_DIR", "nowhere"), since))
        .isEqualTo(ExitCode.WRONG_USE);
    git.oneSentence("unset it");
  }

  @Test
  void aRepositoryOfOtherNamesIsCopiedAsTold() throws Exception {
    git.git("", "init", "-q", "--object-format=sha256", "long");
    git.git("long", "symbolic-ref", "HEAD", "refs/heads/trunk");
    for (String version : new String[] {"0.5.0", "0.6.0"}) {
      git.write("long", "xep-0001.xml", RealGit.document(1, version));
      git.git("long", "add", ".");
      git.git("long", "commit", "-q", "-m", version);
    }
    assertThat(git.build("long")).isEqualTo(ExitCode.WRONG_USE);
    git.oneSentence("--no-attic");
    assertThat(git.check("HEAD~1", "long")).isEqualTo(ExitCode.WRONG_USE);
    git.oneSentence("SHA-256");
    git.doAsTold("long");
    firstChanged("HEAD~1", "long/COPY");
  }
}
