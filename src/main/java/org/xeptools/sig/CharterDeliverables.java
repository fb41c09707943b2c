package org.xeptools.sig;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.Text;
import org.xeptools.settings.SigDetails.Deliverable;

/**
 * The deliverables in a charter's section: the titles of list items, else the subsections, else the
 * first sentence of each paragraph. A sentence that introduces a list does not count.
 */
final class CharterDeliverables {
  private static final Pattern XEP = Pattern.compile("(?i)\\bXEP-(\\d{4})\\b|xep-(\\d{4})\\.html");
  private static final int MAX_ITEMS = 200;

  private CharterDeliverables() {}

  static List<Deliverable> of(XepDocument document) {
    return Charter.of(document)
        .map(charter -> charter.parts().get(Charter.Part.DELIVERABLES))
        .map(CharterDeliverables::of)
        .orElse(List.of());
  }

  private static List<Deliverable> of(Section section) {
    List<Element> listed =
        section.element().elements().stream()
            .filter(child -> !Section.isSection(child))
            .flatMap(CharterDeliverables::items)
            .toList();
    if (listed.isEmpty() && !section.subsections().isEmpty()) {
      return section.subsections().stream()
          .filter(child -> !child.topic().isBlank())
          .limit(MAX_ITEMS)
          .map(child -> deliverable(child.topic().strip(), child.element()))
          .toList();
    }
    List<Element> blocks =
        listed.isEmpty() ? CharterText.blocks(section.element()).toList() : listed;
    return blocks.stream()
        .limit(MAX_ITEMS)
        .map(block -> deliverable(title(block), block))
        .filter(deliverable -> !deliverable.title().isEmpty())
        .filter(deliverable -> !listed.isEmpty() || !deliverable.title().endsWith(":"))
        .toList();
  }

  private static Stream<Element> items(Element block) {
    return block
        .tree()
        .filter(e -> e.is("li") || e.is("di") || (e.is("tr") && !e.elements("td").isEmpty()))
        .filter(e -> e.ancestors().noneMatch(outer -> outer.is("li") || outer.is("di")));
  }

  private static Deliverable deliverable(String title, Element block) {
    return new Deliverable(title, List.copyOf(xeps(block)), Optional.empty(), Optional.empty());
  }

  /** The title of an item: a term, the first cell that is not a number, or the first sentence. */
  private static String title(Element item) {
    if (item.is("di")) {
      return item.first("dt").map(CharterText::plain).orElseGet(() -> CharterText.plain(item));
    }
    if (item.is("tr")) {
      return item.elements("td").stream()
          .map(CharterText::plain)
          .filter(cell -> !cell.matches("[\\d.)#]*"))
          .findFirst()
          .orElse("");
    }
    String text = item.first("p").map(CharterText::plain).orElseGet(() -> own(item));
    return CharterText.sentences(text).get(0).replaceFirst("; .*", ".").strip();
  }

  /** The words before a list in the item. */
  private static String own(Element item) {
    StringBuilder words = new StringBuilder();
    for (Node child : item.children()) {
      if (child instanceof Text text) {
        words.append(text.text().value());
      } else if (child instanceof Element inner) {
        if (inner.is("ul") || inner.is("ol") || inner.is("dl") || inner.is("table")) {
          break;
        }
        words.append(inner.is("note") ? "" : CharterText.plain(inner));
      }
    }
    return words.toString().strip().replaceAll("\\s+", " ");
  }

  private static Set<String> xeps(Element block) {
    Set<String> numbers = new TreeSet<>();
    Stream.concat(
            Stream.of(CharterText.plain(block)),
            block
                .tree()
                .filter(e -> e.is("link") && !CharterText.isInNote(e))
                .map(e -> e.value("url")))
        .forEach(
            text -> {
              Matcher xep = XEP.matcher(text);
              while (xep.find()) {
                numbers.add(xep.group(1) == null ? xep.group(2) : xep.group(1));
              }
            });
    return numbers;
  }
}
