package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xeptools.workbench.CharterDraft;
import org.xeptools.workbench.CharterQuestion;
import org.xeptools.workbench.Scaffold;

class NewCharterTest {
  private static final String[] ALL = {
    "--name", "Harbor Tides",
    "--short", "Tides",
    "--slug", "tides",
    "--purpose", "Harbors publish their tides in many ways, & none is {scope} to <all> of them",
    "--scope", "Compare the ways in which tides are published.",
    "--scope", "Advise the Council on them",
    "--deliverable", "An overview of tide tables, by 2027-03",
    "--deliverable", "A protocol for tides: \"Tide Tables\" # one",
    "--lifetime", "2028-12",
    "--leader", "Ada Quay <ada@chat.example>",
    "--leader", "Bo Reef",
    "--leader", "Cy Shoal",
    "--list", "tides@lists.example",
    "--archive", "https://lists.example/tides?a=1&b=2",
    "--room", "tides@rooms.example",
    "--meetings", "each Tuesday at 18:00 UTC",
    "--author", "Ada Maria Quay",
    "--email", "ada@mail.example",
    "--jid", "ada@chat.example"
  };

  @TempDir Path folder;
  private StringWriter out;
  private StringWriter err;

  @BeforeEach
  void freshStreams() {
    out = new StringWriter();
    err = new StringWriter();
  }

  private int run(String[] more, Object... arguments) {
    String[] words = new String[arguments.length + more.length];
    for (int i = 0; i < arguments.length; i++) {
      words[i] = arguments[i].toString();
    }
    System.arraycopy(more, 0, words, arguments.length, more.length);
    return Main.run(words, new PrintWriter(out), new PrintWriter(err));
  }

  private int run(Object... arguments) {
    return run(new String[0], arguments);
  }

  @Test
  void aCharterOfAllAnswersSaysThemAndChecksClean() throws Exception {
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    Files.writeString(
        folder.resolve("xep-0001.xml"),
        Scaffold.of("procedural").replace("xxxx", "0001").replace("ProtoXEP", "Experimental"));
    Path file = inbox.resolve("tides-sig.xml");
    Path sigs = folder.resolve("sigs.yaml");
    assertThat(run(ALL, "new", "sig-charter", "-o", file, "--sigs-yaml", sigs))
        .as(err.toString())
        .isZero();
    assertThat(file)
        .content()
        .contains("<title>Harbor Tides Special Interest Group (Tides SIG)</title>")
        .contains("many ways, &amp; none is {scope} to &lt;all&gt; of them.</p>")
        .contains("    <li>Advise the Council on them.</li>\n  </ul>")
        .contains("The Tides SIG is led by Ada Quay, Bo Reef and Cy Shoal.")
        .contains("<link url='xmpp:tides@rooms.example?join'>tides@rooms.example</link>")
        .contains("<link url='https://lists.example/tides?a=1&amp;b=2'>archive</link>")
        .contains("The Tides SIG exists until 2028-12.</p>")
        .contains("<firstname>Ada Maria</firstname>\n    <surname>Quay</surname>")
        .contains("<initials>amq</initials>")
        .doesNotContain("Say ", "Name the", "|", "{{");
    assertThat(sigs)
        .hasContent(
            """
            sigs:
              - charter: tides-sig
                slug: tides
                name: Tides SIG
                leaders:
                  - name: Ada Quay
                    jid: ada@chat.example
                  - name: Bo Reef
                  - name: Cy Shoal
                list: tides@lists.example
                archive: https://lists.example/tides?a=1&b=2
                room: tides@rooms.example
                meetings: each Tuesday at 18:00 UTC
                standing: false
                deliverables:
                  - title: An overview of tide tables
                    due: 2027-03
                  - title: 'A protocol for tides: "Tide Tables" # one'
            """);
    assertThat(run("check", "--fail-on", "note", "--format", "text", file, sigs))
        .as(out.toString())
        .isZero();
  }

  @Test
  void eachAnswerAloneIsEnough() throws Exception {
    for (int i = 0; i < ALL.length; i += 2) {
      // A list whose archive nobody names is a finding wherever it stands.
      int count = ALL[i].equals("--list") ? 4 : 2;
      String[] one = Arrays.copyOfRange(ALL, i, i + count);
      Path file = folder.resolve("charter" + i + ".xml");
      assertThat(run(one, "new", "sig-charter", "-o", file)).isZero();
      assertThat(file).content().contains("Say ").doesNotContain("{{", "|");
      assertThat(run("check", "--fail-on", "note", file)).as(ALL[i] + ": " + out).isZero();
    }
    assertThat(err.toString()).contains("\n  - charter: charter0\n    slug: harbor-tides\n");
  }

  @Test
  void aStandingGroupSaysSo() {
    assertThat(run("new", "sig-charter", "--name", "Tides", "--lifetime", "standing")).isZero();
    assertThat(out.toString()).contains("<p>The Tides SIG is a standing SIG, and exists as long");
    assertThat(err.toString())
        .contains(
            "Still to be filled in: purpose, scope, deliverable, leader, list, archive, room,")
        .contains("  - charter: tides-sig\n")
        .contains("standing: true");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--room | not a room | --room: 'not a room' is not a valid address such as n@e.org",
        "--archive | javascript:alert(1) | --archive: 'javascript:alert(1)' is not a valid address",
        "--slug | index | --slug: 'index' is not a valid slug",
        "--leader | <ada@chat.example> | --leader: '<ada@chat.example>' is not a valid name",
        "--name | ' ' | --name: '' is not a valid text",
        "--name | 'a\u001Fb' | --name: that has characters which no document may have",
      })
  void anAnswerThatCannotBeIsRefused(String option, String answer, String sentence) {
    assertThat(run("new", "sig-charter", option, answer)).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).startsWith("xep: " + sentence);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void whatIsForChartersIsForNothingElse() {
    assertThat(run("new", "procedural", "--name", "Tides")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run("new", "procedural", "--sigs-yaml", "x")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString())
        .contains("--name is for sig-charter only")
        .contains("--sigs-yaml is for sig-charter only");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'# ours\n\nsigs:\n- charter: surf\n' | 0 | '\n- charter: tides-sig\n  slug: tides\n'",
        "'sigs:\n    - charter: surf' | 0 | '\n    - charter: tides-sig\n      slug: tides\n'",
        "'sigs: [{charter: surf}]\n' | 2 | ''",
        "'sigs:\n  - charter: surf\n    slug: tides\n' | 2 | ''",
        "'sigs: []\nmore: x' | 2 | ''",
      })
  void anEntryIsAddedWhereThatIsSafe(String before, int code, String added) throws Exception {
    Path sigs = folder.resolve("sigs.yaml");
    Files.writeString(sigs, before);
    assertThat(run("new", "sig-charter", "--name", "Tides", "--sigs-yaml", sigs)).isEqualTo(code);
    if (code == ExitCode.CLEAN) {
      assertThat(sigs).content().startsWith(before).contains(added);
    } else {
      assertThat(sigs).hasContent(before);
      assertThat(err.toString()).contains("nothing was added to").contains("- charter: tides-sig");
    }
  }

  @Test
  void aFileIsAskedForUntilOneCanBeWritten() throws Exception {
    Path there = Files.writeString(folder.resolve("there.xml"), "precious");
    Path free = folder.resolve("free.xml");
    StringWriter asked = new StringWriter();
    String typed = there + "\n" + folder.resolve("no/such.xml") + "\n" + free + "\n";
    Interview interview =
        new Interview(new BufferedReader(new StringReader(typed)), new PrintWriter(asked));
    assertThat(interview.file()).contains(free);
    assertThat(asked.toString()).contains("exists already").contains("is not a folder");
  }

  @Test
  void anInterviewAsksWhatIsMissingAndAsksAgain() throws Exception {
    StringReader typed =
        new StringReader(
            "\nTIDES\ntides\n\nCompare tides\nPredict tides\n\n\n\n\nnowhere\nt@l.example\n");
    StringWriter asked = new StringWriter();
    Interview interview = new Interview(new BufferedReader(typed), new PrintWriter(asked));
    Map<CharterQuestion, List<String>> all =
        interview.ask(Map.of(CharterQuestion.NAME, List.of("Tides")));
    assertThat(all)
        .containsEntry(CharterQuestion.SLUG, List.of("tides"))
        .containsEntry(CharterQuestion.SCOPE, List.of("Compare tides", "Predict tides"))
        .containsEntry(CharterQuestion.LIST, List.of("t@l.example"))
        .hasSize(4);
    assertThat(asked.toString())
        .doesNotContain("Name of the group")
        .contains("'TIDES' is not a valid slug")
        .contains("'nowhere' is not a valid address");
    assertThat(interview.file()).isEmpty();
    assertThat(Scaffold.of(CharterDraft.of(all))).contains("<li>Predict tides.</li>");
  }
}
