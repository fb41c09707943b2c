package org.xeptools.document;

import static org.assertj.core.api.Assertions.assertThat;

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
        .containsExactly(
            new Requirement("req-quay-1", Level.MUST, "A buoy SHOULD ring and MUST float."),
            new Requirement("req-quay-2", Level.MAY, "It MAY rust (i.e. age)."));
  }

  @Test
  void codeIsPartOfTheSentenceAndNotesAreNot() throws IOException {
    assertThat(of("<p>The <tt>&lt;buoy/></tt> <em>MUST</em> ring <note>It MAY hum.</note>.</p>"))
        .containsExactly(
            new Requirement("req-quay-1", Level.MUST, "The <buoy/> MUST ring."),
            new Requirement("req-quay-2", Level.MAY, "It MAY hum."));
  }

  @Test
  void aRowOfATableIsOne() throws IOException {
    assertThat(
            of(
                "<table><tr><td>buoy</td><td>REQUIRED</td><td>OPTIONAL</td></tr>"
                    + "<tr><td>bell</td><td>NOT RECOMMENDED</td></tr></table>"))
        .containsExactly(
            new Requirement("req-quay-1", Level.MUST, "buoy \u00B7 REQUIRED \u00B7 OPTIONAL"),
            new Requirement("req-quay-2", Level.SHOULD, "bell \u00B7 NOT RECOMMENDED"));
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
