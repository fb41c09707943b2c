package org.xeptools.site.gist;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.change.DeclaredNamespaces;
import org.xeptools.document.Listing;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.document.xml.Element;
import org.xeptools.facts.FactWriter;
import org.xeptools.facts.Key;
import org.xeptools.render.Links;
import org.xeptools.render.Schemas;
import org.xeptools.site.gist.ListingGist.Start;
import org.xeptools.xsd.Definition;
import org.xeptools.xsd.SchemaInput;

/** Reads the gist of one document. */
final class GistReader {
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

  private static final Pattern WITH_NAMESPACE =
      Pattern.compile(
          "<([A-Za-z_][\\w.-]{0,50})(?:\\s[^<>]{0,200}?)?\\sxmlns\\s?=\\s?[\"']([^\"'<>]{1,200})[\"']");

  private static final Pattern ELEMENT_NAME = Pattern.compile("[A-Za-z_][\\w.-]{0,50}");

  /** The most namespaces of a document that are read; no protocol has so many. */
  private static final int MOST = 500;

  private static final int LONGEST_FEATURE = 200;

  private final XepDocument document;
  private final List<Definition> schemas;
  private final Set<String> defining = new LinkedHashSet<>();
  private final Set<String> declaring = new LinkedHashSet<>();
  private final List<Element> forFeatures;

  GistReader(XepDocument document, List<Definition> schemas) {
    this.document = document;
    this.schemas = schemas;
    this.forFeatures =
        Registration.sections(document, "feature").stream().map(Section::element).toList();
  }

  Gist read() {
    Gist gist = read("");
    FactWriter rest = new FactWriter();
    GistText.writeOutline(gist, rest);
    Key outline = Key.of("outline").with(KeyText.of(document.header().element()));
    return gist.outlined(outline.with(rest.bytes()).text());
  }

  private Gist read(String outline) {
    return new Gist(
        Key.of("document").with(KeyText.of(document)).text(),
        outline,
        document.source().text().length(),
        document.anchors().all().keySet(),
        document.header().revisions().stream()
            .map(revision -> Place.id(document.anchors().id(revision.element())))
            .toList(),
        Links.of(document),
        document.allSections().map(this::section).toList(),
        document.listings().stream().map(this::listing).toList(),
        List.copyOf(new TreeSet<>(DeclaredNamespaces.of(document))),
        registered(),
        Schemas.of(document).stems());
  }

  private SectionGist section(Section section) {
    Place place = Place.of(section.element(), document.anchors());
    return new SectionGist(place, section.level(), line(section.topic()));
  }

  private ListingGist listing(Listing listing) {
    boolean isSchema = listing.isSchema();
    List<SchemaInput> definitions =
        schemas.stream()
            .filter(definition -> definition.listing().equals(listing))
            .map(Definition::input)
            .toList();
    Set<String> features = new LinkedHashSet<>();
    Set<String> registered = new LinkedHashSet<>();
    features(listing, features, registered);
    return new ListingGist(
        Place.of(listing.element(), document.anchors()),
        listing.isExample(),
        isSchema,
        line(listing.caption().strip()),
        listing.language().name().toLowerCase(Locale.ROOT),
        Schemas.namespace(listing),
        isSchema ? targets(listing) : List.of(),
        declared(listing),
        List.copyOf(isSchema ? declarations(listing) : starts(listing)),
        List.copyOf(features),
        List.copyOf(registered),
        isSchema ? Key.of("schema").with(listing.text().value().strip()).text() : "",
        definitions);
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private List<String> targets(Listing listing) {
    return listing.xml().roots().stream()
        .filter(root -> root.is("schema"))
        .map(root -> root.value("targetNamespace").strip())
        .filter(GistReader::isNamespace)
        .distinct()
        .filter(name -> isRoomFor(name, defining))
        .toList();
  }

  private Map<String, Integer> declared(Listing listing) {
    Map<String, Integer> declared = new LinkedHashMap<>();
    Matcher matcher = DECLARED.matcher(listing.text().value());
    while (matcher.find()) {
      String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      if (isNamespace(name) && isRoomFor(name, declaring)) {
        declared.merge(name, 1, Integer::sum);
      }
    }
    return declared;
  }

  private static boolean isRoomFor(String name, Set<String> names) {
    return names.contains(name) || (names.size() < MOST && names.add(name));
  }

  private static Collection<Start> declarations(Listing listing) {
    Set<Start> names = new LinkedHashSet<>();
    listing
        .xml()
        .walk(
            element -> {
              String name = element.value("name").strip();
              if (element.is("element") && ELEMENT_NAME.matcher(name).matches()) {
                names.add(new Start(name, ""));
              }
            });
    return names;
  }

  private static Collection<Start> starts(Listing listing) {
    Set<Start> names = new LinkedHashSet<>();
    Matcher start = WITH_NAMESPACE.matcher(listing.text().value());
    while (start.find()) {
      names.add(new Start(start.group(1), start.group(2)));
    }
    return names;
  }

  private void features(Listing listing, Set<String> named, Set<String> registered) {
    boolean isRegistration =
        listing.element().ancestors().anyMatch(a -> forFeatures.stream().anyMatch(a::equals));
    listing
        .xml()
        .walk(
            element -> {
              if (element.is("feature")) {
                add(element.value("var"), named);
              } else if (isRegistration && element.is("var")) {
                element
                    .first("name")
                    .map(XmlElement::content)
                    .ifPresent(name -> add(name, registered));
              }
            });
  }

  private static void add(String feature, Set<String> to) {
    String name = feature.strip();
    boolean isName =
        !name.isEmpty()
            && name.length() <= LONGEST_FEATURE
            && name.chars().noneMatch(c -> Character.isWhitespace(c) || c == '<' || c == '&');
    if (isName) {
      to.add(name);
    }
  }

  private Map<String, Place> registered() {
    Map<String, Place> registered = new LinkedHashMap<>();
    Predicate<String> fits = name -> registered.size() < MOST || registered.containsKey(name);
    for (Section section : Registration.sections(document, "namespace")) {
      Matcher names = IN_PROSE.matcher(Registration.text(section));
      while (names.find()) {
        String name = names.group().replaceFirst("[.:]+$", "");
        if (fits.test(name)) {
          registered.computeIfAbsent(name, n -> Place.of(section.element(), document.anchors()));
        }
      }
    }
    return registered;
  }

  /** False for placeholders, and for namespaces that every schema declares. */
  private static boolean isNamespace(String name) {
    return !name.isEmpty()
        && name.indexOf(':') > 0
        && name.chars().noneMatch(c -> Character.isWhitespace(c) || "&<'=".indexOf(c) >= 0)
        && !SCHEMA_LANGUAGE.matcher(name).matches();
  }
}
