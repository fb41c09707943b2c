package org.xeptools.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.cli.JvmDefaults;
import org.xeptools.document.XepDocument;

/** What a PDF holds besides what one sees: tags, places to link to, its source. */
class PdfStructureTest {
  private static final PdfRenderer PDF = new PdfRenderer(Stylesheets.ofProgram());
  private final PlacesToLinkTo places = new PlacesToLinkTo();

  private static final String SECTIONS =
      """
      <section1 topic='One' anchor='one'><section2 topic='Two'><p>You MUST <tt>code</tt>.<note>n</note>
      <link url='#one'>up</link></p><ol><li>a</li></ol><ul><li>b<note>n</note></li></ul>
      <dl><dt>t</dt><dd>d</dd></dl><example caption='c'><![CDATA[<iq/>]]></example>
      <table caption='Codes'><tr><th>Head</th></tr><tr><td>Cell</td></tr></table>
      <table><tr><th>Row</th><td>x</td></tr></table></section2></section1>
      """;

  @TempDir Path folder;
  private SmallPdf small;

  @BeforeEach
  void open() {
    small = new SmallPdf(folder);
  }

  @Test
  void everyKindOfThingHasItsTag() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(small.render(SECTIONS).content())) {
      List<String> tags = new ArrayList<>();
      collect(pdf.getDocumentCatalog().getStructureTreeRoot(), "", tags);
      assertThat(tags)
          .contains("Sect/H1", "Sect/H2", "Sect/H3", "Sect/TOC", "TOC/TOCI", "TOCI/TOC")
          .contains("TOCI/Reference", "Reference/Link", "Table/Caption", "Div/Caption", "P/Code")
          .contains("Sect/L:Decimal", "Sect/L:Disc", "Sect/L:None", "L/LI", "LI/Lbl", "LI/LBody")
          .contains("Table/THead", "THead/TR", "TR/TH:Column", "Table/TBody", "TR/TH:Row", "TR/TD")
          .contains("P/Code", "P/Span", "Span/Reference", "Reference/Link", "Span/Note");
      COSDictionary root = pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
      COSArray ids = root.getCOSDictionary(COSName.getPDFName("IDTree")).getCOSArray(COSName.NAMES);
      assertThat(ids.getString(0)).isEqualTo("note-000001");
    }
  }

  private static byte[] print(XepDocument document) {
    return PDF.render(document, RenderContext.alone()).content();
  }

  private static void collect(PDStructureNode node, String parent, List<String> tags) {
    String name = "";
    if (node instanceof PDStructureElement element) {
      name = element.getStructureType();
      tags.add(parent + "/" + name + attribute(element));
    }
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureNode inner) {
        collect(inner, name, tags);
      }
    }
  }

  private static String attribute(PDStructureElement element) {
    if (element.getCOSObject().getDictionaryObject(COSName.A) instanceof COSDictionary a) {
      String numbering = a.getNameAsString("ListNumbering", a.getNameAsString("Scope"));
      return numbering == null ? "" : ":" + numbering;
    }
    return "";
  }

  @Test
  void theSourceIsAttached() throws IOException {
    XepDocument document = small.document(SECTIONS);
    try (PDDocument pdf = Loader.loadPDF(print(document))) {
      COSArray files = pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.AF);
      PDComplexFileSpecification file =
          new PDComplexFileSpecification((COSDictionary) files.getObject(0));
      assertThat(file.getFilename()).isEqualTo("xep-9001.xml");
      assertThat(file.getEmbeddedFile().toByteArray())
          .isEqualTo(Files.readAllBytes(document.source().path()));
      assertThat(file.getEmbeddedFile().getSubtype()).isEqualTo("text/xml");
    }
  }

  /** Of real pages: PdfCorpusTest. */
  @Test
  void everyIdOfThePageIsADestination() throws IOException {
    XepDocument document = small.document(SECTIONS);
    assertThat(places.ofPage(document))
        .contains("one", "example-1", "table-1", "revision-history-v0.1.0");
    assertThat(places.missing(document, print(document))).isEmpty();
  }

  @Test
  void timeZoneLocaleAndThreadDoNotMatter() throws Exception {
    XepDocument document = small.document(SECTIONS);
    byte[] first = print(document);
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      JvmDefaults.settle(); // as the program does first of all
      PdfRenderer other = new PdfRenderer(new Stylesheets(Optional.empty()));
      Callable<byte[]> print = () -> other.render(document, RenderContext.alone()).content();
      for (var result : threads.invokeAll(List.of(print, print, print))) {
        assertThat(result.get()).isEqualTo(first);
      }
    } finally {
      threads.shutdown();
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }
}
