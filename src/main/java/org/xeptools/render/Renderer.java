package org.xeptools.render;

import org.xeptools.document.XepDocument;

/** Renders documents in one format; safe to use from several threads. */
public interface Renderer {
  /** The document in this renderer's format. */
  Rendered render(XepDocument document, RenderContext context);
}
