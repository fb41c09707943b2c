package org.xeptools.rule.prose;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.EntityReference;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Note;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;

/** A XEP is cited without a link before its entity occurs. */
final class CiteWithoutEntity implements DocumentRule {
  /**
   * Matches a number, with or without the title; not a section of a XEP, which an entity cannot
   * cite.
   */
  private static final Pattern XEP =
      Pattern.compile("XEP-(\\d{4})(?::[^§]*+)?|[^§]*\\(XEP-(\\d{4})\\)");

  /** Elements that allow a link and a note, which the entity has. */
  private static final Set<String> PARENTS = Set.of("p", "li", "td", "dd");

  @Override
  public Stream<Finding> check(XepDocument document) {
    Map<String, Element> cites = new LinkedHashMap<>();
    document
        .elements("cite")
        .filter(cite -> cite.entity().isEmpty() && cite.elements().isEmpty())
        .filter(cite -> cite.ancestors().noneMatch(e -> e.is("header") || e.is("link")))
        .forEach(cite -> number(cite).ifPresent(number -> cites.putIfAbsent(number, cite)));
    cites.remove(document.header().number().map(Field::text).orElse(""));
    if (cites.isEmpty()) {
      return Stream.empty();
    }
    Map<String, Integer> brought = new HashMap<>();
    for (EntityReference reference : document.references()) {
      brought.merge(reference.name(), reference.span().start(), Math::min);
    }
    return cites.entrySet().stream()
        .filter(
            e ->
                brought.getOrDefault("xep" + e.getKey(), Integer.MAX_VALUE)
                    > e.getValue().span().start())
        .map(e -> finding(document, e.getValue(), "&xep" + e.getKey() + ";"));
  }

  private static Optional<String> number(Element cite) {
    Matcher words = XEP.matcher(words(cite));
    return words.matches()
        ? Optional.of(words.group(1) == null ? words.group(2) : words.group(1))
        : Optional.empty();
  }

  private static String words(Element cite) {
    return cite.text().value().strip().replaceAll("\\s+", " ");
  }

  private Finding finding(XepDocument document, Element cite, String entity) {
    Finding finding =
        finding(cite.span(), "'" + words(cite) + "' is cited without a link: write " + entity)
            .with(Note.of("The entity writes title and number, links them and adds a note"));
    boolean fixable =
        cite.parent().map(Element::name).filter(PARENTS::contains).isPresent()
            && cite.ancestors().noneMatch(e -> e.is("note"))
            && !isNoted(document, cite)
            && document.source().text().contains("%ents;");
    return fixable
        ? finding.with(
            new Fix("Write " + entity, Safety.UNSAFE, List.of(new Edit(cite.span(), entity))))
        : finding;
  }

  /** True if a note of its own follows; the entity would add a second one. */
  private static boolean isNoted(XepDocument document, Element cite) {
    String text = document.source().text();
    int at = cite.span().end();
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return text.startsWith("<note", at);
  }
}
