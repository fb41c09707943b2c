package org.xeptools.lsp;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SemanticTokens;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.render.highlight.Highlighter;
import org.xeptools.render.highlight.Token;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/**
 * The colours of what is in examples and code, as on the pages. The tags around them are the
 * editor's own business.
 */
final class ListingColours {
  /** The types of the protocol, in the order of the numbers by which tokens name them. */
  static final List<String> TYPES =
      List.of("type", "property", "string", "number", "keyword", "comment", "variable", "macro");

  private record Stretch(int start, int end, int type) {}

  private ListingColours() {}

  /** The tokens between two offsets, in the protocol's differences. */
  static SemanticTokens in(View view, int start, int end) {
    List<Stretch> stretches = new ArrayList<>();
    view.current().ifPresent(document -> collect(document, start, end, stretches));
    List<Integer> data = new ArrayList<>(stretches.size() * 5);
    Position last = new Position(0, 0);
    for (Stretch stretch : stretches) {
      Position at = view.range(stretch.start(), stretch.start()).getStart();
      int length =
          view.range(stretch.start(), stretch.end()).getEnd().getCharacter() - at.getCharacter();
      int lines = at.getLine() - last.getLine();
      data.add(lines);
      data.add(lines == 0 ? at.getCharacter() - last.getCharacter() : at.getCharacter());
      data.add(length);
      data.add(stretch.type());
      data.add(0);
      last = at;
    }
    return new SemanticTokens(data);
  }

  private static void collect(XepDocument document, int start, int end, List<Stretch> stretches) {
    XepSource source = document.source();
    for (Listing listing : document.listings()) {
      SourceSpan span = listing.element().span();
      if (listing.element().entity().isEmpty() && span.end() > start && span.start() < end) {
        String text = listing.text().value();
        for (Token token : Highlighter.tokens(listing.language(), text)) {
          addLines(source, listing, token, stretches);
        }
      }
    }
  }

  /** A token ends with its line, as most editors want; one from an entity has no place. */
  private static void addLines(
      XepSource source, Listing listing, Token token, List<Stretch> stretches) {
    String text = listing.text().value();
    int from = token.start();
    while (from < token.end()) {
      int feed = text.indexOf('\n', from);
      int to = feed < 0 || feed > token.end() ? token.end() : feed;
      if (to > from) {
        SourceSpan place = listing.text().span(from, to);
        boolean literal =
            place.length() == to - from
                && source.text().startsWith(text.substring(from, to), place.start());
        boolean after =
            stretches.isEmpty() || stretches.get(stretches.size() - 1).end() <= place.start();
        if (literal && after) {
          stretches.add(new Stretch(place.start(), place.end(), type(token.kind())));
        }
      }
      from = to + 1;
    }
  }

  private static int type(Token.Kind kind) {
    return TYPES.indexOf(
        switch (kind) {
          case TAG -> "type";
          case ATTRIBUTE -> "property";
          case STRING, INSERTED -> "string";
          case NUMBER -> "number";
          case KEYWORD -> "keyword";
          case COMMENT, DELETED -> "comment";
          case ENTITY -> "macro";
          case PLACEHOLDER -> "variable";
        });
  }
}
