package org.xeptools.render;

import org.xeptools.document.XepDocument;

/** A document as a PDF. */
public final class PdfRenderer implements Renderer {
  public PdfRenderer(Stylesheets stylesheets) {}

  @Override
  public Rendered render(XepDocument document, RenderContext context) {
    throw new UnsupportedOperationException();
  }
}
