package org.xeptools.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.xeptools.document.Anchors;
import org.xeptools.document.Element;
import org.xeptools.document.MappedText;
import org.xeptools.document.Node;
import org.xeptools.document.Requirements;
import org.xeptools.document.SafeLinks;
import org.xeptools.document.Text;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.Language;
import org.xeptools.render.highlight.Highlighter;
import org.xeptools.render.highlight.Token;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * The tree that the stylesheets see: the document's own, and on it, in the namespace {@value
 * #NAMESPACE}, what both formats need and would otherwise work out twice. Documented for authors of
 * stylesheets in templates/README.md.
 */
final class Preparation {
  static final String NAMESPACE = "urn:xeptools:prepared";
  private static final String PREFIX = "p";
  private static final Pattern LEADING_BLANK_LINES = Pattern.compile("^(?:[ \\t]*\\n)+");

  private static final Pattern BLANKS = Pattern.compile("\\s");

  /** From so many characters in a line on a phone has to scroll. */
  private static final int WIDE = 36;

  private final XepDocument document;
  private final Anchors anchors;
  private final Requirements requirements;
  private final Schemas schemas;
  private final RenderContext context;
  private final BuildingContentHandler out;

  private Preparation(XepDocument document, RenderContext context, BuildingContentHandler out) {
    this.document = document;
    this.anchors = document.anchors();
    this.requirements = Requirements.of(document);
    this.schemas = Schemas.of(document);
    this.context = context;
    this.out = out;
  }

  /** The prepared tree of {@code document}, built for {@code processor}. */
  static XdmNode prepare(XepDocument document, RenderContext context, Processor processor) {
    try {
      DocumentBuilder builder = processor.newDocumentBuilder();
      BuildingContentHandler out = builder.newBuildingContentHandler();
      Preparation preparation = new Preparation(document, context, out);
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

  private void element(Element element) throws SAXException {
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
    annotate(element, attributes);
    String name = element.name().replace(':', '-');
    if (element.is("example") || element.is("code")) {
      listing(element, name, attributes);
    } else {
      out.startElement("", name, name, attributes);
      for (Node child : element.children()) {
        if (child instanceof Element e) {
          element(e);
        } else if (child instanceof Text text) {
          prose(text.text());
        }
      }
    }
    out.endElement("", name, name);
  }

  private void annotate(Element element, AttributesImpl attributes) {
    switch (element.name()) {
      case "xep" ->
          Facts.of(document, context).forEach((name, value) -> add(attributes, name, value));
      case "note" -> note(element, attributes);
      case "link" ->
          SafeLinks.target(element.value("url")).ifPresent(url -> reference(url, attributes));
      case "uri", "url" ->
          SafeLinks.target(element.text().value().strip())
              .ifPresent(url -> add(attributes, "href", url));
      case "cve" ->
          SafeLinks.target(element.value("url")).ifPresent(url -> add(attributes, "href", url));
      case "spec" ->
          SafeLinks.specification(element.text().value().strip())
              .ifPresent(url -> reference(url, attributes));
      case "img" ->
          SafeLinks.image(element.value("src")).ifPresent(url -> add(attributes, "src", url));
      default -> {}
    }
    anchors.id(element).ifPresent(id -> add(attributes, "id", withoutBlanks(id)));
    anchors.alias(element).ifPresent(alias -> add(attributes, "alias", alias));
    anchors.number(element).ifPresent(number -> add(attributes, "number", number));
  }

  /** HTML knows no id with a blank in it. */
  private static String withoutBlanks(String id) {
    return BLANKS.matcher(id).replaceAll("-");
  }

  /** Where a link leads; of a XEP also what it is called and where it stands. */
  private void reference(String url, AttributesImpl attributes) {
    add(
        attributes,
        "href",
        url.startsWith("#") ? withoutBlanks(url.replace("%20", " ")) : context.localise(url));
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

  /** A note knows which of the uses of its text it is; the first use has the id and is printed. */
  private void note(Element note, AttributesImpl attributes) {
    int use = anchors.uses(note).indexOf(note) + 1;
    Element printed = anchors.uses(note).get(0);
    String target = anchors.id(printed).orElseThrow();
    add(attributes, "target", target);
    add(attributes, "use", String.valueOf(use));
    add(attributes, "ref", target + "-ref" + (use == 1 ? "" : "-" + use));
  }

  private void listing(Element element, String name, AttributesImpl attributes)
      throws SAXException {
    String text = withoutBlankLines(element.text().value()).stripTrailing();
    Language language = Language.of(text);
    add(attributes, "language", language.name().toLowerCase(Locale.ROOT));
    if (text.lines().anyMatch(line -> line.length() >= WIDE)) {
      add(attributes, "wide", "yes");
    }
    schemas.file(element).ifPresent(file -> add(attributes, "schema", file));
    out.startElement("", name, name, attributes);
    if (element.elements().isEmpty()) {
      tokens(text, Highlighter.tokens(language, text));
    } else {
      markedUp(element);
    }
  }

  /** Neighbours of one kind become one element: long pages are half tokens. */
  private static List<Token> merged(List<Token> tokens) {
    List<Token> merged = new ArrayList<>();
    for (Token token : tokens) {
      Token last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && last.end() == token.start() && last.kind() == token.kind()) {
        merged.set(merged.size() - 1, new Token(last.start(), token.end(), token.kind()));
      } else {
        merged.add(token);
      }
    }
    return merged;
  }

  private void tokens(String text, List<Token> tokens) throws SAXException {
    int done = 0;
    for (Token token : merged(tokens)) {
      characters(text.substring(done, token.start()));
      AttributesImpl kind = new AttributesImpl();
      kind.addAttribute("", "c", "c", "CDATA", token.kind().word());
      out.startElement(NAMESPACE, "t", PREFIX + ":t", kind);
      characters(text.substring(token.start(), token.end()));
      out.endElement(NAMESPACE, "t", PREFIX + ":t");
      done = token.end();
    }
    characters(text.substring(done));
  }

  /** A listing with elements in it is not coloured: what they mark is what counts. */
  private void markedUp(Element element) throws SAXException {
    boolean first = true;
    for (Node child : element.children()) {
      if (child instanceof Element e) {
        element(e);
      } else if (child instanceof Text text) {
        String value = text.text().value();
        characters(first ? withoutBlankLines(value) : value);
      }
      first = false;
    }
  }

  private static String withoutBlankLines(String text) {
    return LEADING_BLANK_LINES.matcher(text).replaceFirst("");
  }

  /**
   * Text with its keywords of RFC 2119 marked; the first of a requirement has the requirement's id.
   */
  private void prose(MappedText text) throws SAXException {
    String value = text.value();
    Matcher words = Requirements.WORDS.matcher(value);
    int done = 0;
    while (words.find()) {
      int offset = text.span(words.start(), words.end()).start();
      Optional<Requirements.Keyword> keyword = requirements.at(offset);
      if (keyword.isPresent()) {
        characters(value.substring(done, words.start()));
        keyword(keyword.get(), words.group());
        done = words.end();
      }
    }
    characters(value.substring(done));
  }

  private void keyword(Requirements.Keyword keyword, String word) throws SAXException {
    AttributesImpl attributes = new AttributesImpl();
    attributes.addAttribute("", "level", "level", "CDATA", word(keyword.level()));
    keyword
        .requirement()
        .ifPresent(
            requirement -> {
              add(attributes, "id", requirement.id());
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
    String legal = Characters.legal(text);
    out.characters(legal.toCharArray(), 0, legal.length());
  }

  private static void add(AttributesImpl attributes, String name, String value) {
    attributes.addAttribute(NAMESPACE, name, PREFIX + ":" + name, "CDATA", Characters.legal(value));
  }
}
