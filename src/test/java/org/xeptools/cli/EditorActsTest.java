package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an Editor's acts do to the sources. */
class EditorActsTest {
  private static final String DRAFT = "inbox/tide-tables.xml";

  @TempDir Path folder;
  private EditorsRepository work;

  @BeforeEach
  void repository() throws Exception {
    work = EditorsRepository.in(folder);
  }

  @AfterEach
  void close() {
    work.close();
  }

  private void done(String... words) {
    assertThat(work.run(words)).as(work.err()).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void anAcceptedProtoXepGetsAllThatAPublishedDocumentHas() throws Exception {
    done("accept", DRAFT, "--approved", "2026-11-20");
    assertThat(work.text("xep-9018.xml"))
        .contains("  <number>9018</number>\n  <status>Experimental</status>\n  <type>")
        .contains(
            """
              <revision>
                <version>0.1.0</version>
                <date>2026-11-29</date>
                <initials>XEP Editor (aq)</initials>
                <remark><p>Accepted as Experimental by vote of the Council on 2026-11-20.</p></remark>
              </revision>
              <revision>
                <version>0.0.1</version>
            """
                .indent(0));
    assertThat(work.text("xep.ent"))
        .contains("\n<!ENTITY xep9018 \"<span class='ref'>")
        .contains("'>Tide Tables (XEP-9018)</link></span> <note>XEP-9018: Tide Tables, available");
    assertThat(work.text(DRAFT)).contains("<number>xxxx</number>");
    assertThat(work.err())
        .contains("XEP-9018: Accept \"Tide Tables\" as Experimental")
        .contains("Approved-By: Council 2026-11-20")
        .contains("Source: inbox/tide-tables.xml");
  }

  @Test
  void theInboxCanSayWhereItWent() throws Exception {
    done("accept", DRAFT, "--approved", "2026-11-20", "--point-inbox");
    assertThat(work.text(DRAFT))
        .contains(
            "<!-- Accepted as XEP-9018: https://xmpp.org/extensions/xep-9018.html -->\n<xep>");
  }

  @Test
  void humorIsAcceptedByTheEditorAlone() throws Exception {
    work.edit(DRAFT, "Standards Track", "Humorous");
    work.edit(DRAFT, "<approver>Council", "<approver>Editor");
    done("accept", DRAFT, "--anyway");
    assertThat(work.text("xep-9018.xml"))
        .contains("<status>Active</status>", "<version>1.0.0</version>")
        .contains("Accepted as Active by the Editor.");
  }

  @Test
  void aNumberInAnEntityIsChangedThere() throws Exception {
    work.edit(DRAFT, "%ents;\n", "%ents;\n  <!ENTITY xep-number \"xxxx\">\n");
    work.edit(DRAFT, "<number>xxxx<", "<number>&xep-number;<");
    done("accept", DRAFT, "--approved", "2026-11-20");
    assertThat(work.text("xep-9018.xml"))
        .contains("<!ENTITY xep-number \"9018\">", "<number>&xep-number;</number>");
  }

  @Test
  void declarationsAboveTheInboxAreBesideAPublishedFile() throws Exception {
    work.edit(DRAFT, "'xep.ent'", "'../xep.ent'");
    work.edit(DRAFT, "href='xep.xsl'", "href='../xep.xsl'");
    done("accept", DRAFT, "--approved", "2026-11-20");
    assertThat(work.text("xep-9018.xml")).contains("SYSTEM 'xep.ent'", "href='xep.xsl'");
  }

  @Test
  void placeholdersThatCanOnlyMeanItselfAreReplaced() throws Exception {
    work.edit(DRAFT, "<spec>RFC 3339<", "<spec>XEP-xxxx</spec>\n    <spec>RFC 3339<");
    work.edit(
        DRAFT,
        "<section1 topic='Requirements'",
        """
        <section1 topic='Numbers' anchor='numbers'>
          <p>The identifier is defined in this document, XEP-xxxx. It needs XEP-0XXX: Fog Horns. Both stand in Tide Tables (XEP-XXXX).</p>
          <code caption='Entry'><![CDATA[
        <doc>XEP-XXXX</doc> https://xmpp.org/extensions/xep-xxxx.html https://xmpp.org/extensions/inbox/tide-tables.html
        ]]></code>
        </section1>
        <section1 topic='Requirements'\
        """);
    done("accept", DRAFT, "--approved", "2026-11-20", "--anyway");
    assertThat(work.text("xep-9018.xml"))
        .contains("this document, XEP-9018. It needs XEP-0XXX: Fog Horns.")
        .contains("Tide Tables (XEP-9018)")
        .contains(
            "<doc>XEP-9018</doc> https://xmpp.org/extensions/xep-9018.html"
                + " https://xmpp.org/extensions/xep-9018.html\n");
    assertThat(work.err())
        .contains("has the placeholder 'XEP-0XXX', which may mean another")
        .contains("has the placeholder 'XEP-xxxx', which may mean another");
    assertThat(work.text("xep-9018.xml")).contains("<spec>XEP-xxxx</spec>");
  }

  @Test
  void documentsAcceptedTogetherGetEachOthersNumbers() throws Exception {
    String other =
        work.text(DRAFT)
            .replace("Tide Tables", "Tide Gauges")
            .replace(
                "<section1 topic='Requirements'",
                "<section1 topic='Else' anchor='else'><p>See <link"
                    + " url='https://xmpp.org/extensions/inbox/tide-tables.html'>Tide Tables"
                    + " (XEP-xxxx)</link>.</p></section1>\n<section1 topic='Requirements'");
    Files.writeString(work.path("inbox/tide-gauges.xml"), other);
    done("accept", DRAFT, "inbox/tide-gauges.xml", "--approved", "2026-11-20", "--anyway");
    assertThat(work.text("xep-9018.xml")).contains("<title>Tide Tables</title>");
    assertThat(work.text("xep-9019.xml"))
        .contains("<title>Tide Gauges</title>", "<number>9019</number>")
        .contains("extensions/xep-9018.html'>Tide Tables (XEP-9018)</link>");
    assertThat(work.text("xep.ent")).contains("ENTITY xep9018", "ENTITY xep9019");
  }

  @Test
  void aLastCallIsTwoLines() throws Exception {
    done("last-call", "9003");
    assertThat(work.text("xep-9003.xml"))
        .contains("  <status>Proposed</status>\n  <lastcall>2026-12-13</lastcall>\n");
    assertThat(work.err()).contains("XEP-9003: Issue Last Call until 2026-12-13");
    done("last-call", "9003", "--until", "2026-12-20");
    assertThat(work.text("xep-9003.xml"))
        .contains("<lastcall>2026-12-20</lastcall>\n  <lastcall>2026-12-13</lastcall>");
    assertThat(work.err()).contains("XEP-9003: Extend Last Call until 2026-12-20");
  }

  @Test
  void anAdvanceIsARevisionOfOne() throws Exception {
    work.edit("xep-9004.xml", "<lastcall>2027-01-31", "<lastcall>2026-11-01");
    done("move", "9004", "stable", "--approved", "2026-11-25");
    assertThat(work.text("xep-9004.xml"))
        .contains("<status>Draft</status>\n  <lastcall>2026-11-01</lastcall>", "<version>1.0.0</")
        .contains("Advanced to Stable by vote of the Council on 2026-11-25.");
    assertThat(work.err()).contains("XEP-9004: Advance to Stable");
  }

  @Test
  void aReturnIsTheStatusAlone() throws Exception {
    work.edit("xep-9004.xml", "<lastcall>2027-01-31", "<lastcall>2026-11-01");
    String before = work.text("xep-9004.xml");
    done("move", "9004", "experimental");
    assertThat(work.text("xep-9004.xml"))
        .isEqualTo(before.replace("<status>Proposed<", "<status>Experimental<"));
    assertThat(work.err()).contains("XEP-9004: Return to Experimental");
  }

  @Test
  void supersessionIsToldOnBothSides() throws Exception {
    done(
        "move",
        "9002",
        "deprecated",
        "--by",
        "9003",
        "--approved",
        "2026-11-20",
        "--expires",
        "2027-06-01");
    assertThat(work.text("xep-9002.xml"))
        .contains("  <supersededby>\n    <spec>XEP-9003</spec>\n  </supersededby>")
        .contains("  <expires>2027-06-01</expires>\n")
        .contains("Deprecated in favor of XEP-9003 by vote of the Council on 2026-11-20.");
    assertThat(work.text("xep-9003.xml"))
        .contains("  <supersedes>\n    <spec>XEP-9002</spec>\n  </supersedes>");
    assertThat(work.err()).contains("XEP-9002: Deprecate in favor of XEP-9003");
    done("move", "9002", "obsolete", "--approved", "2026-11-21");
    assertThat(work.text("xep-9002.xml"))
        .contains("<status>Obsolete</status>")
        .doesNotContain("<expires>");
  }

  @Test
  void theMinutesOfAVoteGoIntoTheMessageAndTheMail() throws Exception {
    String minutes = "https://minutes.example/2026-11-20";
    done("accept", DRAFT, "--approved", "2026-11-20", "--minutes", minutes, "--commit");
    assertThat(work.log().get(0).getFullMessage())
        .contains("Approved-By: Council 2026-11-20\nMinutes: " + minutes + "\nSource: ");
    StringWriter mail = new StringWriter();
    String[] words = {
      "announce",
      "HEAD~1",
      folder.toString(),
      "--from",
      "editor@harbor.example",
      "--to",
      "standards=standards@harbor.example"
    };
    Main.run(words, new PrintWriter(mail), new PrintWriter(mail));
    assertThat(mail.toString().replace("\r", ""))
        .contains("The Council voted on 2026-11-20; the minutes are here:\n" + minutes + "\n");
  }

  @Test
  void aRetractionHasAReason() throws Exception {
    done("move", "9003", "retracted", "--because", "Nobody keeps a watch any more");
    assertThat(work.text("xep-9003.xml"))
        .contains("Retracted at the request of the authors. Nobody keeps a watch any more.</p>");
  }

  @Test
  void aVoteOnTwoStepsAtOnceTakesBoth() throws Exception {
    done("move", "9002", "obsolete", "--approved", "2026-11-20", "--anyway");
    assertThat(work.text("xep-9002.xml"))
        .contains("<status>Obsolete</status>", "Made Obsolete by vote of the Council");
  }

  @Test
  void aDeferredDocumentIsRevisedFirstAndThenTakenUpAgain() throws Exception {
    work.edit(
        "xep-9005.xml", "</section1>", "<p>The keeper MUST answer within a minute.</p></section1>");
    done("revise", "9005", "-m", "Ask for an answer.", "--initials", "ik");
    assertThat(work.text("xep-9005.xml"))
        .contains("<initials>ik</initials>", "<remark><p>Ask for an answer.</p></remark>");
    assertThat(work.err()).contains("takes it up again: xep move 9005 experimental");
    done("move", "9005", "experimental");
    assertThat(work.text("xep-9005.xml")).contains("<status>Experimental</status>");
  }

  @Test
  void severalRevisionsAreSquashed() throws Exception {
    String text = work.text("xep-9003.xml");
    String block =
        "  <revision>\n    <version>%s</version>\n    <date>2026-11-2%d</date>\n    <initials>%s</initials>\n    <remark><p>%s</p></remark>\n  </revision>\n";
    int at = text.indexOf("  <revision>");
    Files.writeString(
        work.path("xep-9003.xml"),
        text.substring(0, at)
            + block.formatted("0.9.2", 2, "kq", "second thing")
            + block.formatted("0.9.1", 1, "ik", "First thing.")
            + text.substring(at)
                .replaceFirst("</section1>", "<p>More words are here.</p></section1>"));
    done("revise", "9003", "--squash", "--anyway");
    assertThat(work.text("xep-9003.xml"))
        .contains("<li>First thing. (ik)</li>", "<li>Second thing (kq)</li>")
        .doesNotContain("0.9.1", "0.9.2");
    assertThat(work.err()).contains("makes one revision of 2");
  }

  @Test
  void theNewestRevisionIsRedated() throws Exception {
    String before = work.text("xep-9003.xml");
    done("revise", "9003", "--redate", "--anyway");
    assertThat(work.text("xep-9003.xml"))
        .isEqualTo(before.replaceFirst("<date>[^<]*</date>", "<date>2026-11-29</date>"));
  }

  @Test
  void allDueDocumentsAreDeferred() throws Exception {
    done("defer", "--due", "--today", "2029-01-01", "--except", "9001");
    assertThat(work.text("xep-9003.xml")).contains("<status>Deferred</status>");
    assertThat(work.text("xep-9004.xml")).contains("<status>Proposed</status>");
  }

  @Test
  void anEntityIsAddedCorrectedAndRenamed() throws Exception {
    String right = work.text("xep.ent");
    String line = right.lines().filter(l -> l.contains("ENTITY xep9016")).findFirst().orElseThrow();
    String second =
        right.lines().filter(l -> l.contains("ENTITY xep9017")).findFirst().orElseThrow();
    work.edit("xep.ent", line + "\n", "");
    work.edit("xep.ent", "Suite 2025 (XEP-9017)", "Suite 2024 (XEP-9017)");
    done("entity");
    assertThat(work.text("xep.ent")).isEqualTo(right);
    assertThat(work.err())
        .contains("xep.ent: Add the entity of XEP-9016, correct the entity of XEP-9017");
    work.edit("xep.ent", second, second.replace("xep9017 ", "xep9016 "));
    done("entity");
    assertThat(work.text("xep.ent")).isEqualTo(right);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xep.ent", ""})
  void aCheckAddsEntitiesToo(String named) throws Exception {
    String right = work.text("xep.ent");
    for (String number : List.of("9003", "9004", "9017")) {
      String line =
          right.lines().filter(l -> l.contains("ENTITY xep" + number)).findFirst().orElseThrow();
      work.edit("xep.ent", line + "\n", "");
    }
    StringWriter told = new StringWriter();
    String[] words = {"check", "--fix", "--select", "missing-entity", work.path(named).toString()};
    assertThat(Main.run(words, new PrintWriter(told), new PrintWriter(told)))
        .as(told.toString())
        .isEqualTo(ExitCode.CLEAN);
    assertThat(work.text("xep.ent")).isEqualTo(right);
  }

  @Test
  void aTitleIsEscapedInItsEntity() throws Exception {
    work.edit(DRAFT, "<title>Tide Tables", "<title>\"Q&amp;A\" &lt;x/&gt; 'at' 100%");
    done("accept", DRAFT, "--approved", "2026-11-20", "--anyway");
    assertThat(work.text("xep.ent"))
        .contains("&#34;Q&amp;A&#34; &lt;x/> &#x27;at&#x27; 100&#37; (XEP-9018)</link>");
    done("entity", "9018");
    assertThat(work.err()).contains("the entity of XEP-9018 is right already; nothing to do");
  }

  @Test
  void aRefusedCommitLeavesNothing() throws Exception {
    Path hook = work.path(".git/hooks/commit-msg");
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\ngrep -q Reviewed \"$1\"\n");
    assertThat(hook.toFile().setExecutable(true)).isTrue();
    Map<String, String> before = work.files();
    assertThat(work.run("accept", DRAFT, "--approved", "2026-11-20", "--commit"))
        .isEqualTo(ExitCode.WRONG_USE);
    assertThat(work.err()).contains("the hook commit-msg refuses the commit");
    assertThat(work.files()).isEqualTo(before);
    assertThat(work.git().status().call().isClean()).isTrue();
  }

  @Test
  void anOldDocumentWithoutAnEntityIsLeftAlone() throws Exception {
    String line =
        work.text("xep.ent")
            .lines()
            .filter(l -> l.contains("ENTITY xep9009"))
            .findFirst()
            .orElseThrow();
    work.edit("xep.ent", line + "\n", "");
    done("entity");
    assertThat(work.err()).contains("the entities of all documents are right already");
    done("entity", "9009");
    assertThat(work.text("xep.ent")).contains(line);
  }

  @Test
  void aRevisionSaysWhatChanged() throws Exception {
    work.edit(
        "xep-9003.xml", "<section1 topic='Introduction'", "<!-- --><section1 topic='Introduction'");
    work.edit(
        "xep-9003.xml",
        "</section1>\n<section1 topic='Requirements'",
        "<p>A watch MUST be kept by two keepers.</p>\n</section1>\n<section1 topic='Requirements'");
    done("revise", "9003");
    String text = work.text("xep-9003.xml");
    assertThat(text).contains("<initials>XEP Editor (aq)</initials>");
    assertThat(work.err()).contains("a minor version, since the change is one of substance");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          accept inbox/tide-tables.xml --approved 2026-11-20 | was accepted as XEP-9018 already; nothing to do
          last-call 9003                                     | XEP-9003 is Proposed until 2026-12-13 already; nothing to do
          last-call 9003 --until 2026-12-13                  | XEP-9003 is Proposed until 2026-12-13 already; nothing to do
          move 9002 deprecated --by 9003 --approved 2026-11-20 | XEP-9002 is Deprecated already; nothing to do
          entity                                             | the entities of all documents are right already; nothing to do
          """)
  void anActThatIsDoneIsDone(String words, String sentence) throws Exception {
    String[] act = words.split(" ");
    work.edit("xep.ent", "Suite 2025 (XEP-9017)", "Suite 2024 (XEP-9017)");
    done(act);
    Map<String, String> after = work.files();
    done(act);
    assertThat(work.err()).contains(sentence);
    assertThat(work.files()).isEqualTo(after);
  }

  @Test
  void aDryRunIsADiffThatGitApplies() throws Exception {
    Map<String, String> before = work.files();
    done("accept", DRAFT, "--approved", "2026-11-20", "--dry-run");
    assertThat(work.files()).isEqualTo(before);
    assertThat(work.out())
        .contains("copy from ", "copy to ", "-  <interim/>\n", "+    <version>0.1.0</version>\n")
        .contains("+<!ENTITY xep9018 ");
  }

  @Test
  void jsonHasTheWholePlan() throws Exception {
    done("last-call", "9003", "--format", "json", "--dry-run");
    assertThat(work.out())
        .contains("\"written\" : false", "\"state\" : \"planned\"")
        .contains("\"subject\" : \"XEP-9003: Issue Last Call until 2026-12-13\"");
  }

  @Test
  void bytesThatNobodyTouchesStay() throws Exception {
    String before = "\uFEFF" + work.text("xep-9003.xml").replace("\n", "\r\n").stripTrailing();
    Files.writeString(work.path("xep-9003.xml"), before);
    done("last-call", "9003", "--anyway");
    assertThat(work.text("xep-9003.xml"))
        .isEqualTo(
            before.replace(
                "<status>Experimental</status>",
                "<status>Proposed</status>\r\n  <lastcall>2026-12-13</lastcall>"));
  }

  @Test
  void eachDocumentIsACommitOfItsOwn() throws Exception {
    Files.writeString(
        work.path("inbox/tide-gauges.xml"), work.text(DRAFT).replace("Tide Tables", "Tide Gauges"));
    work.commit("Another draft");
    done(
        "accept",
        DRAFT,
        "inbox/tide-gauges.xml",
        "--approved",
        "2026-11-20",
        "--commit",
        "--anyway");
    assertThat(work.log().stream().map(c -> c.getShortMessage()).toList().subList(0, 2))
        .isEqualTo(
            List.of(
                "XEP-9019: Accept \"Tide Gauges\" as Experimental",
                "XEP-9018: Accept \"Tide Tables\" as Experimental"));
    assertThat(work.log().get(0).getFullMessage())
        .isEqualTo(
            """
            XEP-9019: Accept "Tide Gauges" as Experimental

            Approved-By: Council 2026-11-20
            Source: inbox/tide-gauges.xml
            """);
    assertThat(work.log().get(0).getAuthorIdent().getName()).isEqualTo("Ada Quay");
    assertThat(work.git().status().call().isClean()).isTrue();
  }

  /** A person names a tree from where they stand. */
  @Test
  void aTreeWithARelativePathIsCommittedTo() throws Exception {
    Path here = Path.of("").toAbsolutePath();
    Path near = here.relativize(folder.toRealPath().resolve("near"));
    Files.createDirectory(near);
    try (EditorsRepository other = EditorsRepository.in(near)) {
      int code = other.run("accept", DRAFT, "--approved", "2026-11-20", "--commit");
      assertThat(code).as(other.err()).isEqualTo(ExitCode.CLEAN);
      assertThat(other.git().status().call().isClean()).isTrue();
    }
  }
}
