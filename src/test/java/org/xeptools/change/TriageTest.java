package org.xeptools.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;

/** What is told of a change to those who sort pull requests. */
class TriageTest {
  private static final String NAME = "xep-9001.xml";

  @TempDir Path folder;

  private static String xep(String status, String author, String body) {
    return """
        <?xml version='1.0' encoding='UTF-8'?>
        <xep><header><title>Tide Tables</title><abstract>Short.</abstract><number>9001</number>
        <status>%s</status><type>Standards Track</type><sig>Standards</sig>
        <approver>Council</approver><shortname>tides</shortname>%s
        <revision><version>0.1.0</version><date>2026-01-02</date><initials>ab</initials>
        <remark><p>First.</p></remark></revision></header>
        <section1 topic='Tides' anchor='tides'>%s</section1></xep>
        """
        .formatted(status, author, body);
  }

  private static String author(String name) {
    return "<author><firstname>" + name + "</firstname><surname>Ebb</surname></author>";
  }

  private Corpus tree(String name, String file, String text) throws IOException {
    Path tree = Files.createDirectories(folder.resolve(name + "/inbox")).getParent();
    Files.writeString(tree.resolve(file), text);
    return Corpus.of(tree, new XepReader());
  }

  private Triage triage(String file, String before, String after) throws IOException {
    Corpus base = tree("base", file, before);
    Corpus head = tree("head", file, after);
    Change change =
        new Change(
            base,
            head,
            Optional.of(base.folder().resolve(file)),
            Optional.of(head.folder().resolve(file)));
    return Triage.of(List.of(change)).get(0);
  }

  @Test
  void substanceComesBeforeAuthors() throws IOException {
    Triage triage =
        triage(
            NAME,
            xep("Experimental", author("A"), "<p>It ebbs.</p>"),
            xep("Experimental", author("A") + author("B"), "<p>A boat MUST wait.</p>"));
    assertThat(triage.what()).startsWith("revised in substance: a requirement");
  }

  @Test
  void onlyWhatChangedIsNamed() throws IOException {
    Triage triage =
        triage(
            NAME,
            xep("Experimental", author("A"), "<p>It ebbs.</p>"),
            xep("Experimental", author("B"), "<p>It ebbs.</p>"));
    assertThat(triage.what()).isEqualTo("revised: authors");
  }

  @Test
  void repairsOfExamplesAreEditorial() throws IOException {
    Triage triage =
        triage(
            NAME,
            xep("Stable", author("A"), "<example><![CDATA[<a xmnls='u:0'><b></a>]]></example>"),
            xep(
                "Stable",
                author("A"),
                "<example><![CDATA[<a xmlns='u:0'><b></b></a>]]></example>"));
    assertThat(triage.what()).isEqualTo("revised editorially");
    assertThat(triage.agreement()).containsExactly("Editor");
    assertThat(triage.labels()).containsExactly("Editorial Change", "Needs Editor");
  }

  @Test
  void aRevisedProtoXepNeedsItsAuthorInLabelsToo() throws IOException {
    Triage triage =
        triage(
            "inbox/tides.xml",
            xep("ProtoXEP", author("A"), "<p>It ebbs.</p>"),
            xep("ProtoXEP", author("A"), "<p>A boat MUST wait.</p>"));
    assertThat(triage.agreement()).containsExactly("Author");
    assertThat(triage.labels()).containsExactly("Needs Author", "ProtoXEP");
  }

  @Test
  void anAcceptanceSaysThatRequirementsChanged() throws IOException {
    Corpus base =
        tree(
            "base",
            "inbox/tides.xml",
            xep("ProtoXEP", author("A"), "<p>A boat MUST wait for XEP-xxxx. It MAY sail.</p>"));
    Corpus head =
        tree(
            "head",
            NAME,
            xep("Experimental", author("A"), "<p>A boat MUST wait for XEP-9001. It MAY rest.</p>"));
    Change change =
        new Change(
            base,
            head,
            Optional.of(base.folder().resolve("inbox/tides.xml")),
            Optional.of(head.folder().resolve(NAME)));
    assertThat(Triage.of(List.of(change)).get(0).what())
        .isEqualTo("accepted, with changes: 1 requirement differs");
  }

  @Test
  void theInboxCopyOfAnAcceptedDocumentIsTheEditors() throws IOException {
    String published = xep("Experimental", author("A"), "<p>It ebbs.</p>");
    tree("base", NAME, published);
    tree("head", NAME, published);
    Triage triage =
        triage(
            "inbox/tides.xml",
            xep("ProtoXEP", author("A"), "<p>It ebbs.</p>"),
            xep("ProtoXEP", author("A"), "<p>A boat MUST wait.</p>"));
    assertThat(triage.what()).isEqualTo("the inbox's copy of XEP-9001");
    assertThat(triage.agreement()).containsExactly("Editor");
    assertThat(triage.labels()).containsExactly("Needs Editor");
  }

  @Test
  void whatCouldNotBeReadHasNoStatusThatChanged() throws IOException {
    Triage triage =
        triage(NAME, "<xep><header>", xep("Experimental", author("A"), "<p>It ebbs.</p>"));
    assertThat(triage.what()).isEqualTo("cannot be compared");
  }
}
