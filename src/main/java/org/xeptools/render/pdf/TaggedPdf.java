package org.xeptools.render.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.TimeZone;
import java.util.function.Function;
import org.apache.fop.accessibility.StructureTreeEventHandler;
import org.apache.fop.pdf.PDFArray;
import org.apache.fop.pdf.PDFDictionary;
import org.apache.fop.pdf.PDFDocument;
import org.apache.fop.pdf.PDFEmbeddedFile;
import org.apache.fop.pdf.PDFEmbeddedFiles;
import org.apache.fop.pdf.PDFFileSpec;
import org.apache.fop.pdf.PDFName;
import org.apache.fop.pdf.PDFNames;
import org.apache.fop.pdf.PDFReference;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.fop.render.intermediate.IFDocumentNavigationHandler;
import org.apache.fop.render.intermediate.IFException;
import org.apache.fop.render.pdf.PDFDocumentHandler;
import org.apache.xmlgraphics.util.DateFormatUtil;
import org.jspecify.annotations.Nullable;

/** FOP's PDF writer, with the parts of PDF/UA-1 and PDF/A-3 that FOP leaves out. */
final class TaggedPdf extends PDFDocumentHandler {
  private final Attachment attachment;
  private final Instant date;
  private final IFDocumentNavigationHandler navigation;
  private @Nullable StructureTags tags;

  /**
   * @param names the names of each id of the formatting objects
   */
  TaggedPdf(
      IFContext context,
      Attachment attachment,
      Instant date,
      Function<String, Collection<String>> names) {
    super(context);
    this.attachment = attachment;
    this.date = date;
    this.navigation = new Navigation(super.getDocumentNavigationHandler(), names);
  }

  @Override
  public StructureTreeEventHandler getStructureTreeEventHandler() {
    if (tags == null) {
      tags = new StructureTags(super.getStructureTreeEventHandler());
    }
    return tags;
  }

  @Override
  public IFDocumentNavigationHandler getDocumentNavigationHandler() {
    return navigation;
  }

  @Override
  public void endDocument() throws IFException {
    PDFDocument document = tags == null ? null : tags.document();
    if (tags != null && document != null) {
      try {
        attach(document);
      } catch (IOException e) {
        throw new IFException("attaching " + attachment.name(), e);
      }
      tags.finish(document);
      GlyphSpelling.correct(document, fontInfo);
    }
    super.endDocument();
  }

  /** FOP's own extension gives the file no type and the present time. */
  private void attach(PDFDocument document) throws IOException {
    String day = DateFormatUtil.formatPDFDate(Date.from(date), TimeZone.getTimeZone("UTC"));
    PDFDictionary facts = new PDFDictionary();
    facts.put("ModDate", day);
    PDFEmbeddedFile file = new PDFEmbeddedFile();
    file.put("Subtype", new PDFName("text/xml"));
    file.put("Params", facts);
    document.registerObject(file);
    try (OutputStream out = file.getBufferOutputStream()) {
      out.write(attachment.content());
    }
    PDFDictionary content = new PDFDictionary();
    content.put("F", file);
    content.put("UF", file);
    PDFFileSpec specification = new PDFFileSpec(attachment.name());
    document.getRoot().addAF(specification);
    specification.put("AFRelationship", new PDFName("Source"));
    specification.setEmbeddedFile(content);
    specification.setDescription("The XML source of this document");
    document.registerObject(specification);

    PDFArray list = new PDFArray();
    list.add(attachment.name());
    list.add(new PDFReference(specification));
    PDFEmbeddedFiles files = new PDFEmbeddedFiles();
    document.assignObjectNumber(files);
    document.addTrailerObject(files);
    files.setNames(list);
    PDFNames names = document.getRoot().getNames();
    if (names == null) {
      names = document.getFactory().makeNames();
      document.getRoot().setNames(names);
    }
    names.setEmbeddedFiles(files);
  }
}
