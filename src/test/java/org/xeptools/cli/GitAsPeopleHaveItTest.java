package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clones that lack something: xep says how to get it, and that helps. */
class GitAsPeopleHaveItTest {
  private static final String SUBSTANCE = "revised in substance: the text: 'Of 0.6.0'";

  @TempDir static Path home;
  private RealGit git;

  @BeforeEach
  void series() throws Exception {
    git = RealGit.withSeries(home);
    git.git("origin", "config", "uploadpack.allowFilter", "true");
    git.git("origin", "config", "uploadpack.allowAnySHA1InWant", "true");
  }

  private void cloned(String... options) throws Exception {
    String[] words =
        Stream.of(
                Stream.of("clone", "-q", "--no-local"),
                Stream.of(options),
                Stream.of(git.url("origin"), "clone"))
            .flatMap(all -> all)
            .toArray(String[]::new);
    git.git("", words);
  }

  private int diff() throws Exception {
    return git.xepIn(
        "clone", Map.of(), "diff", "HEAD~2:xep-0001.xml", "xep-0001.xml", "-o", "../page.html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"blob:none", "tree:0"})
  void aPartialCloneIsFilledAsTold(String filter) throws Exception {
    cloned("--filter=" + filter);
    assertThat(git.build("clone")).isEqualTo(ExitCode.WRONG_USE);
    git.oneSentence("--no-attic");
    git.oneSentence("this clone is partial");
    assertThat(diff()).isEqualTo(ExitCode.WRONG_USE);
    git.oneSentence("this clone is partial");
    assertThat(git.path("page.html")).doesNotExist();
    assertThat(git.check("HEAD~3", "clone")).isEqualTo(ExitCode.WRONG_USE);
    git.oneSentence("this clone is partial");
    git.doAsTold("clone");
    assertThat(git.check("HEAD~3", "clone")).isEqualTo(ExitCode.FINDINGS);
    assertThat(git.said()).contains(SUBSTANCE).doesNotContain("xep-0002");
    assertThat(diff()).as(git.said()).isZero();
    assertThat(git.build("clone")).as(git.said()).isEqualTo(ExitCode.FINDINGS);
    assertThat(git.path("site-of-clone/attic/xep-0001-0.1.0.html")).exists();
  }

  @ParameterizedTest
  @CsvSource({
    "origin/feature, 4",
    "HEAD~3, 3",
    "HEAD^^, 4",
    "v0.2, 2",
    "v0.4~2, 2",
    "main~1, 5",
    "origin/feature~1, 3",
    "'@{u}~2', 4",
    "v0.3^, 2"
  })
  void aShallowCloneIsDeepenedAsTold(String since, int version) throws Exception {
    cloned("--depth=1");
    deepened(since, version);
  }

  @Test
  void aShallowCloneFetchesACommitAsTold() throws Exception {
    String name = git.git("origin", "rev-parse", "main~4");
    cloned("--depth=1");
    deepened(name, 2);
  }

  @Test
  void aShallowCloneOfACommitIsDeepenedAsTold() throws Exception {
    cloned("--depth=1");
    git.git("clone", "checkout", "-q", "--detach");
    deepened("HEAD~3", 3);
  }

  private void deepened(String since, int version) throws Exception {
    assertThat(git.check(since, "clone")).as(git.said()).isEqualTo(ExitCode.WRONG_USE);
    git.oneSentence("this clone is shallow");
    git.doAsTold("clone");
    assertThat(git.check(since, "clone")).as(git.said()).isEqualTo(ExitCode.FINDINGS);
    assertThat(git.said()).contains(SUBSTANCE).contains("the revision 0." + version + ".0 is gone");
  }

  @ParameterizedTest
  @CsvSource({"feature, 4", "feature~1, 3"})
  void aBranchIsNamedAsTold(String since, int version) throws Exception {
    cloned("--depth=1");
    assertThat(git.check(since, "clone")).isEqualTo(ExitCode.WRONG_USE);
    String then = since.replace("feature", "FETCH_HEAD");
    git.oneSentence("name it " + then + " then");
    git.doAsTold("clone");
    assertThat(git.check(then, "clone")).as(git.said()).isEqualTo(ExitCode.FINDINGS);
    assertThat(git.said()).contains("the revision 0." + version + ".0 is gone");
  }

  private Path single(Path in, String suffix) throws Exception {
    try (Stream<Path> all = Files.walk(in)) {
      return all.filter(file -> file.toString().endsWith(suffix)).findFirst().orElseThrow();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".pack", ".idx"})
  void aPackThatIsCutOffIsTold(String suffix) throws Exception {
    git.git("origin", "gc", "-q");
    Path pack = single(git.path("origin/.git/objects/pack"), suffix);
    byte[] bytes = Files.readAllBytes(pack);
    assertThat(pack.toFile().setWritable(true)).isTrue();
    for (int size : List.of(bytes.length - 40, bytes.length / 2, 10, 0)) {
      Files.write(pack, java.util.Arrays.copyOf(bytes, size));
      assertThat(git.check("HEAD~2", "origin"))
          .as("%s bytes: %s", size, git.said())
          .isIn(ExitCode.WRONG_USE, ExitCode.FINDINGS);
      assertThat(git.build("origin")).as(git.said()).isIn(ExitCode.WRONG_USE, ExitCode.FINDINGS);
    }
    git.oneSentence("git fsck");
  }

  @Test
  void whatAnotherRepositoryShouldLendIsTold() throws Exception {
    git.git("", "clone", "-q", "--shared", git.path("origin") + "", "clone");
    git.write("clone", ".git/objects/info/alternates", "/nowhere/objects\n");
    assertThat(git.check("HEAD~2", "clone")).isEqualTo(ExitCode.WRONG_USE);
    git.oneSentence("has lost");
    assertThat(git.build("clone")).isEqualTo(ExitCode.WRONG_USE);
    git.oneSentence("has lost");
    git.write("clone", ".git/objects/info/alternates", "\0\n");
    assertThat(git.check("HEAD~2", "clone")).isEqualTo(ExitCode.WRONG_USE);
    git.oneSentence("");
  }

  @Test
  void aHeadWithoutCommitsHasNothingSince() throws Exception {
    git.git("origin", "symbolic-ref", "HEAD", "refs/heads/unborn");
    assertThat(git.check("HEAD~2", "origin")).isEqualTo(ExitCode.WRONG_USE);
    git.oneSentence("commit first");
    assertThat(git.check("main", "origin")).isZero();
    assertThat(git.build("origin")).as(git.said()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void settingsOfThePersonThatAreGarbledAreTold() throws Exception {
    git.write("", ".gitconfig", "[core\nx");
    Map<String, String> own = Map.of("GIT_CONFIG_GLOBAL", "");
    assertThat(git.xepIn("origin", own, "check", "--since", "HEAD~2"))
        .isEqualTo(ExitCode.WRONG_USE);
    git.oneSentence(".gitconfig is not valid git configuration");
    assertThat(git.said()).doesNotContain("clone", "broken");
  }

  @Test
  void whatMayNotBeReadIsTold() throws Exception {
    Path head = git.path("origin/.git/HEAD");
    assertThat(head.toFile().setReadable(false)).isTrue();
    boolean may = Files.isReadable(head);
    if (may) {
      System.out.println("SKIPPED: this user may read everything");
    }
    assumeTrue(!may);
    assertThat(git.check("HEAD~2", "origin")).isEqualTo(ExitCode.WRONG_USE);
    git.oneSentence("chmod u+r");
    assertThat(git.build("origin")).isEqualTo(ExitCode.WRONG_USE);
    git.oneSentence("chmod u+r");
  }
}
