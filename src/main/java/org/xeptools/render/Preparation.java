package org.xeptools.render;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.xeptools.document.HtmlElement;
import org.xeptools.document.Listing;
import org.xeptools.document.Requirements;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.MappedText;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.Text;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * The input of the stylesheets: the document's own tree with additions, in the namespace {@value
 * #NAMESPACE}, that both formats need. templates/README.md describes it for authors of stylesheets.
 */
final class Preparation {
  static final String NAMESPACE = "urn:xeptools:prepared";
  static final String PREFIX = "p";

  private final Requirements requirements;
  private final PreparedAttributes attributes;
  private final Schemas schemas;
  private final RenderContext context;
  private final BuildingContentHandler out;
  private final Naming naming;

  Preparation(
      XepDocument document, RenderContext context, BuildingContentHandler out, Naming naming) {
    this.naming = naming;
    this.attributes = new PreparedAttributes(document, context, naming);
    this.requirements = Requirements.of(document);
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

  /** The attributes of {@code element}, and those that the stylesheets need in addition. */
  AttributesImpl attributes(Element element) {
    return attributes.of(element);
  }

  /**
   * The name of {@code element} for the stylesheets; an HTML element becomes the nearest element of
   * the format.
   */
  static String name(Element element) {
    return HtmlElement.of(element)
        .map(HtmlElement::as)
        .orElseGet(() -> element.name().replace(':', '-'));
  }

  /** True if white space is significant in {@code element}. */
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

  /** The text of a listing as the page shows it. */
  ListingText text(Element listing) {
    return ListingText.of(listing, context.coloured());
  }

  /** Adds the facts about a listing to its attributes; returns its text. */
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
    List<SchemaMark> valid = context.valid().apply(listing);
    if (!valid.isEmpty()) {
      add(attributes, "valid", joined(valid, mark -> mark.label().isEmpty() ? "-" : mark.label()));
      add(attributes, "valid-pages", joined(valid, SchemaMark::page));
    }
    return text;
  }

  private static String joined(List<SchemaMark> marks, Function<SchemaMark, String> part) {
    return marks.stream().map(part).collect(Collectors.joining(" "));
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

  /** A listing with elements in it is not coloured, so that their marks stand out. */
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
              add(attributes, "keywords", String.join(", ", requirement.keywords()));
              if (!requirement.lead().isEmpty()) {
                add(attributes, "lead", requirement.lead());
              }
              if (!requirement.items().isEmpty()) {
                add(attributes, "items", String.join("\n", requirement.items()));
              }
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
