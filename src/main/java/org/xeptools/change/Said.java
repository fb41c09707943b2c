package org.xeptools.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;

/** The content of a document in the form that is compared; computed once for each document. */
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

  /** The listings that match {@code wanted}, in document order. */
  List<Listing> listings(Predicate<Listing> wanted) {
    return listings.stream().filter(wanted).toList();
  }

  /** The comparable text of {@code listing}, which is one of the document's. */
  String code(Listing listing) {
    return Objects.requireNonNull(codes.get(listing));
  }

  /** The namespaces that the document's listings declare, in order. */
  Set<String> namespaces() {
    return namespaces;
  }

  /** The same after this correction of {@code xmlns}. */
  Set<String> namespacesSpelt() {
    return spelt;
  }
}
