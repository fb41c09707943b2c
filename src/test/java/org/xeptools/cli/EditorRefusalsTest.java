package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an Editor's acts refuse, with the sentence that says why; then no file is changed. */
class EditorRefusalsTest {
  private static final String DRAFT = "inbox/tide-tables.xml";
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @TempDir Path folder;
  private EditorsRepository work;

  @BeforeEach
  void repository() throws Exception {
    work = EditorsRepository.in(folder.resolve("work"));
  }

  @AfterEach
  void close() {
    work.close();
  }

  private static String[] words(String line) {
    Matcher word = WORD.matcher(line);
    return word.results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .toArray(String[]::new);
  }

  private void refused(int code, String sentence, String... words) throws Exception {
    refused(work, code, sentence, words);
  }

  private static void refused(EditorsRepository work, int code, String sentence, String... words)
      throws Exception {
    Map<String, String> before = work.files();
    int commits = work.log().size();
    int got = work.run(words);
    assertThat(work.err()).contains(sentence);
    assertThat(got).as(work.err()).isEqualTo(code);
    assertThat(work.files()).isEqualTo(before);
    assertThat(work.log()).hasSize(commits);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          1 | accept inbox/tide-tables.xml | the Council's vote is missing: --approved YYYY-MM-DD
          1 | accept inbox/tide-tables.xml --approved 2026-12-02 | 2026-12-02 is in the future
          1 | accept inbox/tide-tables.xml --approved 2025-11-03 | 2025-11-03 is 391 days back; say it again with --anyway
          2 | accept inbox/tide-tables.xml --approved 2026-02-30 | 2026-02-30 is no day
          2 | accept inbox/tide-tables.xml --approved 2026-11-20 --number 9020 | the next number is 9018, not 9020
          2 | accept inbox/tide-tables.xml --minutes https://minutes.example/ | --minutes needs --approved, the day of the vote
          2 | accept inbox/tide-tables.xml --approved 2026-11-20 --minutes minutes.txt | 'minutes.txt' is no address on the web
          2 | accept inbox/no-such.xml --approved 2026-11-20 | does not exist
          1 | last-call 9003 --until 2026-12-12 | the last call would end in 13 days; 14 are needed: 2026-12-13 is the first day
          1 | last-call 9003 --days 1 | the last call would end in 1 day; 14 are needed
          1 | last-call 9003 --until 2026-11-01 | the last call would have ended on 2026-11-01
          2 | last-call 9003 --until 2026-02-30 | 2026-02-30 is no day
          1 | last-call 9004 --until 2026-12-31 | the running one ends later (2027-01-31)
          1 | last-call 9002 | XEP-9002 is Stable; a last call is issued for a XEP that is Experimental or Deferred
          2 | last-call 9003 --until 2026-12-24 --days 20 | --until and --days say the same
          2 | last-call 9099 | there is no XEP-9099 in this tree
          2 | last-call somewhere | 'somewhere' is neither a number such as 0045 nor a folder
          1 | move 9003 stable --approved 2026-11-20 | XEP-9003 is Experimental; to be Stable it is Proposed first (xep last-call 9003)
          1 | move 9004 stable --approved 2026-11-20 | the last call runs until 2027-01-31
          1 | move 9004 rejected --approved 2026-11-20 | the last call runs until 2027-01-31
          1 | move 9002 obsolete --approved 2026-11-20 | Obsolete follows Deprecated; --anyway if the Council voted on both
          1 | move 9002 deprecated | the Council's vote is missing: --approved YYYY-MM-DD
          1 | move 9002 deprecated --approved 2026-12-02 | 2026-12-02 is in the future
          1 | move 9002 active --approved 2026-11-20 | XEP-9002 is Standards Track, and such a document is never Active
          1 | move 9002 experimental | XEP-9002 is Stable; XEP-0001 has no step from there to Experimental
          1 | move 9002 deferred | XEP-9002 is not deferred: only Experimental ones are
          1 | defer 9002 | XEP-9002 is not deferred: only Experimental ones are
          1 | defer 9003 | ; due 20
          1 | move 9005 experimental | a new one takes it up again (xep revise 9005)
          2 | move 9003 stabel | 'stabel' is no status to move to; did you mean stable?
          2 | move 9003 zzz | 'zzz' is no status to move to; it is one of experimental, stable
          2 | move 9003 | the new status is missing; it is one of experimental
          2 | move 9003 stable final | 'stable' and 'final' cannot both be the status
          2 | move stable | no number is named
          2 | move 9003 stable --by 9002 | --by is for documents that become deprecated or obsolete
          2 | move 9002 obsolete --expires 2027-01-01 | --expires is for documents that become deprecated
          2 | move 9002 deprecated --by 9099 --approved 2026-11-20 | there is no XEP-9099 in this tree
          2 | defer | name numbers, or --due for all whose twelve months are over
          2 | defer 9003 --due | name numbers, or --due for all whose twelve months are over
          1 | revise 9003 | nothing changed in XEP-9003 since HEAD
          2 | revise 9003 --since no-such-branch | git knows no revision 'no-such-branch' here
          2 | entity 9099 | there is no XEP-9099 in this tree
          2 | move 9003 stable --editor 'a b' | 'a b' are no initials
          """)
  void whatTheSourcesSay(int code, String line, String sentence) throws Exception {
    refused(code, sentence, words(line));
  }

  @Test
  void oneRefusalRefusesAll() throws Exception {
    refused(1, "XEP-9002 is Stable", "last-call", "9003", "9002");
    assertThat(work.err()).contains("nothing was changed").doesNotContain("XEP-9003: Issue");
  }

  @Test
  void aLinkIsNoProtoXep() throws Exception {
    Path link = folder.resolve("elsewhere.xml");
    Files.createSymbolicLink(link, work.path(DRAFT));
    Map<String, String> before = work.files();
    assertThat(work.run("accept", link.toString(), "--approved", "2026-11-20"))
        .isEqualTo(ExitCode.WRONG_USE);
    assertThat(work.err())
        .contains(
            "elsewhere.xml is not a document of a tree itself; name the ProtoXEP, not a link to it");
    assertThat(work.files()).isEqualTo(before);
  }

  @Test
  void whoIsNoProtoXep() throws Exception {
    work.edit(DRAFT, "ProtoXEP<", "Experimental<");
    refused(
        1,
        DRAFT + " is no ProtoXEP: its status is Experimental",
        "accept",
        DRAFT,
        "--approved",
        "2026-11-20");
  }

  @Test
  void errorsAreNeverPublished() throws Exception {
    work.edit(DRAFT, "&LEGALNOTICE;", "");
    refused(1, "has errors: ", "accept", DRAFT, "--approved", "2026-11-20", "--anyway");
    assertThat(work.err()).contains("; xep check ").contains(" shows them");
  }

  @Test
  void aBrokenDraftIsNotRead() throws Exception {
    work.edit(DRAFT, "</header>", "</heade>");
    refused(1, DRAFT, "accept", DRAFT, "--approved", "2026-11-20");
  }

  @Test
  void warningsNeedAWord() throws Exception {
    refused(
        1,
        "XEP-9004 would get 1 new warning; --anyway carries it out nevertheless",
        "move",
        "9004",
        "experimental");
    assertThat(work.err()).contains("last-call-left-behind");
  }

  @Test
  void theEditorHasAName() throws Exception {
    String[] words = {"last-call", "9003", "--editor", ""};
    refused(2, "the Editor's initials are missing: --editor xx, or once and for all", words);
    StoredConfig settings = work.git().getRepository().getConfig();
    settings.setString("xep", null, "editor", "kq");
    settings.save();
    assertThat(work.run(words)).as(work.err()).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void anEntityFileWithFaultsIsCorrectedFirst() throws Exception {
    work.edit("xep.ent", "<!ENTITY xep9016 \"", "<!ENTITY xep9016 ");
    refused(1, "xep.ent has errors; xep check xep.ent shows them", "entity");
    refused(1, "xep.ent has errors", "accept", DRAFT, "--approved", "2026-11-20");
  }

  @Test
  void anotherEncodingIsNotEdited() throws Exception {
    String text = work.text("xep-9003.xml").replace("encoding='UTF-8'", "encoding='UTF-16'");
    Files.write(work.path("xep-9003.xml"), text.getBytes(java.nio.charset.StandardCharsets.UTF_16));
    assertThat(work.run("last-call", "9003")).isEqualTo(1);
    assertThat(work.err()).contains("xep-9003.xml is not UTF-8, so it cannot be edited");
  }

  @Test
  void aStatusFromASharedEntityIsWrittenFirst() throws Exception {
    work.edit("xep-9003.xml", "<status>Experimental</status>", "&state;");
    work.edit("xep-9003.xml", "%ents;", "<!ENTITY state '<status>Experimental</status>'> %ents;");
    refused(
        1,
        "the <status> of XEP-9003 comes from &state;; write it into the header first",
        "last-call",
        "9003");
  }

  @Test
  void aNumberThatWasTakenMeanwhileIsNotGivenAgain() throws Exception {
    try (EditorsRepository mine = work.cloned(folder.resolve("mine"))) {
      Files.writeString(
          work.path("xep-9018.xml"),
          work.text("xep-9003.xml").replace("9003", "9018").replace("Watch Handover", "Fog Horns"));
      work.edit("xep-9018.xml", "<title>", "<title>Fog Horns ");
      work.commit("Accept another");
      mine.git().fetch().call();
      refused(
          mine,
          1,
          "XEP-9018 was taken on origin/main by 'Fog Horns",
          "accept",
          DRAFT,
          "--approved",
          "2026-11-20");
      assertThat(mine.err()).contains("; pull, then accept again");
      refused(
          mine,
          1,
          "HEAD is 1 commit behind origin/main; pull first",
          "last-call",
          "9003",
          "--commit");
    }
  }

  @Test
  void aBranchThatMovedOnHidesTheNextNumber() throws Exception {
    try (EditorsRepository mine = work.cloned(folder.resolve("mine"))) {
      for (int i = 0; i < 3; i++) {
        work.edit("xep-9003.xml", "</xep>", " </xep>");
        work.commit("Change " + i);
      }
      mine.git().fetch().call();
      refused(
          mine,
          1,
          "HEAD is 3 commits behind origin/main, so the next number is not known",
          "accept",
          DRAFT,
          "--approved",
          "2026-11-20");
    }
  }

  @Test
  void changesThatAreNotCommittedAreNotCommittedByTheWay() throws Exception {
    work.edit("xep-9003.xml", "</xep>", " </xep>");
    refused(
        1,
        "xep-9003.xml has changes that are not committed; commit them first",
        "last-call",
        "9003",
        "--commit");
  }

  @Test
  void otherStagedFilesAreLeftAlone() throws Exception {
    work.edit("xep-9001.xml", "</xep>", " </xep>");
    work.git().add().addFilepattern("xep-9001.xml").call();
    refused(
        1,
        "other files are staged (xep-9001.xml); commit or unstage them first",
        "last-call",
        "9003",
        "--commit");
  }

  @Test
  void aMergeIsFinishedFirst() throws Exception {
    Files.writeString(work.path(".git/MERGE_HEAD"), work.log().get(0).name() + "\n");
    refused(
        1, "a merge or rebase is not finished; finish it first", "last-call", "9003", "--commit");
  }

  @Test
  void whatAStableDocumentLacksIsANote() throws Exception {
    work.edit("xep-9004.xml", "<lastcall>2027-01-31", "<lastcall>2026-11-01");
    String text = work.text("xep-9004.xml");
    Files.writeString(
        work.path("xep-9004.xml"),
        text.replaceFirst("<shortname>[^<]*", "<shortname>NOT_YET_ASSIGNED"));
    String[] words = {"move", "9004", "stable", "--approved", "2026-11-25"};
    refused(
        1,
        "XEP-9004 would get 1 new warning",
        "move",
        "9004",
        "stable",
        "--approved",
        "2026-11-25",
        "--strict");
    assertThat(work.run(words)).as(work.err()).isEqualTo(ExitCode.CLEAN);
    assertThat(work.err()).contains("stable-without-shortname");
  }

  @Test
  void aHookCanRefuse() throws Exception {
    Path hook = work.path(".git/hooks/pre-commit");
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\necho 'no commits on Sundays' >&2\nexit 1\n");
    assertThat(hook.toFile().setExecutable(true)).isTrue();
    refused(
        2,
        "the hook pre-commit refuses the commit: no commits on Sundays",
        "last-call",
        "9003",
        "--commit");
    assertThat(work.git().status().call().isClean()).isTrue();
  }

  @Test
  void whatCannotBeSignedIsLeftToThePerson() throws Exception {
    StoredConfig settings = work.git().getRepository().getConfig();
    settings.setBoolean("commit", null, "gpgSign", true);
    settings.save();
    int commits = work.log().size();
    assertThat(work.run("last-call", "9003", "--commit")).isEqualTo(ExitCode.CLEAN);
    assertThat(work.err())
        .contains("git is told to sign commits (commit.gpgSign), which xep cannot")
        .contains("XEP-9003: Issue Last Call until 2026-12-13");
    assertThat(work.text("xep-9003.xml")).contains("<lastcall>2026-12-13</lastcall>");
    assertThat(work.log()).hasSize(commits);
  }

  @Test
  void outsideGitThereIsNothingToCommitTo() throws Exception {
    Files.move(work.path(".git"), folder.resolve("away"));
    assertThat(work.run("last-call", "9003", "--commit")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(work.err()).contains(" is not in a git repository; leave out --commit");
    assertThat(work.text("xep-9003.xml")).doesNotContain("lastcall");
    assertThat(work.run("last-call", "9003")).isEqualTo(ExitCode.CLEAN);
  }
}
