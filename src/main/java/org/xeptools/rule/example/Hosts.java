package org.xeptools.rule.example;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.source.SourceSpan;

/** The domains of all addresses in a document's examples, without those of namespaces. */
final class Hosts {
  /**
   * A place of a host.
   *
   * @param start its offset in the listing's text
   */
  record Place(Listing listing, int start, int end) {
    SourceSpan span() {
      return listing.span(start, end);
    }
  }

  private static final Set<String> ADDRESSES =
      Set.of("to", "from", "jid", "by", "initiator", "responder", "host", "domain", "owner");
  private static final Set<String> LINKS = Set.of("url", "uri", "href", "src", "target");
  private static final String HOST = "((?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,12})";
  private static final Pattern ADDRESS =
      Pattern.compile("\\s*(?:[^@/\\s<>]{1,200}@)?" + HOST + "(?:/.*)?\\s*", Pattern.DOTALL);
  private static final Pattern LINK =
      Pattern.compile("\\s*(?:https?|ftp|wss?)://" + HOST + "(?=[/:?#\\s]|$)");

  private Hosts() {}

  /** The places by host in lower case, in order of the first place. */
  static Map<String, List<Place>> in(XepDocument document) {
    Map<String, List<Place>> places = new LinkedHashMap<>();
    for (Listing listing : document.listings()) {
      if (listing.isExample()) {
        listing.xml().walk(element -> collect(listing, element, places));
      }
    }
    return places;
  }

  private static void collect(
      Listing listing, XmlElement element, Map<String, List<Place>> places) {
    for (XmlAttribute attribute : element.attributes()) {
      boolean address = ADDRESSES.contains(attribute.name());
      if (address || LINKS.contains(attribute.name())) {
        add(address, listing, attribute.value(), attribute.valueStart(), places);
      }
    }
    boolean address = element.is("jid");
    if (element.elements().isEmpty() && (address || LINKS.contains(element.localName()))) {
      add(address, listing, element.content(), element.startTagEnd(), places);
    }
  }

  private static void add(
      boolean address, Listing listing, String value, int at, Map<String, List<Place>> places) {
    if (value.indexOf('.') < 0) {
      return;
    }
    Matcher found = (address ? ADDRESS : LINK).matcher(value);
    if (address ? found.matches() : found.lookingAt()) {
      String host = found.group(1).toLowerCase(Locale.ROOT);
      places
          .computeIfAbsent(host, h -> new ArrayList<>())
          .add(new Place(listing, at + found.start(1), at + found.end(1)));
    }
  }
}
