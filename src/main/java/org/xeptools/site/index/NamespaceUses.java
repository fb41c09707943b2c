package org.xeptools.site.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Listing;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;

/**
 * The namespaces that one document defines and uses, found once.
 *
 * @param schemas the listings with a schema, by target namespace
 * @param registered the sections that register a namespace, by namespace
 * @param used the listings that declare a namespace, by namespace
 */
record NamespaceUses(
    Map<String, List<Listing>> schemas, Map<String, Element> registered, Map<String, Use> used) {
  private static final Pattern DECLARED =
      Pattern.compile(
          "xmlns(?::[\\w.-]{1,40})?\\s{0,9}=\\s{0,9}(?:'([^']{1,200})'|\"([^\"]{1,200})\")");

  /** A namespace in prose; punctuation at the end of a sentence is not part of it. */
  private static final Pattern IN_PROSE =
      Pattern.compile(
          "\\b(?:urn:xmpp:|jabber:|https?://jabber\\.org/|http://etherx\\.jabber\\.org/)[^\\s'\"<>,;()\\[\\]\u2018\u2019\u201C\u201D]{1,200}");

  private static final Pattern SCHEMA_LANGUAGE =
      Pattern.compile(
          "https?://www\\.w3\\.org/(?:2001/XMLSchema.*|XML/1998/namespace|2000/xmlns/)");

  /** The most namespaces of a document that are read; no protocol has so many. */
  private static final int MOST = 500;

  /**
   * A name in listings.
   *
   * @param listings its listings, each once, in order
   * @param times the number of places
   */
  record Use(List<Listing> listings, int times) {
    private Use and(Listing listing) {
      if (!listings.get(listings.size() - 1).equals(listing)) {
        listings.add(listing);
      }
      return new Use(listings, times + 1);
    }
  }

  /** The namespaces of {@code document}. */
  static NamespaceUses of(XepDocument document) {
    return document.kept().get(NamespaceUses.class, () -> read(document));
  }

  /** The first place: in a listing, or else in a section. */
  Map<String, Element> defined() {
    Map<String, Element> defined = new LinkedHashMap<>();
    schemas.forEach((name, listings) -> defined.put(name, listings.get(0).element()));
    registered.forEach(defined::putIfAbsent);
    return defined;
  }

  private static NamespaceUses read(XepDocument document) {
    Map<String, List<Listing>> schemas = new LinkedHashMap<>();
    Map<String, Element> registered = new LinkedHashMap<>();
    Map<String, Use> used = new LinkedHashMap<>();
    for (Listing listing : document.listings()) {
      if (listing.isSchema()) {
        schema(listing)
            .filter(name -> isRoomFor(name, schemas))
            .forEach(name -> schemas.computeIfAbsent(name, n -> new ArrayList<>()).add(listing));
      }
      Matcher matcher = DECLARED.matcher(listing.text().value());
      while (matcher.find()) {
        String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        if (isName(name) && isRoomFor(name, used)) {
          used.put(
              name,
              used.containsKey(name)
                  ? used.get(name).and(listing)
                  : new Use(new ArrayList<>(List.of(listing)), 1));
        }
      }
    }
    Registration.sections(document, "namespace")
        .forEach(section -> registered(section, registered));
    return new NamespaceUses(schemas, registered, used);
  }

  private static boolean isRoomFor(String name, Map<String, ?> names) {
    return names.size() < MOST || names.containsKey(name);
  }

  private static Stream<String> schema(Listing listing) {
    return listing.xml().roots().stream()
        .filter(root -> root.is("schema"))
        .map(root -> root.value("targetNamespace").strip())
        .filter(NamespaceUses::isName)
        .distinct();
  }

  private static void registered(Section section, Map<String, Element> registered) {
    Matcher names = IN_PROSE.matcher(Registration.text(section));
    while (names.find()) {
      String name = names.group().replaceFirst("[.:]+$", "");
      if (isRoomFor(name, registered)) {
        registered.putIfAbsent(name, section.element());
      }
    }
  }

  /** False for placeholders, and for namespaces that every schema declares. */
  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.indexOf(':') > 0
        && name.chars().noneMatch(c -> Character.isWhitespace(c) || "&<'=".indexOf(c) >= 0)
        && !SCHEMA_LANGUAGE.matcher(name).matches();
  }
}
