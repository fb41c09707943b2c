package org.xeptools.render;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.xeptools.document.Anchors;
import org.xeptools.document.Grid;
import org.xeptools.document.HtmlElement;
import org.xeptools.document.Listing;
import org.xeptools.document.Requirements;
import org.xeptools.document.SafeLinks;
import org.xeptools.document.WholeNumber;
import org.xeptools.document.XepDocument;
import org.xeptools.document.picture.Picture;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.MappedText;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.Text;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * The tree that the stylesheets see: the document's own, and on it, in the namespace {@value
 * #NAMESPACE}, what both formats need and would otherwise work out twice. Documented for authors of
 * stylesheets in templates/README.md.
 */
final class Preparation {
  static final String NAMESPACE = "urn:xeptools:prepared";
  static final String PREFIX = "p";

  private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

  private static final int MAX_START = 999_999;
  private static final int MAX_PIXELS = 9_999;

  private final XepDocument document;
  private final Anchors anchors;
  private final Requirements requirements;
  private final Set<Element> flat;
  private final Schemas schemas;
  private final RenderContext context;
  private final BuildingContentHandler out;
  private final Naming naming;

  Preparation(
      XepDocument document, RenderContext context, BuildingContentHandler out, Naming naming) {
    this.document = document;
    this.naming = naming;
    this.anchors = document.anchors();
    this.requirements = Requirements.of(document);
    this.flat = Grid.tooLarge(document.root());
    this.schemas = context.schemas(document);
    this.context = context;
    this.out = out;
  }

  /** The prepared tree of {@code document}, built for {@code processor}. */
  static XdmNode prepare(XepDocument document, RenderContext context, Processor processor) {
    try {
      DocumentBuilder builder = processor.newDocumentBuilder();
      BuildingContentHandler out = builder.newBuildingContentHandler();
      Preparation preparation = new Preparation(document, context, out, Naming.PLAIN);
      out.startDocument();
      out.startPrefixMapping(PREFIX, NAMESPACE);
      preparation.element(document.root());
      out.endPrefixMapping(PREFIX);
      out.endDocument();
      return out.getDocumentNode();
    } catch (SAXException | SaxonApiException e) {
      throw new IllegalStateException("a document that was read cannot be built again", e);
    }
  }

  /** The attributes of {@code element}, and what the stylesheets need beside them. */
  AttributesImpl attributes(Element element) {
    AttributesImpl attributes = new AttributesImpl();
    element
        .attributes()
        .forEach(
            a -> {
              if (!a.value().value().isEmpty() && !a.name().contains(":")) {
                attributes.addAttribute(
                    "", a.name(), a.name(), "CDATA", Characters.legal(a.value().value()));
              }
            });
    HtmlElement.of(element).ifPresent(html -> look(html, attributes));
    annotate(element, attributes);
    return attributes;
  }

  private static void look(HtmlElement html, AttributesImpl attributes) {
    int own = attributes.getIndex("class");
    if (own >= 0) {
      attributes.removeAttribute(own);
    }
    if (!html.look().isEmpty()) {
      attributes.addAttribute("", "class", "class", "CDATA", html.look());
    }
  }

  /** What stylesheets know {@code element} as: what HTML alone has, as what shows it best. */
  static String name(Element element) {
    return HtmlElement.of(element)
        .map(HtmlElement::as)
        .orElseGet(() -> element.name().replace(':', '-'));
  }

  /** True if white space counts in {@code element}. */
  static boolean isListing(Element element) {
    return element.is("example") || name(element).equals("code");
  }

  void element(Element element) throws SAXException {
    AttributesImpl attributes = attributes(element);
    String name = name(element);
    if (isListing(element)) {
      listing(element, name, attributes);
    } else {
      out.startElement("", name, name, attributes);
      children(element);
    }
    out.endElement("", name, name);
  }

  void children(Element element) throws SAXException {
    for (Node child : element.children()) {
      if (child instanceof Element e) {
        element(e);
      } else if (child instanceof Text text) {
        prose(text.text(), 0, text.text().value().length());
      }
    }
  }

  private void annotate(Element element, AttributesImpl attributes) {
    switch (element.name()) {
      case "xep" ->
          Facts.of(document, context).forEach((name, value) -> add(attributes, name, value));
      case "note" -> note(element, attributes);
      case "revision" -> revision(element, attributes);
      case "link" -> target(element.value("url")).ifPresent(url -> reference(url, attributes));
      case "a" -> target(element.value("href")).ifPresent(url -> reference(url, attributes));
      case "uri", "url" ->
          SafeLinks.target(element.text().value().strip())
              .ifPresent(url -> add(attributes, "href", url));
      case "cve" ->
          SafeLinks.target(element.value("url")).ifPresent(url -> add(attributes, "href", url));
      case "spec" ->
          SafeLinks.specification(element.text().value().strip())
              .ifPresent(url -> reference(url, attributes));
      case "img" -> {
        picture(element.value("src"), attributes);
        pixels(element, "width", attributes);
        pixels(element, "height", attributes);
      }
      case "table" -> {
        if (flat.contains(element)) {
          add(attributes, "flat", "yes");
        }
        if (PrintFaults.isTooWide(element)) {
          add(attributes, "unset", "yes");
        }
      }
      case "ol" -> start(element, attributes);
      default -> {}
    }
    if (element.isIn("tr")) {
      span(element, "colspan", attributes);
      span(element, "rowspan", attributes);
    }
    naming.id(element, anchors).ifPresent(id -> add(attributes, "id", Fragment.onPage(id)));
    naming.alias(element, anchors).ifPresent(alias -> add(attributes, "alias", alias));
    naming.number(element, anchors).ifPresent(number -> add(attributes, "number", number));
  }

  // Numbers are read here and nowhere else: stylesheets see digits or nothing.

  private static void span(Element cell, String name, AttributesImpl attributes) {
    int span = Grid.span(cell, name);
    if (span > 1) {
      add(attributes, name, String.valueOf(span));
    }
  }

  private static void start(Element list, AttributesImpl attributes) {
    String value = list.value("start").strip();
    String number = value.endsWith(".") ? value.substring(0, value.length() - 1) : value;
    WholeNumber.of(number, -MAX_START, MAX_START)
        .ifPresent(start -> add(attributes, "start", String.valueOf(start)));
  }

  private static void pixels(Element image, String name, AttributesImpl attributes) {
    WholeNumber.of(image.value(name), 0, MAX_PIXELS).stream()
        .filter(length -> length > 0)
        .forEach(length -> add(attributes, name, String.valueOf(length)));
  }

  /** What pages show, and what paper shows if that is something else. */
  private static void picture(String src, AttributesImpl attributes) {
    if (Picture.isInside(src)) {
      Picture picture = Picture.of(src);
      picture.shown().ifPresent(url -> add(attributes, "src", url));
      picture
          .printed()
          .filter(url -> !picture.shown().equals(Optional.of(url)))
          .ifPresent(url -> add(attributes, "print", url));
    }
  }

  private Optional<String> target(String url) {
    return SafeLinks.target(url, document.isProposal());
  }

  /** Where the version of a revision can be read, and what it changed. */
  private void revision(Element revision, AttributesImpl attributes) {
    String version = revision.first("version").map(v -> v.text().value().strip()).orElse("");
    Neighbors neighbors = context.neighbors();
    Optional.ofNullable(neighbors.pages().get(version))
        .ifPresent(page -> add(attributes, "page", context.toRoot() + page));
    Optional.ofNullable(neighbors.changes().get(version))
        .ifPresent(page -> add(attributes, "changes", context.toRoot() + page));
    Optional.ofNullable(neighbors.since().get(version))
        .ifPresent(page -> add(attributes, "since", context.toRoot() + page));
  }

  /** Where a link leads; of a XEP also what it is called and where it stands. */
  private void reference(String url, AttributesImpl attributes) {
    Optional<String> way = way(url);
    add(attributes, way.isPresent() ? "href" : "nowhere", way.orElse(url));
    context
        .named(url)
        .ifPresent(
            xep -> {
              add(attributes, "xep", xep.number());
              add(attributes, "xep-title", xep.title());
              add(attributes, "xep-status", xep.status().pageName());
              add(
                  attributes,
                  "xep-standing",
                  xep.status().standing().name().toLowerCase(Locale.ROOT));
            });
  }

  /** Where {@code url} leads; it may lack the sign before the id of a place in this document. */
  private Optional<String> way(String url) {
    if (ELSEWHERE.matcher(url).lookingAt()) {
      return Optional.of(context.localise(url));
    }
    String fragment = url.startsWith("#") ? url.substring(1) : url;
    return anchors
        .find(fragment)
        .or(() -> Optional.of(fragment).filter(Requirements::isId))
        .map(naming::way);
  }

  /** A note knows which of the uses of its text it is; the first use has the id and is printed. */
  private void note(Element note, AttributesImpl attributes) {
    int use = anchors.use(note);
    add(attributes, "target", naming.target(note, anchors));
    add(attributes, "use", String.valueOf(use));
    if (!anchors.isInRepeatedNote(note)) {
      add(attributes, "ref", naming.reference(note, anchors));
    }
  }

  /** The text of a listing as the page shows it. */
  ListingText text(Element listing) {
    return ListingText.of(listing, context.coloured());
  }

  /** Adds what is to be known of a listing to its attributes; its text. */
  ListingText describe(Element listing, AttributesImpl attributes) {
    ListingText text = text(listing);
    add(attributes, "language", text.language().name().toLowerCase(Locale.ROOT));
    if (text.isWide()) {
      add(attributes, "wide", "yes");
    }
    schemas
        .file(listing)
        .filter(file -> naming.hasFiles())
        .ifPresent(file -> add(attributes, "schema", file));
    return text;
  }

  private void listing(Element element, String name, AttributesImpl attributes)
      throws SAXException {
    ListingText text = describe(element, attributes);
    out.startElement("", name, name, attributes);
    if (element.elements().isEmpty()) {
      text.write(out);
    } else {
      markedUp(element);
    }
  }

  /** A listing with elements in it is not coloured: what they mark is what counts. */
  private void markedUp(Element element) throws SAXException {
    boolean first = true;
    for (Node child : element.children()) {
      if (child instanceof Element e) {
        element(e);
      } else if (child instanceof Text text) {
        String value = text.text().value();
        characters(first ? value.substring(Listing.firstLine(value)) : value);
      }
      first = false;
    }
  }

  /**
   * Text with its keywords of RFC 2119 marked; the first of a requirement has the requirement's id.
   */
  void prose(MappedText text, int start, int end) throws SAXException {
    String value = text.value();
    if (!Requirements.hasCapitals(value, start, end)) {
      characters(value.substring(start, end));
      return;
    }
    Matcher words = Requirements.WORDS.matcher(value).region(start, end);
    int done = start;
    while (words.find()) {
      int offset = text.span(words.start(), words.end()).start();
      Optional<Requirements.Keyword> keyword = requirements.at(offset);
      if (keyword.isPresent()) {
        characters(value.substring(done, words.start()));
        keyword(keyword.get(), words.group());
        done = words.end();
      }
    }
    characters(value.substring(done, end));
  }

  private void keyword(Requirements.Keyword keyword, String word) throws SAXException {
    AttributesImpl attributes = new AttributesImpl();
    attributes.addAttribute("", "level", "level", "CDATA", word(keyword.level()));
    keyword
        .requirement()
        .ifPresent(
            requirement -> {
              add(attributes, "id", naming.of(requirement.id()));
              add(attributes, "requirement", requirement.text());
              add(attributes, "strictest", word(requirement.level()));
            });
    out.startElement(NAMESPACE, "keyword", PREFIX + ":keyword", attributes);
    characters(word);
    out.endElement(NAMESPACE, "keyword", PREFIX + ":keyword");
  }

  private static String word(Requirements.Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  private void characters(String text) throws SAXException {
    write(text, out);
  }

  static void write(String text, ContentHandler out) throws SAXException {
    String legal = Characters.legal(text);
    out.characters(legal.toCharArray(), 0, legal.length());
  }

  static void add(AttributesImpl attributes, String name, String value) {
    attributes.addAttribute(NAMESPACE, name, PREFIX + ":" + name, "CDATA", Characters.legal(value));
  }
}
