package org.xeptools.rule.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.EntityDeclaration;
import org.xeptools.document.xml.MappedText;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Note;
import org.xeptools.finding.Safety;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/**
 * A link with an address.
 *
 * @param element its element
 * @param url the address as written
 */
record Link(Element element, MappedText url) {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** The links of {@code document} with an address, in order. */
  static Stream<Link> of(XepDocument document) {
    return document
        .elements("link")
        .flatMap(l -> l.attribute("url").map(url -> new Link(l, url.value())).stream())
        .filter(link -> !link.url.isBlank());
  }

  /** The links in the document's own text, without those from entities. */
  static Stream<Link> written(XepDocument document) {
    return of(document).filter(link -> link.element.entity().isEmpty());
  }

  /**
   * The same, with links from entities that the document itself declares; without those from the
   * tree's entities.
   */
  static Stream<Link> own(XepDocument document) {
    Set<String> entities =
        EntityDeclaration.of(document.prolog(), document.source()).stream()
            .map(EntityDeclaration::name)
            .collect(Collectors.toSet());
    return of(document).filter(link -> link.element.entity().map(entities::contains).orElse(true));
  }

  /** The address without blanks at its ends. */
  String target() {
    return url.value().strip();
  }

  /** The visible words, with blanks collapsed. */
  String words() {
    return BLANKS.matcher(element.text().value().strip()).replaceAll(" ");
  }

  /** The place of {@code part} of the address, if the file has exactly this text. */
  Optional<SourceSpan> place(XepDocument document, String part) {
    int start = url.value().indexOf(part);
    if (start < 0 || part.isEmpty() || element.entity().isPresent()) {
      return Optional.empty();
    }
    SourceSpan span = url.span(start, start + part.length());
    return document.source().textOf(span).equals(part) ? Optional.of(span) : Optional.empty();
  }

  /**
   * {@code finding} with a fix that replaces {@code from} with {@code to}, if that is possible
   * here.
   */
  Finding withFix(Finding finding, XepDocument document, String from, String to, Safety safety) {
    String written = to.replace("&", "&amp;");
    return place(document, from)
        .map(span -> new Fix("Link to " + to, safety, List.of(new Edit(span, written))))
        .map(finding::with)
        .orElse(finding);
  }

  /** {@code finding} with a note that names the entity that the link comes from, if any. */
  Finding trace(Finding finding) {
    return element
        .entity()
        .map(entity -> finding.with(Note.of("It comes from &" + entity + ";")))
        .orElse(finding);
  }
}
