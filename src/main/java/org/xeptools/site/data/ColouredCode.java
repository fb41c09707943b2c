package org.xeptools.site.data;

import java.util.List;
import org.xeptools.document.listing.Language;
import org.xeptools.render.highlight.Highlighter;
import org.xeptools.render.highlight.Token;
import org.xeptools.site.XmlText;

/** A whole listing, coloured. */
final class ColouredCode {
  private ColouredCode() {}

  /** Adds {@code text} as {@code s} elements. */
  static void write(String text, XmlText out) {
    List<Token> tokens = Highlighter.tokens(Language.of(text), text);
    int done = 0;
    for (Token token : tokens) {
      stretch(text.substring(done, token.start()), "", out);
      stretch(text.substring(token.start(), token.end()), token.kind().word(), out);
      done = token.end();
    }
    stretch(text.substring(done), "", out);
  }

  private static void stretch(String text, String kind, XmlText out) {
    if (!text.isEmpty()) {
      out.open("s").attribute("c", kind).text(text.replace("\r", "")).close();
    }
  }
}
