package org.xeptools.render;

import java.util.ArrayList;
import java.util.List;
import org.xeptools.document.Listing;
import org.xeptools.document.listing.Language;
import org.xeptools.document.xml.Element;
import org.xeptools.render.highlight.Highlighter;
import org.xeptools.render.highlight.Token;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * The text of a listing as pages show it, without blank lines around it, in coloured tokens.
 *
 * @param text all of the element's text
 * @param start the start of the shown text in it, in UTF-16 units from 0
 * @param end the end of the shown text, exclusive
 * @param language its language
 * @param tokens the tokens of the shown text, with offsets in it
 */
record ListingText(String text, int start, int end, Language language, List<Token> tokens) {
  /** The line length in characters from which on a phone has to scroll. */
  private static final int WIDE = 36;

  /**
   * The text of {@code listing}.
   *
   * @param coloured false for no tokens
   */
  static ListingText of(Element listing, boolean coloured) {
    String text = listing.text().value();
    int end = text.stripTrailing().length();
    int start = Math.min(end, Listing.firstLine(text));
    String shown = text.substring(start, end);
    Language language = Language.of(shown);
    List<Token> tokens = coloured ? merged(Highlighter.tokens(language, shown)) : List.of();
    return new ListingText(text, start, end, language, tokens);
  }

  /** Adjacent tokens of one kind become one element, since half of a long page is tokens. */
  private static List<Token> merged(List<Token> tokens) {
    List<Token> merged = new ArrayList<>();
    for (Token token : tokens) {
      Token last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && last.end() == token.start() && last.kind() == token.kind()) {
        merged.set(merged.size() - 1, new Token(last.start(), token.end(), token.kind()));
      } else {
        merged.add(token);
      }
    }
    return merged;
  }

  /** True if a line is so long that it may have to be scrolled. */
  boolean isWide() {
    return text.substring(start, end).lines().anyMatch(line -> line.length() >= WIDE);
  }

  /** Writes the shown text. */
  void write(ContentHandler out) throws SAXException {
    write(start, end, out);
  }

  /** Writes {@code from..to} of {@link #text}. */
  void write(int from, int to, ContentHandler out) throws SAXException {
    int done = from;
    for (int i = firstBehind(from - start); i < tokens.size(); i++) {
      Token token = tokens.get(i);
      int tokenStart = Math.max(done, start + token.start());
      int tokenEnd = Math.min(to, start + token.end());
      if (tokenStart >= to) {
        break;
      }
      Preparation.write(text.substring(done, tokenStart), out);
      AttributesImpl kind = new AttributesImpl();
      kind.addAttribute("", "c", "c", "CDATA", token.kind().word());
      out.startElement(Preparation.NAMESPACE, "t", Preparation.PREFIX + ":t", kind);
      Preparation.write(text.substring(tokenStart, tokenEnd), out);
      out.endElement(Preparation.NAMESPACE, "t", Preparation.PREFIX + ":t");
      done = tokenEnd;
    }
    Preparation.write(text.substring(done, to), out);
  }

  /** The first token that ends after {@code place} of the shown text. */
  private int firstBehind(int place) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).end() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
