package org.xeptools.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    assertThat(statements(neither + address + named).archive())
        .contains("https://harbor.example/pipermail/t");
  }
}
