package org.xeptools.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * No template and no function of the stylesheets is without a document of our own that needs it: a
 * new one comes with material, and one that nothing reaches any more goes.
 */
class EveryTemplateRunsTest {
  private static final List<Path> SERIES =
      List.of(Path.of("src/test/resources/series"), Path.of("xep-sources"));

  private static final Path FRAGMENTS = Path.of("src/test/resources/golden");

  private static final List<SchemaMark> MARKS =
      List.of(new SchemaMark("XEP-0001", "namespaces/a.html"), new SchemaMark("", "b.html"));

  private static final Neighbors NEIGHBORS =
      new Neighbors(
          Optional.empty(),
          Map.of(),
          Map.of(),
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          Map.of(),
          Map.of(),
          List.of(),
          List.of(new Implementation("Buoy", "buoy.html", "complete", "1.0", "2.0", "Rings", "fr")),
          List.of(new Neighbors.Level("Core", "a.html", false)));

  private static final String ODD_FIELDS =
      "<xep><header><title>{T}</title><number>0000</number><note>A note</note><novel>n</novel>"
          + "<legal><warranty>## None ##</warranty></legal></header><section1 topic='T'><p>text</p></section1></xep>";

  @Test
  void ofPagesAndPrints() throws IOException {
    TemplateTrace trace = new TemplateTrace();
    HtmlRenderer html = new HtmlRenderer(trace.stylesheets());
    PdfRenderer pdf = new PdfRenderer(trace.stylesheets());
    EpubRenderer epub = new EpubRenderer(trace.stylesheets());
    for (XepDocument document : documents()) {
      html.render(document, RenderContext.alone().marking(example -> MARKS).beside(NEIGHBORS));
      epub.render(document, RenderContext.alone());
      for (PdfRenderer.Layout layout : PdfRenderer.Layout.values()) {
        pdf.format(document, layout, new DefaultHandler());
      }
    }
    for (String folder : List.of("common", "html", "fo", "epub")) {
      assertThat(trace.neverEntered(folder)).as("never run in templates/%s", folder).isEmpty();
    }
  }

  private static List<XepDocument> documents() throws IOException {
    XepReader reader = new XepReader();
    Stream.Builder<XepDocument> documents = Stream.builder();
    for (Path folder : SERIES) {
      for (Path file : files(folder)) {
        reader.read(file).document().ifPresent(documents);
      }
    }
    for (Path file : files(FRAGMENTS)) {
      documents.add(Golden.document(Files.readString(file)));
    }
    documents.add(Golden.read(ODD_FIELDS));
    documents.add(Golden.document(tooWide()));
    return documents.build().toList();
  }

  /** More columns than any page has room for. */
  private static String tooWide() {
    return "<section1 topic='T'><table><tr>"
        + "<td>c</td>".repeat(200)
        + "</tr></table></section1>";
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("[^.]+\\.xml"))
          .sorted()
          .toList();
    }
  }
}
