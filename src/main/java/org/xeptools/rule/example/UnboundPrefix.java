package org.xeptools.rule.example;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** An element has a prefix that its example binds to no namespace. */
final class UnboundPrefix implements DocumentRule {
  /** Prefixes that are bound on the stream, which examples leave out. */
  private static final Set<String> OF_STREAMS = Set.of("xml", "stream", "streams", "db");

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.listings().stream()
        .filter(listing -> listing.isExample() && listing.xml().isWellFormed())
        .flatMap(this::judge);
  }

  private Stream<Finding> judge(Listing listing) {
    Map<String, XmlElement> first = new LinkedHashMap<>();
    listing
        .xml()
        .walk(
            element -> {
              String prefix = element.prefix();
              if (!prefix.isEmpty()
                  && !OF_STREAMS.contains(prefix)
                  && element.namespace().isEmpty()) {
                first.putIfAbsent(prefix, element);
              }
            });
    return first.entrySet().stream()
        .map(
            unbound ->
                finding(
                    listing.span(
                        unbound.getValue().start() + 1,
                        unbound.getValue().start() + 1 + unbound.getKey().length()),
                    "the example binds the prefix '" + unbound.getKey() + "' to no namespace"));
  }
}
