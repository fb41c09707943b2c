package org.xeptools.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;

/** What a document says, as it is compared with others; worked out once for each document. */
final class Said {
  private final Sentences sentences;
  private final List<Listing> listings;
  private final Map<Listing, String> codes = new HashMap<>();
  private final Set<String> namespaces;
  private final Set<String> spelt;

  private Said(XepDocument document) {
    this.sentences = Sentences.of(document);
    this.listings = document.listings();
    listings.forEach(listing -> codes.put(listing, Comparison.code(listing)));
    this.namespaces = DeclaredNamespaces.of(document);
    this.spelt = DeclaredNamespaces.spelt(document);
  }

  static Said in(XepDocument document) {
    return document.kept().get(Said.class, () -> new Said(document));
  }

  Sentences sentences() {
    return sentences;
  }

  /** The listings that are {@code wanted}, in document order. */
  List<Listing> listings(Predicate<Listing> wanted) {
    return listings.stream().filter(wanted).toList();
  }

  /** What {@code listing}, one of the document's, says. */
  String code(Listing listing) {
    return Objects.requireNonNull(codes.get(listing));
  }

  /** The namespaces that its listings declare, in order. */
  Set<String> namespaces() {
    return namespaces;
  }

  /** The same, where each {@code xmlns} is spelt so. */
  Set<String> namespacesSpelt() {
    return spelt;
  }
}
