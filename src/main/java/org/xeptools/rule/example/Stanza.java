package org.xeptools.rule.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.source.SourceSpan;

/**
 * A stanza in a listing, not inside another stanza.
 *
 * @param listing the listing
 * @param element its element
 */
record Stanza(Listing listing, XmlElement element) {
  private static final Set<String> NAMES = Set.of("iq", "message", "presence");
  private static final Set<String> NAMESPACES =
      Set.of(
          "",
          "jabber:client",
          "jabber:server",
          "jabber:component:accept",
          "jabber:component:connect",
          "http://jabber.org/protocol/httpbind");

  /** The stanzas of all examples of {@code document}, in order. */
  static Stream<Stanza> in(XepDocument document) {
    return document.listings().stream().flatMap(Stanza::in);
  }

  /** The stanzas of {@code listing}, in order. */
  static Stream<Stanza> in(Listing listing) {
    List<Stanza> found = new ArrayList<>();
    for (XmlElement root : listing.xml().roots()) {
      if (isStanza(root)) {
        found.add(new Stanza(listing, root));
      } else if (root.is("body") || root.is("stream")) {
        root.elements().stream()
            .filter(Stanza::isStanza)
            .forEach(e -> found.add(new Stanza(listing, e)));
      }
    }
    return found.stream();
  }

  private static boolean isStanza(XmlElement element) {
    return NAMES.contains(element.name()) && NAMESPACES.contains(element.namespace());
  }

  boolean is(String name) {
    return element.is(name);
  }

  String type() {
    return element.value("type");
  }

  /** The place of the stanza's name in its start tag. */
  SourceSpan place() {
    return listing.span(element.start(), element.nameEnd());
  }

  SourceSpan place(XmlAttribute attribute) {
    return listing.span(attribute.valueStart(), attribute.valueEnd());
  }

  /** True if the start tag has an ellipsis or another sign of an omission. */
  boolean isTagAbridged() {
    String tag = listing.text().value().substring(element.start(), element.startTagEnd());
    return StrayBracket.isBefore(listing.text().value(), element.startTagEnd())
        || tag.contains("...")
        || tag.contains("…")
        || tag.indexOf('[') >= 0;
  }

  /** True if the content has an omission or a placeholder. */
  boolean isAbridged() {
    String content = element.content();
    return isTagAbridged()
        || content.contains("..")
        || content.contains("…")
        || content.contains("<!--")
        || content.contains("[")
        || !listing.xml().isWellFormed();
  }
}
