package org.xeptools.render.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Set;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;

/**
 * The only files that FOP may open: the fonts of the jar. It reads {@code data:} addresses by
 * itself.
 */
final class JarResources implements ResourceResolver {
  static final String FONT = "font:/";

  private static final int SUBSTITUTIONS = 0x47535542;
  private static final int POSITIONS = 0x47504F53;
  private static final int CLASSES = 0x47444546;

  private static final int DIRECTORY = 12;
  private static final int ENTRY = 16;

  @Override
  public Resource getResource(URI uri) throws IOException {
    if (!uri.toString().startsWith(FONT)) {
      throw new IOException("refused: " + uri);
    }
    String file = uri.getPath().substring(1);
    try (InputStream in = Typeface.open(file)) {
      byte[] font = in.readAllBytes();
      hide(hidden(Typeface.ofFile(file)), ByteBuffer.wrap(font));
      return new Resource("font/ttf", new ByteArrayInputStream(font));
    }
  }

  /**
   * The tables of {@code face} that FOP must not see. It uses such tables of all fonts or of none:
   * ligatures in code ("->", "!=") would hide the characters, and Latin would look different in
   * some documents. With the classes of Thai or Lao glyphs, it would move the second mark of a
   * letter to the letter before.
   */
  private static Set<Integer> hidden(Typeface face) {
    return switch (face) {
      case THAI, THAI_BOLD, LAO, THAANA, TIBETAN, MYANMAR -> Set.of(POSITIONS, CLASSES);
      default -> face.isOfOneScript() ? Set.of() : Set.of(SUBSTITUTIONS, POSITIONS, CLASSES);
    };
  }

  /** Removes tables from a font's directory. */
  private static void hide(Set<Integer> tables, ByteBuffer font) {
    for (int i = 0; i < font.getShort(4); i++) {
      int entry = DIRECTORY + i * ENTRY;
      if (tables.contains(font.getInt(entry))) {
        font.putInt(entry, 0);
      }
    }
  }

  @Override
  public OutputStream getOutputStream(URI uri) throws IOException {
    throw new IOException("refused to write: " + uri);
  }
}
