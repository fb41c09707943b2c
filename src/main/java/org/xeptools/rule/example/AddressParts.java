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

/** The parts of all addresses in a document's examples, by their kind. */
final class AddressParts {
  /** The parts of an address. */
  enum Kind {
    HOST,
    LOCAL,
    RESOURCE
  }

  /**
   * A place of a part.
   *
   * @param local the localpart of its address, or ""
   * @param start its offset in the listing's text
   */
  record Place(Listing listing, String local, int start, int end) {
    SourceSpan span() {
      return listing.span(start, end);
    }
  }

  private static final int LONGEST = 200;
  private static final Set<String> ADDRESSES =
      Set.of("to", "from", "jid", "by", "initiator", "responder", "owner", "with", "actor");
  private static final Set<String> LINKS = Set.of("href", "uri", "url");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:([^@/\\s<>:]+)@)?([A-Za-z0-9.-]+\\.[A-Za-z]+)(?:/([^\\s<>?;]+))?");
  private static final String LINK = "xmpp:";

  private AddressParts() {}

  /** By kind, then by the part (hosts and localparts in lower case), in order of first places. */
  static Map<Kind, Map<String, List<Place>>> in(XepDocument document) {
    Map<Kind, Map<String, List<Place>>> parts = new LinkedHashMap<>();
    for (Listing listing : document.listings()) {
      if (listing.isExample()) {
        listing.xml().walk(element -> collect(listing, element, parts));
      }
    }
    return parts;
  }

  private static void collect(
      Listing listing, XmlElement element, Map<Kind, Map<String, List<Place>>> parts) {
    for (XmlAttribute attribute : element.attributes()) {
      String value = attribute.value();
      if (ADDRESSES.contains(attribute.name())) {
        add(listing, value, attribute.valueStart(), parts);
      } else if (LINKS.contains(attribute.name()) && value.startsWith(LINK)) {
        String address = value.substring(LINK.length()).split("[?;#]", 2)[0];
        add(listing, address, attribute.valueStart() + LINK.length(), parts);
      }
    }
    if (element.is("jid") && element.elements().isEmpty()) {
      add(listing, element.content(), element.startTagEnd(), parts);
    }
  }

  private static void add(
      Listing listing, String value, int at, Map<Kind, Map<String, List<Place>>> parts) {
    Matcher found = ADDRESS.matcher(value);
    if (value.length() > LONGEST || !found.matches()) {
      return;
    }
    String local = found.group(1) == null ? "" : found.group(1).toLowerCase(Locale.ROOT);
    String host = found.group(2).toLowerCase(Locale.ROOT);
    Kind[] kinds = {Kind.LOCAL, Kind.HOST, Kind.RESOURCE};
    String[] texts = {local, host, found.group(3)};
    for (int i = 0; i < kinds.length; i++) {
      if (found.group(i + 1) != null) {
        parts
            .computeIfAbsent(kinds[i], k -> new LinkedHashMap<>())
            .computeIfAbsent(texts[i], t -> new ArrayList<>())
            .add(new Place(listing, local, at + found.start(i + 1), at + found.end(i + 1)));
      }
    }
  }
}
