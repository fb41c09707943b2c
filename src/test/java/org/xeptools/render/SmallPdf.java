package org.xeptools.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;

/** Writes documents that have only a header and what a test puts in, and prints them. */
final class SmallPdf {
  private static final PdfRenderer RENDERER = new PdfRenderer(Stylesheets.ofProgram());

  private final Path folder;

  SmallPdf(Path folder) {
    this.folder = folder;
  }

  Rendered render(String sections) throws IOException {
    return render(document(sections));
  }

  Rendered render(XepDocument document) {
    return RENDERER.render(document, RenderContext.alone());
  }

  String text(String sections) throws IOException {
    return text(render(sections));
  }

  static String text(Rendered rendered) throws IOException {
    try (PDDocument document = Loader.loadPDF(rendered.content())) {
      return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
    }
  }

  XepDocument document(String sections) throws IOException {
    Path file = folder.resolve("xep-9001.xml");
    Files.writeString(
        file,
        """
        <?xml version='1.0' encoding='UTF-8'?>
        <xep><header><title>Trial</title><abstract>Short.</abstract><number>9001</number>
        <status>Experimental</status><type>Standards Track</type><shortname>trial</shortname>
        <author><firstname>A</firstname><surname>Bé</surname><email>a@example.org</email></author>
        <revision><version>0.1.0</version><date>2026-01-02</date><initials>ab</initials>
        <remark><p>First.</p></remark></revision></header>%s</xep>
        """
            .formatted(sections));
    return new XepReader().read(file).document().orElseThrow();
  }
}
