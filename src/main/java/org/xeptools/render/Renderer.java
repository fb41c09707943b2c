package org.xeptools.render;

import java.util.Set;
import org.xeptools.document.XepDocument;

/** Makes one output of a document; safe to use from several threads. */
public interface Renderer {
  /** The document in this renderer's format. */
  Rendered render(XepDocument document, RenderContext context);

  /** The ways, from the root of the output, of the files that {@code document} gives beside. */
  default Set<String> beside(XepDocument document) {
    return Set.of();
  }
}
