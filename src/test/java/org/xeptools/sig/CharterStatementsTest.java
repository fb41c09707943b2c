package org.xeptools.sig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;

class CharterStatementsTest {
  @TempDir Path folder;

  private CharterStatements statements(String paragraphs) throws Exception {
    Files.writeString(
        folder.resolve("xep-0001.xml"),
        "<xep><header><title>Tides SIG</title></header><section1 topic='Membership'>"
            + paragraphs
            + "</section1></xep>");
    Corpus corpus = Corpus.of(folder, new XepReader());
    return CharterStatements.of(
        corpus.read(corpus.files().iterator().next()).document().orElseThrow());
  }

  @Test
  void anAddressOfALeaderIsNoRoom() throws Exception {
    CharterStatements said =
        statements(
            "<p>The SIG is led by <link url='xmpp:ada@harbor.example'>Ada Quay</link>.</p>"
                + "<p>It meets in <link url='xmpp:tides@talk.example?join'>tides</link>.</p>");
    assertThat(said.room()).contains("tides@talk.example");
    assertThat(said.leaders()).hasSize(1);
  }

  @Test
  void anArchiveIsWhatALinkSaysOrItsAddress() throws Exception {
    String named = "<p>Its <link url='https://harbor.example/t?a=1'>archive</link> is public.</p>";
    String address = "<p>See <link url='https://harbor.example/pipermail/t'>here</link>.</p>";
    String neither = "<p>See <link url='https://harbor.example/t'>here</link>.</p>";
    assertThat(statements(neither).archive()).isEmpty();
    assertThat(statements(neither + named).archive()).contains("https://harbor.example/t?a=1");
    assertThat(statements(neither + address).archive())
        .contains("https://harbor.example/pipermail/t");
  }

  @Test
  void aNoteAndThePageOfAListNameNoArchive() throws Exception {
    assertThat(
            statements(
                    "<p>See the Council<note>View the <link url='https://harbor.example/pipermail/x/'"
                        + ">archives</link></note>.</p>")
                .archive())
        .isEmpty();
    assertThat(
            statements(
                    "<p>Mailing list: <link url='https://harbor.example/mailman/listinfo/tides'>"
                        + "tides@harbor.example</link> and archives</p>")
                .archive())
        .isEmpty();
  }

  @Test
  void theArchiveOfAnotherListIsNotTheGroups() throws Exception {
    String list = "<p>The mailing list is tides@lists.harbor.example.</p>";
    String other = "<p>See <link url='https://harbor.example/pipermail/fog/'>there</link>.</p>";
    String own = "<p>See <link url='https://harbor.example/pipermail/tides/'>there</link>.</p>";
    assertThat(statements(list + other).archive()).isEmpty();
    assertThat(statements(list + other + own).archive())
        .contains("https://harbor.example/pipermail/tides/");
  }

  @Test
  void aBodyIsANameAndNoSentence() throws Exception {
    assertThat(
            statements(
                    "<p>The SIG shall report to the Harbor Council<note>See there.</note> in"
                        + " accordance with Article VIII.</p>")
                .bodies())
        .containsExactly("Harbor Council");
    assertThat(statements("<p>It reports to nobody.</p>").bodies()).isEmpty();
  }
}
