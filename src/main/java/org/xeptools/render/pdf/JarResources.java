package org.xeptools.render.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;

/** All that FOP may open: the fonts of the jar. It reads {@code data:} addresses by itself. */
final class JarResources implements ResourceResolver {
  static final String FONT = "font:/";

  @Override
  public Resource getResource(URI uri) throws IOException {
    if (!uri.toString().startsWith(FONT)) {
      throw new IOException("refused: " + uri);
    }
    return new Resource("font/ttf", Typeface.open(uri.getPath().substring(1)));
  }

  @Override
  public OutputStream getOutputStream(URI uri) throws IOException {
    throw new IOException("refused to write: " + uri);
  }
}
