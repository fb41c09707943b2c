package org.xeptools.render;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xeptools.document.Anchors;
import org.xeptools.document.Author;
import org.xeptools.document.Grid;
import org.xeptools.document.HtmlElement;
import org.xeptools.document.Requirements;
import org.xeptools.document.SafeLinks;
import org.xeptools.document.WholeNumber;
import org.xeptools.document.XepDocument;
import org.xeptools.document.picture.Picture;
import org.xeptools.document.xml.Element;
import org.xml.sax.helpers.AttributesImpl;

/**
 * The attributes of each element of the prepared tree: its own, and those that this program adds.
 */
final class PreparedAttributes {
  private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

  private static final int MAX_START = 999_999;
  private static final int MAX_PIXELS = 9_999;

  private final XepDocument document;
  private final Anchors anchors;
  private final Set<Element> flat;
  private final RenderContext context;
  private final Naming naming;

  PreparedAttributes(XepDocument document, RenderContext context, Naming naming) {
    this.document = document;
    this.anchors = document.anchors();
    this.flat = Grid.tooLarge(document.root());
    this.context = context;
    this.naming = naming;
  }

  /** The attributes of {@code element}, and those that the stylesheets need in addition. */
  AttributesImpl of(Element element) {
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

  private void annotate(Element element, AttributesImpl attributes) {
    switch (element.name()) {
      case "xep" ->
          Facts.of(document, context)
              .forEach((name, value) -> Preparation.add(attributes, name, value));
      case "note" -> note(element, attributes);
      case "author" -> author(element, attributes);
      case "revision" -> revision(element, attributes);
      case "link" -> target(element.value("url")).ifPresent(url -> reference(url, attributes));
      case "a" -> target(element.value("href")).ifPresent(url -> reference(url, attributes));
      case "uri", "url" ->
          SafeLinks.target(element.text().value().strip())
              .ifPresent(url -> Preparation.add(attributes, "href", url));
      case "cve" ->
          SafeLinks.target(element.value("url"))
              .ifPresent(url -> Preparation.add(attributes, "href", url));
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
          Preparation.add(attributes, "flat", "yes");
        }
        if (PrintFaults.isTooWide(element)) {
          Preparation.add(attributes, "unset", "yes");
        }
      }
      case "ol" -> start(element, attributes);
      default -> {}
    }
    if (element.isIn("tr")) {
      span(element, "colspan", attributes);
      span(element, "rowspan", attributes);
    }
    naming
        .id(element, anchors)
        .ifPresent(id -> Preparation.add(attributes, "id", Anchors.onPage(id)));
    naming.alias(element, anchors).ifPresent(alias -> Preparation.add(attributes, "alias", alias));
    naming
        .number(element, anchors)
        .ifPresent(number -> Preparation.add(attributes, "number", number));
  }

  // Numbers are parsed only here: stylesheets get digits or nothing.

  private static void span(Element cell, String name, AttributesImpl attributes) {
    int span = Grid.span(cell, name);
    if (span > 1) {
      Preparation.add(attributes, name, String.valueOf(span));
    }
  }

  private static void start(Element list, AttributesImpl attributes) {
    String value = list.value("start").strip();
    String number = value.endsWith(".") ? value.substring(0, value.length() - 1) : value;
    WholeNumber.of(number, -MAX_START, MAX_START)
        .ifPresent(start -> Preparation.add(attributes, "start", String.valueOf(start)));
  }

  private static void pixels(Element image, String name, AttributesImpl attributes) {
    WholeNumber.of(image.value(name), 0, MAX_PIXELS).stream()
        .filter(length -> length > 0)
        .forEach(length -> Preparation.add(attributes, name, String.valueOf(length)));
  }

  /** The image for pages, and the one for paper if it differs. */
  private static void picture(String src, AttributesImpl attributes) {
    if (Picture.isInside(src)) {
      Picture picture = Picture.of(src);
      picture.shown().ifPresent(url -> Preparation.add(attributes, "src", url));
      picture
          .printed()
          .filter(url -> !picture.shown().equals(Optional.of(url)))
          .ifPresent(url -> Preparation.add(attributes, "print", url));
    }
  }

  private Optional<String> target(String url) {
    return SafeLinks.target(url, document.isProposal());
  }

  /** The place of an author in the list of authors. */
  private void author(Element author, AttributesImpl attributes) {
    Optional.ofNullable(context.neighbors().authors().get(Author.of(author).name()))
        .ifPresent(place -> Preparation.add(attributes, "page", context.toRoot() + place));
  }

  /** The pages of a revision's version and of its changes. */
  private void revision(Element revision, AttributesImpl attributes) {
    String version = revision.first("version").map(v -> v.text().value().strip()).orElse("");
    Neighbors neighbors = context.neighbors();
    Optional.ofNullable(neighbors.pages().get(version))
        .ifPresent(page -> Preparation.add(attributes, "page", context.toRoot() + page));
    Optional.ofNullable(neighbors.changes().get(version))
        .ifPresent(page -> Preparation.add(attributes, "changes", context.toRoot() + page));
    Optional.ofNullable(neighbors.since().get(version))
        .ifPresent(page -> Preparation.add(attributes, "since", context.toRoot() + page));
  }

  /** The target of a link; if that is a XEP, also its title and status. */
  private void reference(String url, AttributesImpl attributes) {
    Optional<String> way = way(url);
    Preparation.add(attributes, way.isPresent() ? "href" : "nowhere", way.orElse(url));
    context
        .named(url)
        .ifPresent(
            xep -> {
              Preparation.add(attributes, "xep", xep.number());
              Preparation.add(attributes, "xep-title", xep.title());
              Preparation.add(attributes, "xep-status", xep.status().pageName());
              Preparation.add(
                  attributes,
                  "xep-standing",
                  xep.status().standing().name().toLowerCase(Locale.ROOT));
            });
  }

  /** The target of {@code url}, which may lack the number sign before an id of this document. */
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

  /** The place of a note among the uses of its text; the first use has the id and is printed. */
  private void note(Element note, AttributesImpl attributes) {
    int use = anchors.use(note);
    Preparation.add(attributes, "target", naming.target(note, anchors));
    Preparation.add(attributes, "use", String.valueOf(use));
    if (!anchors.isInRepeatedNote(note)) {
      Preparation.add(attributes, "ref", naming.reference(note, anchors));
    }
  }
}
