package org.xeptools.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.DocumentLink;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.SeriesAddress;
import org.xeptools.lsp.TagScan.Attribute;
import org.xeptools.lsp.TagScan.Piece;

/** The addresses in a text: documents of the tree open in the editor, others in a browser. */
final class AddressLinks {
  private AddressLinks() {}

  static List<DocumentLink> in(View view) {
    List<DocumentLink> links = new ArrayList<>();
    for (Piece piece : view.markup().pieces()) {
      if (piece.name().isEmpty()) {
        continue;
      }
      for (Attribute attribute : view.markup().attributes(piece)) {
        if (attribute.name().equals("url") && attribute.hasValue()) {
          String url = view.content().substring(attribute.valueStart(), attribute.valueEnd());
          target(view, url)
              .ifPresent(
                  target ->
                      links.add(
                          new DocumentLink(
                              view.range(attribute.valueStart(), attribute.valueEnd()), target)));
        }
      }
    }
    return links;
  }

  private static Optional<String> target(View view, String url) {
    if (url.startsWith("#")) {
      return Optional.empty(); // a definition, with its place
    }
    Optional<String> file =
        SeriesAddress.of(url, view.corpus().isInInbox(view.file()))
            .flatMap(
                address ->
                    Optional.ofNullable(
                        view.corpus()
                            .published()
                            .get(Corpus.number(NameSearch.file(address)).orElse(""))))
            .map(view.session()::uri);
    return file.or(
        () -> Optional.of(url).filter(u -> u.startsWith("https://") || u.startsWith("http://")));
  }
}
