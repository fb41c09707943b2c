package org.xeptools.document.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.document.HtmlElement;
import org.xeptools.document.schema.FormatGuide.AttributeGuide;
import org.xeptools.document.schema.FormatGuide.ElementGuide;
import org.xeptools.document.xml.Attribute;
import org.xeptools.document.xml.Element;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.Spelling;

/** The fixes for elements and attributes that only have a wrong name. */
final class Renaming {
  private static final String END = "</";
  private static final Pattern SECTION = Pattern.compile("section([1-5])");
  private static final int DEEPEST = 5;

  private Renaming() {}

  /** The fix for an element of HTML, if its name in the format is one of those {@code allowed}. */
  static Optional<Fix> html(Element element, List<String> allowed) {
    Optional<ElementGuide> guide =
        HtmlElement.instead(element.name())
            .filter(allowed::contains)
            .filter(name -> isWritten(element))
            .flatMap(FormatGuide.get()::element)
            .filter(as -> element.elements().stream().allMatch(child -> isIn(as, child)));
    return guide.flatMap(
        as ->
            attributes(element, as)
                .map(
                    edits -> {
                      List<Edit> all = tags(element, as.name());
                      all.addAll(1, edits);
                      if (as.name().equals("code")) {
                        all.addAll(1, Verbatim.edits(element));
                      }
                      boolean same = HtmlElement.isSynonym(element.name());
                      return new Fix("Write " + as.name(), same ? Safety.SAFE : Safety.UNSAFE, all);
                    }));
  }

  private static boolean isIn(ElementGuide as, Element child) {
    return as.children().contains(child.name())
        || HtmlElement.instead(child.name()).filter(as.children()::contains).isPresent();
  }

  /** The edits of the attributes; empty if the format has no name for one, or demands another. */
  private static Optional<List<Edit>> attributes(Element element, ElementGuide as) {
    List<Edit> edits = new ArrayList<>();
    List<String> given = new ArrayList<>();
    for (Attribute attribute : element.attributes()) {
      Optional<String> name =
          HtmlElement.attribute(attribute.name()).filter(as.attributes()::containsKey);
      if (name.isEmpty()) {
        return Optional.empty();
      }
      given.add(name.get());
      edits.add(name(attribute, name.get()));
    }
    boolean leads = !as.name().equals("link") || given.contains("url");
    return leads
            && as.attributes().values().stream()
                .filter(AttributeGuide::isRequired)
                .allMatch(required -> given.contains(required.name()))
        ? Optional.of(edits)
        : Optional.empty();
  }

  /** The name of {@code names} for which {@code written} is most likely a slip. */
  static Optional<String> nearest(String written, Collection<String> names) {
    return names.stream()
        .filter(name -> Spelling.isClose(name, written))
        .min(Comparator.comparingInt(name -> Spelling.distance(name, written)));
  }

  /** The fix for an element that was meant to be called {@code name}. */
  static Optional<Fix> slip(Element element, String name) {
    return isWritten(element)
        ? Optional.of(new Fix("Write " + name, Safety.UNSAFE, tags(element, name)))
        : Optional.empty();
  }

  /** The fix for a section of a wrong level in {@code parent}, with the sections in it. */
  static Optional<Fix> section(Element element, Element parent) {
    int outer = level(parent);
    int shift = outer + 1 - level(element);
    if (outer == 0 || level(element) == 0) {
      return Optional.empty();
    }
    List<Element> sections = element.tree().filter(e -> level(e) > 0).toList();
    boolean possible =
        sections.stream()
            .allMatch(
                section ->
                    isWritten(section)
                        && level(section) + shift > 0
                        && level(section) + shift <= DEEPEST);
    return possible
        ? Optional.of(
            new Fix(
                "Write section" + (outer + 1),
                Safety.UNSAFE,
                sections.stream()
                    .flatMap(s -> tags(s, "section" + (level(s) + shift)).stream())
                    .sorted(Comparator.comparingInt(edit -> edit.span().start()))
                    .toList()))
        : Optional.empty();
  }

  /** The level of a section, 0 for another element. */
  private static int level(Element element) {
    Matcher section = SECTION.matcher(element.name());
    return section.matches() ? Integer.parseInt(section.group(1)) : 0;
  }

  /** The fix for an attribute that is written instead of one of {@code allowed}. */
  static Optional<Fix> attribute(Element element, String name, List<String> allowed) {
    List<String> free =
        allowed.stream()
            .filter(a -> element.attributes().stream().noneMatch(has -> has.name().equals(a)))
            .toList();
    Optional<String> meant =
        HtmlElement.attribute(name).filter(free::contains).or(() -> nearest(name, free));
    return element.entity().isEmpty()
        ? meant.flatMap(
            as ->
                element.attributes().stream()
                    .filter(attribute -> attribute.name().equals(name))
                    .findFirst()
                    .map(
                        attribute ->
                            new Fix("Write " + as, Safety.UNSAFE, List.of(name(attribute, as)))))
        : Optional.empty();
  }

  /** True if both tags are in the document itself. */
  private static boolean isWritten(Element element) {
    return element.entity().isEmpty() && element.endTag().isPresent();
  }

  /** The edits of the names in both tags, in order. */
  private static List<Edit> tags(Element element, String name) {
    List<Edit> edits = new ArrayList<>();
    SourceSpan start = element.startTag();
    SourceSpan end = element.endTag().orElseThrow();
    edits.add(name(start, 1, element, name));
    if (!end.equals(start)) {
      edits.add(name(end, END.length(), element, name));
    }
    return edits;
  }

  private static Edit name(SourceSpan tag, int at, Element element, String name) {
    int start = tag.start() + at;
    return new Edit(new SourceSpan(tag.file(), start, start + element.name().length()), name);
  }

  private static Edit name(Attribute attribute, String name) {
    SourceSpan span = attribute.span();
    return new Edit(
        new SourceSpan(span.file(), span.start(), span.start() + attribute.name().length()), name);
  }
}
