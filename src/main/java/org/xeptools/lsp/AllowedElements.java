package org.xeptools.lsp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.document.schema.SchemaPlace;
import org.xeptools.lsp.TagScan.Kind;
import org.xeptools.lsp.TagScan.Piece;

/** The elements that the schema allows at a place of a text that is being written. */
final class AllowedElements {
  private static final Pattern REFERENCE = Pattern.compile("&([A-Za-z_][\\w.-]{0,60});");

  private final View view;
  private final SchemaPlace place = new SchemaPlace();
  private final Deque<String> open = new ArrayDeque<>();

  private AllowedElements(View view) {
    this.view = view;
  }

  /** Their names, in the order of the schema's complaint; none outside the root. */
  static List<String> at(View view, int offset) {
    AllowedElements allowed = new AllowedElements(view);
    allowed.tellUntil(offset);
    return allowed.place.next();
  }

  private void tellUntil(int offset) {
    String text = view.content();
    EntityGuide entities = EntityGuide.of(view);
    int at = 0;
    for (Piece piece : view.markup().pieces()) {
      if (piece.start() >= offset) {
        break;
      }
      // In the header, whole elements come from entities.
      if (open.contains("header") && open.size() <= 2) {
        expand(text.substring(at, piece.start()), entities);
      }
      at = piece.end();
      tell(piece);
    }
    if (open.contains("header") && open.size() <= 2 && at < offset) {
      expand(text.substring(at, offset), entities);
    }
  }

  private void expand(String between, EntityGuide entities) {
    if (between.indexOf('&') < 0) {
      return;
    }
    Matcher reference = REFERENCE.matcher(between);
    while (reference.find()) {
      entities
          .find(reference.group(1))
          .flatMap(declaration -> declaration.text())
          .ifPresent(text -> TagScan.of(text).pieces().forEach(this::tell));
    }
  }

  private void tell(Piece piece) {
    if (piece.name().isEmpty() || !piece.isClosed()) {
      return;
    }
    if (piece.kind() == Kind.END_TAG) {
      if (open.contains(piece.name())) {
        String ended;
        do {
          ended = open.pop();
          place.end(ended);
        } while (!ended.equals(piece.name()));
      }
    } else {
      place.start(piece.name());
      if (piece.kind() == Kind.EMPTY_TAG) {
        place.end(piece.name());
      } else {
        open.push(piece.name());
      }
    }
  }
}
