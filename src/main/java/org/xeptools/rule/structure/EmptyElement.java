package org.xeptools.rule.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Comment;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.Text;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** A paragraph, an item, a note or a table is empty. */
final class EmptyElement implements DocumentRule {
  private static final List<String> NAMES =
      List.of(
          "p",
          "li",
          "dt",
          "dd",
          "note",
          "table",
          "ul",
          "ol",
          "dl",
          "blockquote",
          "em",
          "strong",
          "tt",
          "cite");
  private static final Set<String> SILENT = Set.of("img", "example", "code");

  @Override
  public Stream<Finding> check(XepDocument document) {
    Map<Element, Boolean> known = new HashMap<>();
    return NAMES.stream()
        .flatMap(document::elements)
        .filter(e -> isEmpty(e, known) && !isIgnored(e, known))
        .map(e -> empty(document, e))
        .distinct();
  }

  private static boolean isEmpty(Element element, Map<Element, Boolean> known) {
    Boolean empty = known.get(element);
    if (empty == null) {
      empty = element.children().stream().allMatch(node -> isNothing(node, known));
      known.put(element, empty);
    }
    return empty;
  }

  private static boolean isNothing(Node node, Map<Element, Boolean> known) {
    return node instanceof Element child
        ? !SILENT.contains(child.name()) && isEmpty(child, known)
        : !(node instanceof Text text) || text.text().isBlank();
  }

  /** True if the element around it has its own finding, or is empty on purpose. */
  private static boolean isIgnored(Element element, Map<Element, Boolean> known) {
    return element
        .parent()
        .filter(p -> p.is("td") || p.is("remark") || isEmpty(p, known))
        .isPresent();
  }

  private Finding empty(XepDocument document, Element element) {
    Finding finding = finding(element.span(), "this " + word(element.name()) + " is empty");
    boolean removable =
        element.is("p")
            && element.entity().isEmpty()
            && element.elements().isEmpty()
            && element.children().stream().noneMatch(Comment.class::isInstance);
    return removable ? finding.with(Removal.of(document.source(), element.span())) : finding;
  }

  private static String word(String name) {
    return switch (name) {
      case "p" -> "paragraph";
      case "li", "dt", "dd" -> "item";
      case "note" -> "footnote";
      case "table", "example" -> name;
      case "ul", "ol", "dl" -> "list";
      default -> "<" + name + "/>";
    };
  }
}
