package org.xeptools.rule.structure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Comment;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.MappedText;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.SourceSpan;

/** A text of the template was left. */
final class TemplateLeftover implements DocumentRule {
  private static final List<String> TEXTS = List.of("p", "li", "dd", "cve", "code");
  private static final String HINT = "Use this section to describe other approaches";

  @Override
  public Stream<Finding> check(XepDocument document) {
    return Stream.of(texts(document), topics(document), captions(document), comments(document))
        .flatMap(findings -> findings);
  }

  private Stream<Finding> texts(XepDocument document) {
    return TEXTS.stream()
        .flatMap(document::elements)
        .filter(Leftover::mayOpen)
        .filter(e -> e.ancestors().noneMatch(a -> a.is("header")))
        .flatMap(e -> text(e).stream());
  }

  private Optional<Finding> text(Element element) {
    MappedText text = element.text();
    String value = text.value().strip();
    if (!Leftover.isText(value) || isAmongOthers(element, value)) {
      return Optional.empty();
    }
    return Optional.of(leftover(element.textSpan(), value));
  }

  /** A word in capitals may be a list item; alone in its section it is from the template. */
  private static boolean isAmongOthers(Element element, String value) {
    boolean word = value.endsWith(".") && value.toUpperCase(Locale.ROOT).equals(value);
    return word
        && element
            .parent()
            .filter(
                p ->
                    Section.isSection(p)
                        && p.children().stream().filter(Element.class::isInstance).limit(2).count()
                            == 1)
            .isEmpty();
  }

  private Stream<Finding> topics(XepDocument document) {
    return document
        .allSections()
        .filter(section -> Leftover.isTopic(section.topic()))
        .flatMap(section -> section.element().attribute("topic").stream())
        .map(topic -> leftover(topic.value().span(), topic.value().value()));
  }

  private Stream<Finding> captions(XepDocument document) {
    return document.listings().stream()
        .filter(listing -> Leftover.isCaption(listing.caption()))
        .flatMap(listing -> listing.element().attribute("caption").stream())
        .map(caption -> leftover(caption.value().span(), caption.value().value()));
  }

  /** A hint to authors in a comment. */
  private Stream<Finding> comments(XepDocument document) {
    return document
        .allSections()
        .flatMap(section -> section.element().children().stream())
        .filter(Comment.class::isInstance)
        .map(Comment.class::cast)
        .filter(c -> c.text().strip().startsWith(HINT))
        .map(c -> leftover(c.span(), HINT + " …").with(milder()));
  }

  private Finding leftover(SourceSpan span, String text) {
    String shown = text.length() <= 60 ? text : text.substring(0, 60) + "…";
    return finding(span, "'" + shown + "' is the template's own text");
  }
}
