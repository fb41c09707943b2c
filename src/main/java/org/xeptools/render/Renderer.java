package org.xeptools.render;

import org.xeptools.document.XepDocument;

/** Makes one output of a document; safe to use from several threads. */
public interface Renderer {
  /** The document in this renderer's format. */
  Rendered render(XepDocument document, RenderContext context);
}
