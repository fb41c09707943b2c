package org.xeptools.rule.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.CorpusRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;
import org.xeptools.xsd.SchemaCatalog;

/** An element without xmlns gets the namespace of its wrapper, which does not define it. */
final class InheritedNamespace implements CorpusRule {
  /** The number of characters of a line that are checked. */
  private static final int LINE = 300;

  private static final String CLIENT = "jabber:client";
  private static final String ERRORS = "urn:ietf:params:xml:ns:xmpp-stanzas";
  private static final Set<String> STANZAS = Set.of("iq", "message", "presence");
  private static final Set<String> STREAMS =
      Set.of("", CLIENT, "jabber:server", "jabber:component:accept", "jabber:component:connect");
  private static final Set<String> OF_STANZAS =
      Set.of("body", "subject", "thread", "show", "status", "priority", "error");
  private static final int MOST = 200;

  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    ElementOwners owners = new ElementOwners(document, SchemaCatalog.of(corpus));
    List<Finding> found = new ArrayList<>();
    for (Listing listing : document.listings()) {
      if (!listing.isSchema()) {
        listing.xml().walk(e -> judge(e, listing, owners, document).ifPresent(found::add));
      }
    }
    return found.stream().limit(MOST);
  }

  private Optional<Finding> judge(
      XmlElement element, Listing listing, ElementOwners owners, XepDocument document) {
    Optional<XmlElement> parent = element.parent();
    if (parent.isPresent() && isItemApart(element, parent.get())) {
      String own = element.value("xmlns");
      return Optional.of(
          finding(
              place(element, listing),
              "<item> is in the namespace '"
                  + own
                  + "', but an item of <"
                  + parent.get().name()
                  + "> is in '"
                  + parent.get().namespace()
                  + "'; leave the xmlns out"));
    }
    if (parent.isEmpty()
        || !element.prefix().isEmpty()
        || element.attribute("xmlns").isPresent()
        || element.attributes().stream().anyMatch(a -> a.value().strip().equals("xmlns"))) {
      return Optional.empty();
    }
    String now = element.namespace();
    XmlElement around = parent.get();
    if (STANZAS.contains(element.name())) {
      return STREAMS.contains(now) || owners.declares(now, element.name())
          ? Optional.empty()
          : Optional.of(finding(element, now, CLIENT, Safety.SAFE, listing, document));
    }
    if (around.is("error") && around.prefix().isEmpty() && STREAMS.contains(now)) {
      boolean inStanza = around.parent().filter(p -> STANZAS.contains(p.name())).isPresent();
      return inStanza && (element.is("text") || owners.isCondition(element.name()))
          ? Optional.of(finding(element, now, ERRORS, Safety.SAFE, listing, document))
          : Optional.empty();
    }
    boolean inItem =
        around.is("item")
            && ElementOwners.PUBSUB.contains(now)
            && !element.name().startsWith("item");
    if (isDrawn(element) || (!inItem && !listing.xml().isWellFormed())) {
      return Optional.empty();
    }
    boolean isApart = !STREAMS.contains(now) && !inItem && owners.isShownApart(element);
    boolean isPayload =
        inItem
            || isApart
            || (STREAMS.contains(now)
                ? (STANZAS.contains(around.name()) && !OF_STANZAS.contains(element.name()))
                : owners.isForeign(now, element));
    if (!isPayload) {
      return Optional.empty();
    }
    Optional<String> right = owners.of(element.name()).filter(n -> !n.equals(now));
    if (right.isPresent()) {
      Finding named = finding(element, now, right.get(), Safety.UNSAFE, listing, document);
      return Optional.of(isApart ? named.with(milder()) : named);
    }
    return inItem
        ? Optional.of(finding(place(element, listing), words(element, now)))
        : Optional.empty();
  }

  private static boolean isItemApart(XmlElement element, XmlElement parent) {
    return element.name().equals("item")
        && (parent.name().equals("items") || parent.name().equals("publish"))
        && ElementOwners.PUBSUB.contains(parent.namespace())
        && !ElementOwners.PUBSUB.contains(element.namespace());
  }

  private Finding finding(
      XmlElement element,
      String now,
      String right,
      Safety safety,
      Listing listing,
      XepDocument document) {
    SourceSpan place = place(element, listing);
    Finding finding = finding(place, words(element, now) + "; write xmlns='" + right + "'");
    if (!document.source().textOf(place).equals(element.name())) {
      return finding;
    }
    SourceSpan behind = document.source().span(place.end(), place.end());
    Edit edit = new Edit(behind, " xmlns='" + right + "'");
    return finding.with(new Fix("Add xmlns='" + right + "'", safety, List.of(edit)));
  }

  private static String words(XmlElement element, String now) {
    return "<"
        + element.name()
        + "> has no xmlns, so it is in the namespace '"
        + (now.isEmpty() ? CLIENT : now)
        + "' of <"
        + holder(element).name()
        + ">";
  }

  /** True in a diagram, and at a description in brackets. */
  private static boolean isDrawn(XmlElement element) {
    String before = element.text(Math.max(0, element.start() - LINE), element.start() + 1);
    return !before.substring(before.lastIndexOf('\n') + 1).strip().startsWith("<");
  }

  /** The element that the namespace comes from. */
  private static XmlElement holder(XmlElement element) {
    XmlElement holder = element.parent().orElse(element);
    while (holder.attribute("xmlns").isEmpty() && holder.parent().isPresent()) {
      holder = holder.parent().get();
    }
    return holder;
  }

  private static SourceSpan place(XmlElement element, Listing listing) {
    return listing.span(element.start() + 1, element.nameEnd());
  }
}
