package org.xeptools.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.document.Requirements.Level;
import org.xeptools.document.Requirements.Requirement;

class RequirementsTest {
  @TempDir Path folder;

  @Test
  void eachSentenceIsOneWithItsStrictestWord() throws IOException {
    assertThat(
            of("<p>A buoy SHOULD ring and MUST float. It may drift.\nIt MAY rust (i.e. age).</p>"))
        .extracting(Requirement::id, Requirement::level, Requirement::text)
        .containsExactly(
            tuple("req-quay-1", Level.MUST, "A buoy SHOULD ring and MUST float."),
            tuple("req-quay-2", Level.MAY, "It MAY rust (i.e. age)."));
  }

  @Test
  void codeIsPartOfTheSentenceAndNotesAreNot() throws IOException {
    assertThat(of("<p>The <tt>&lt;buoy/></tt> <em>MUST</em> ring <note>It MAY hum.</note>.</p>"))
        .extracting(Requirement::id, Requirement::level, Requirement::text)
        .containsExactly(
            tuple("req-quay-1", Level.MUST, "The <buoy/> MUST ring."),
            tuple("req-quay-2", Level.MAY, "It MAY hum."));
  }

  @Test
  void aRowOfATableIsOne() throws IOException {
    assertThat(
            of(
                "<table><tr><td>buoy</td><td>REQUIRED</td><td>OPTIONAL</td></tr>"
                    + "<tr><td>bell</td><td>NOT RECOMMENDED</td></tr></table>"))
        .extracting(Requirement::id, Requirement::keyword, Requirement::text)
        .containsExactly(
            tuple("req-quay-1", "REQUIRED", "buoy \u00B7 REQUIRED \u00B7 OPTIONAL"),
            tuple("req-quay-2", "NOT RECOMMENDED", "bell \u00B7 NOT RECOMMENDED"));
  }

  @Test
  void aKeywordIsNamedInFull() throws IOException {
    assertThat(
            of(
                "<p>It MUST&#xA0;NOT sink. It MUST <em>NOT</em> burn. It SHOULD\nNOT rust, and is"
                    + " <em>NOT</em> RECOMMENDED. It SHALL NOT ring. Paint is NOT REQUIRED. It MAY"
                    + " hum but MUST not howl. It MAY NOT drift.</p>"))
        .extracting(Requirement::level, Requirement::keywords)
        .containsExactly(
            tuple(Level.MUST, List.of("MUST NOT")),
            tuple(Level.MUST, List.of("MUST NOT")),
            tuple(Level.SHOULD, List.of("SHOULD NOT", "NOT RECOMMENDED")),
            tuple(Level.MUST, List.of("SHALL NOT")),
            tuple(Level.MAY, List.of("NOT REQUIRED")),
            tuple(Level.MUST, List.of("MAY", "MUST NOT")),
            tuple(Level.MAY, List.of("MAY NOT")));
  }

  @Test
  void theSentenceBeforeAListBelongsToIt() throws IOException {
    String items = "<ul><li>ring</li><li><p>float:</p><ol><li>high</li></ol></li></ul>";
    for (String content :
        List.of(
            "<p>It may. A <tt>buoy</tt> MUST:</p> " + items,
            "<p>It may. A <tt>buoy</tt> MUST: " + items + "</p>")) {
      assertThat(of(content))
          .extracting(Requirement::text, Requirement::items)
          .containsExactly(tuple("A buoy MUST:", List.of("ring", "float: high")));
    }
    assertThat(of("<p>A buoy MUST ring.</p>" + items))
        .extracting(r -> r.items())
        .containsOnly(List.of());
    assertThat(of("<p>It MUST:</p><p>Well.</p>" + items))
        .extracting(r -> r.items())
        .containsOnly(List.of());
  }

  @Test
  void anItemHasTheWordsBeforeItsList() throws IOException {
    assertThat(
            of(
                "<p>It may. A buoy:</p><ul><li>MUST ring</li><li>if it drifts: <ul><li><p>MAY hum."
                    + "</p></li></ul></li></ul><ol><li>It MUST float.</li></ol>"))
        .extracting(Requirement::lead, Requirement::text)
        .containsExactly(
            tuple("A buoy:", "MUST ring"),
            tuple("A buoy: if it drifts:", "MAY hum."),
            tuple("", "It MUST float."));
  }

  @Test
  void aPointInASentenceDoesNotEndIt() throws IOException {
    assertThat(of("<p>A mark (e.g. Buoy One, cf. Figure 2) MUST ring, i.e. Hum. It is.</p>"))
        .extracting(Requirement::text)
        .containsExactly("A mark (e.g. Buoy One, cf. Figure 2) MUST ring, i.e. Hum.");
  }

  @Test
  void wordsThatAreSpokenOfAreNone() throws IOException {
    assertThat(
            of(
                "<p>Read \"MUST\" and \u201CMAY\u201D as usual; a must, in MAY-1, is none.</p>"
                    + "<p><tt>MUST</tt></p><example>MUST</example><code>MAY</code>"))
        .isEmpty();
  }

  @Test
  void anIdThatAnAuthorTookIsLeftToHim() throws IOException {
    assertThat(
            of("<p>It MUST ring.</p><section2 topic='B' anchor='req-quay-1'><p>A</p></section2>"))
        .extracting(Requirement::id)
        .containsExactly("req-quay-2");
  }

  private List<Requirement> of(String content) throws IOException {
    Path file = folder.resolve("harbor.xml");
    Files.writeString(
        file,
        "<xep><header><title>Buoys MUST</title></header><section1 topic='Quay' anchor='quay'>"
            + content
            + "</section1></xep>");
    return Requirements.of(new XepReader().read(file).document().orElseThrow()).all();
  }
}
