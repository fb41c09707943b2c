package org.xeptools.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xeptools.document.Requirements;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;
import org.xeptools.source.XepSource;

/**
 * A note that says what one before it says is printed once, and nothing leads to its other uses.
 */
class RepeatedNotesTest {
  private static final String RED =
      "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

  @TempDir Path folder;
  private SmallPdf pdf;

  @BeforeEach
  void open() {
    pdf = new SmallPdf(folder);
  }

  private static String twice(String note) {
    String uses = "<p>One<note>%s</note>, two<note>%s</note>.</p>".formatted(note, note);
    return "<section1 topic='T' anchor='t'>" + uses + "</section1>";
  }

  @Test
  void notesThatDifferInWhereTheyLeadHaveIdsOfTheirOwn() throws IOException {
    String uses =
        "<p>a<note>See <link url='http://a.example/'>x</link>.</note>"
            + "b<note>See <link url='http://b.example/'>x</link>.</note>"
            + "c<note>See <link url='http://a.example/'>x</link>.</note></p>";
    XepDocument document = pdf.document("<section1 topic='T' anchor='t'>" + uses + "</section1>");
    byte[] page =
        new HtmlRenderer(Stylesheets.ofProgram()).render(document, RenderContext.alone()).content();
    String html = new String(page, java.nio.charset.StandardCharsets.UTF_8);
    assertThat(Pattern.compile(" id=\"([^\"]+)\"").matcher(html).results().map(m -> m.group(1)))
        .doesNotHaveDuplicates()
        .contains("note-1", "note-2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dependencies", "supersededby"})
  void aNoteWithinALinkLeadsBack(String field) throws IOException {
    String spec = "<spec>RFC 2119<note>Key words.</note>, XEP-0030</spec>";
    XepDocument plain = pdf.document("<section1 topic='T' anchor='t'><p>a</p></section1>");
    String text =
        plain
            .source()
            .text()
            .replace("<shortname>", "<" + field + ">" + spec + "</" + field + "><shortname>")
            .replace(">Experimental<", ">Obsolete<");
    assertThat(text).contains(spec);
    XepDocument document =
        new XepReader().read(XepSource.of(plain.source().path(), text)).document().orElseThrow();
    byte[] page =
        new HtmlRenderer(Stylesheets.ofProgram()).render(document, RenderContext.alone()).content();
    String html = new String(page, java.nio.charset.StandardCharsets.UTF_8);
    assertThat(Pattern.compile(" id=\"([^\"]+)\"").matcher(html).results().map(m -> m.group(1)))
        .doesNotHaveDuplicates()
        .contains("note-1", "note-1-ref");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See <img src='" + RED + "' alt='red'/> it.",
        "<img src='" + RED + "' alt='red'/>",
        "See <figure><img src='" + RED + "' alt='red'/></figure>",
        "See <example caption='c'>a</example>",
        "See <code>a</code>",
        "See <table caption='c'><tr><td>a</td></tr></table>",
        "See <note>deep</note> it.",
        "See <note>deep <note>deeper</note></note> it.",
        "You MUST do so."
      })
  void everythingThatIsLinkedIsThere(String note) throws IOException {
    XepDocument document = pdf.document(twice(note));
    assertThat(pdf.render(document).problems())
        .filteredOn(f -> f.rule().startsWith("layout"))
        .isEmpty();
    byte[] page =
        new HtmlRenderer(Stylesheets.ofProgram()).render(document, RenderContext.alone()).content();
    String html = new String(page, java.nio.charset.StandardCharsets.UTF_8);
    assertThat(Pattern.compile("href=\"#([^\"]+)\"").matcher(html).results())
        .allSatisfy(link -> assertThat(html).contains("id=\"" + link.group(1) + "\""));
  }

  @Test
  void whatANoteDemandsIsOneRequirement() throws IOException {
    assertThat(Requirements.of(pdf.document(twice("You MUST do so."))).all()).hasSize(1);
  }

  /** The words may be equal, but pictures and addresses say something, too. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<note>See <img src='a.png'/></note> <note>See <img src='b.png'/></note>",
        "<note>See <link url='https://a.example'>it</link></note>"
            + " <note>See <link url='https://b.example'>it</link></note>"
      })
  void notesThatSayDifferentThingsAreTwo(String notes) throws IOException {
    XepDocument document = pdf.document("<section1 topic='T'><p>Both" + notes + "</p></section1>");
    assertThat(document.anchors().footnotes()).hasSize(2);
  }
}
