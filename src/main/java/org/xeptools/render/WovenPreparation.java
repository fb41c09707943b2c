package org.xeptools.render;

import java.util.List;
import java.util.Optional;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.xeptools.document.SafeLinks;
import org.xeptools.document.woven.Side;
import org.xeptools.document.woven.Woven;
import org.xeptools.document.woven.Woven.Departure;
import org.xeptools.document.woven.Woven.Line;
import org.xeptools.document.woven.Woven.Part;
import org.xeptools.document.woven.Woven.Run;
import org.xeptools.document.woven.Woven.Whole;
import org.xeptools.document.woven.WovenDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.Text;
import org.xeptools.render.Marks.Content;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * The prepared tree of two versions: insertions are in {@code p:ins}, deletions in {@code p:del},
 * each change in {@code p:change}. If the format allows no such element around a part (an item, a
 * cell, a section), it is inside the part, so that the structure stays the same for stylesheets.
 */
final class WovenPreparation {
  private final WovenDocument woven;
  private final BuildingContentHandler out;
  private final Naming naming;
  private final Preparation old;
  private final Preparation now;
  private final Marks marks;
  private final Folds folds;
  private int pending;

  private WovenPreparation(
      WovenDocument woven,
      RenderContext context,
      Optional<String> whole,
      BuildingContentHandler out) {
    this.woven = woven;
    this.out = out;
    this.folds = whole.isPresent() ? Folds.of(woven) : Folds.none(woven);
    Naming.Elsewhere elsewhere = new Naming.Elsewhere(folds.ids(), whole.orElse(""));
    this.now = new Preparation(woven.now(), context, out, Naming.plain(elsewhere));
    this.naming = Naming.beside(woven.now(), elsewhere);
    this.old = new Preparation(woven.old(), context, out, naming);
    this.marks = new Marks(woven.alterations(), out);
  }

  /**
   * The tree for {@code processor}.
   *
   * @param whole the path of a complete page, so that unchanged parts can be left out
   */
  static XdmNode prepare(
      WovenDocument woven, RenderContext context, Optional<String> whole, Processor processor) {
    try {
      DocumentBuilder builder = processor.newDocumentBuilder();
      BuildingContentHandler out = builder.newBuildingContentHandler();
      WovenPreparation preparation = new WovenPreparation(woven, context, whole, out);
      out.startDocument();
      out.startPrefixMapping(Preparation.PREFIX, Preparation.NAMESPACE);
      Part root = woven.root();
      out.startElement("", "xep", "xep", preparation.now.attributes(root.element()));
      RedlineFacts.write(woven, preparation.naming, out);
      preparation.pieces(root.children());
      out.endElement("", "xep", "xep");
      out.endPrefixMapping(Preparation.PREFIX);
      out.endDocument();
      return out.getDocumentNode();
    } catch (SAXException | SaxonApiException e) {
      throw new IllegalStateException("documents that were read cannot be built again", e);
    }
  }

  private void pieces(List<Woven> pieces) throws SAXException {
    for (Woven piece : pieces) {
      Optional<Integer> stretch = folds.stretch(piece);
      if (stretch.isEmpty()) {
        piece(piece);
      } else if (stretch.get() > 0) {
        same(stretch.get(), section(piece));
      }
    }
  }

  private String section(Woven piece) {
    return piece instanceof Part part
        ? folds.section(part.element())
        : piece instanceof Whole whole && whole.node() instanceof Element element
            ? folds.section(element)
            : "";
  }

  /** The mark for {@code blocks} blocks that are left out; 0 for the whole content of a section. */
  private void same(int blocks, String section) throws SAXException {
    AttributesImpl attributes = new AttributesImpl();
    Preparation.add(attributes, "blocks", String.valueOf(blocks));
    Preparation.add(attributes, "at", section);
    marks.element("same", attributes, () -> {});
  }

  private void piece(Woven piece) throws SAXException {
    if (piece instanceof Whole whole) {
      node(whole.node(), whole.side(), whole.alteration());
    } else if (piece instanceof Part part) {
      part(part);
    } else if (piece instanceof Line line) {
      marks.change(line.alteration(), () -> pieces(line.children()));
    } else if (piece instanceof Run run) {
      Preparation from = run.side() == Side.OLD ? old : now;
      marks.marked(run.side(), () -> from.prose(run.text(), run.start(), run.end()));
    } else if (piece instanceof Departure departure) {
      marks.departure(departure.alteration(), departure.what());
    }
  }

  private void element(Element element, AttributesImpl attributes, Content content)
      throws SAXException {
    String name = Preparation.name(element);
    out.startElement("", name, name, attributes);
    content.write();
    out.endElement("", name, name);
  }

  private int take(int alteration) {
    int number = alteration == 0 ? pending : alteration;
    pending = 0;
    return number;
  }

  private void part(Part part) throws SAXException {
    Element element = part.element();
    if (element.is("note") && !isPrinted(element)) {
      node(part.was().orElseThrow(), Side.OLD, 0);
      node(element, Side.NOW, 0);
      return;
    }
    Preparation from = part.side() == Side.OLD ? old : now;
    AttributesImpl attributes = from.attributes(element);
    if (folds.isFolded(element)) {
      element(element, attributes, () -> same(0, folds.section(element)));
      return;
    }
    boolean text = element.elements().isEmpty() && isTextOnly(part);
    if (isListing(element) && !text) {
      from.describe(element, attributes);
    }
    Content children =
        isListing(element) && text ? listing(part, attributes) : () -> pieces(part.children());
    Content content =
        () -> {
          texts(part);
          children.write();
        };
    if (MarkPlace.isOnTag(element)) {
      Marks.side(part.side(), attributes);
      marks.describe(part.alteration(), attributes);
      element(element, attributes, content);
    } else if (MarkPlace.isOnFirstPart(element)) {
      pending = part.alteration();
      element(element, attributes, content);
    } else if (MarkPlace.isInside(element)) {
      int number = take(part.alteration());
      element(element, attributes, () -> marks.change(number, content));
    } else {
      redirection(part, attributes);
      marks.change(part.alteration(), () -> element(element, attributes, content));
    }
  }

  private boolean isPrinted(Element note) {
    return woven.now().anchors().id(note).isPresent();
  }

  private static boolean isTextOnly(Part part) {
    return part.was().stream().allMatch(was -> was.elements().isEmpty());
  }

  private static boolean isListing(Element element) {
    return Preparation.isListing(element) && (element.is("example") || element.is("code"));
  }

  private static void redirection(Part part, AttributesImpl attributes) {
    part.was()
        .map(was -> was.value("url"))
        .filter(url -> !url.equals(part.element().value("url")))
        .ifPresent(
            url -> {
              Preparation.add(attributes, "was", url.isEmpty() ? "nowhere" : url);
              SafeLinks.target(url).ifPresent(u -> Preparation.add(attributes, "was-href", u));
            });
  }

  /** The heading or caption, if it changed, as an element of its own. */
  private void texts(Part part) throws SAXException {
    for (String name : List.of("topic", "caption")) {
      List<Woven> pieces = part.texts().get(name);
      if (pieces != null) {
        marks.element(name, new AttributesImpl(), () -> pieces(pieces));
      }
    }
  }

  private Content listing(Part part, AttributesImpl attributes) {
    ListingText after = now.describe(part.element(), attributes);
    ListingText before = now.text(part.was().orElse(part.element()));
    return () -> {
      for (Woven piece : part.children()) {
        if (piece instanceof Run run) {
          ListingText text = run.side() == Side.OLD ? before : after;
          marks.marked(run.side(), () -> text.write(run.start(), run.end(), out));
        }
      }
    };
  }

  /** A node of one version, or one that is the same in both. */
  private void node(Node node, Side side, int alteration) throws SAXException {
    Preparation from = side == Side.OLD ? old : now;
    if (node instanceof Text text) {
      String value = text.text().value();
      // white space between rows or items is not a change
      marks.marked(
          value.isBlank() ? Side.BOTH : side, () -> from.prose(text.text(), 0, value.length()));
    } else if (node instanceof Element element) {
      if (side == Side.BOTH) {
        both(element, alteration);
      } else {
        alone(element, side, from, alteration);
      }
    }
  }

  private void both(Element element, int alteration) throws SAXException {
    if (folds.isFolded(element)) {
      element(element, now.attributes(element), () -> same(0, folds.section(element)));
    } else if (MarkPlace.isInside(element)) {
      int number = take(alteration);
      element(
          element,
          now.attributes(element),
          () -> marks.change(number, () -> now.children(element)));
    } else {
      marks.change(alteration, () -> now.element(element));
    }
  }

  private void alone(Element element, Side side, Preparation from, int alteration)
      throws SAXException {
    Optional<AttributesImpl> own =
        MarkPlace.isNotAround(element) ? Optional.of(from.attributes(element)) : Optional.empty();
    if (own.isEmpty()) {
      marks.change(alteration, () -> marks.marked(side, () -> from.element(element)));
    } else if (element.is("note")) {
      marks.marked(
          side,
          () ->
              element(element, own.get(), () -> marks.marked(side, () -> from.children(element))));
    } else if (MarkPlace.isOnFirstPart(element)) {
      pending = alteration;
      element(element, own.get(), () -> split(element, side));
    } else if (MarkPlace.isInside(element)) {
      int number = take(alteration);
      element(
          element,
          own.get(),
          () -> marks.change(number, () -> marks.marked(side, () -> from.children(element))));
    } else {
      Marks.side(side, own.get());
      marks.describe(alteration, own.get());
      boolean parts = !element.elements().isEmpty() && !element.is("status");
      element(
          element,
          own.get(),
          () -> {
            if (parts) {
              split(element, side);
            } else {
              marks.marked(side, () -> from.children(element));
            }
          });
    }
  }

  /** The parts of an element of one version, each marked by itself. */
  private void split(Element element, Side side) throws SAXException {
    for (Node child : element.children()) {
      node(child, side, 0);
    }
  }
}
