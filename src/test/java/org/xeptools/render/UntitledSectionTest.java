package org.xeptools.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A section without words for a heading is called alike in both formats, wherever it is named. */
class UntitledSectionTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"topic=''", "topic=' '", ""})
  void isCalledUntitled(String topic) throws IOException {
    SmallPdf small = new SmallPdf(folder);
    String sections =
        "<section1 topic='One' anchor='one'><p>Ships MUST wait.</p></section1>"
            + "<section1 anchor='two' %s><p>Ships MUST wait.</p></section1>".formatted(topic);

    Document page =
        Jsoup.parse(
            new String(
                new HtmlRenderer(Stylesheets.ofProgram())
                    .render(small.document(sections), RenderContext.alone())
                    .content(),
                StandardCharsets.UTF_8));
    assertThat(page.select("h2#two").text()).startsWith("2. Untitled");
    assertThat(page.select("nav a[href=#two]").text()).contains("Untitled");

    Rendered pdf = small.render(sections);
    // contents, heading, list of requirements
    assertThat(SmallPdf.text(pdf).split("2\\.?\\s+Untitled", -1)).hasSize(4);
    assertThat(bookmarks(pdf)).contains("1 One", "2 Untitled");
  }

  private static List<String> bookmarks(Rendered pdf) throws IOException {
    List<String> titles = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf.content())) {
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        titles.add(item.getTitle());
      }
    }
    return titles;
  }
}
