package org.xeptools.render;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Attribute;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Text;

/** The words of a document and those of its page. */
public final class PageWords {
  /** What is shown of an element's attributes, where it may have them. */
  private static final Map<String, String> SHOWN =
      Map.of("topic", "section[1-5]", "caption", "example|code|table", "alt", "img");

  /** Whatever Unicode calls white: a field of U+2028 alone is blank. */
  private static final Pattern BLANKS = Pattern.compile("(?U)\\s+");

  private static final Pattern STRESSED = Pattern.compile("##\\s*([^#\\s](?:[^#]*[^#\\s])?)\\s*##");

  private static final Set<String> INLINE =
      Set.of(
          "wbr", "a", "i", "em", "strong", "code", "cite", "abbr", "dfn", "sub", "sup", "span",
          "img");

  private PageWords() {}

  /** The words of which the page has fewer than the document, and how many. */
  public static Map<String, Integer> lost(XepDocument document, Document page) {
    Map<String, Integer> wanted = new HashMap<>();
    StringBuilder text = new StringBuilder();
    collect(document, document.root(), text);
    count(Characters.legal(text.toString()), wanted);
    Map<String, Integer> lost = new TreeMap<>();
    Map<String, Integer> found = new HashMap<>();
    count(text(page), found);
    wanted.forEach(
        (word, times) -> {
          int missing = times - found.getOrDefault(word, 0);
          if (missing > 0) {
            lost.put(word, missing);
          }
        });
    return lost;
  }

  /** Notes stand at the end and equal ones are one; pages say Stable for Draft. */
  private static void collect(XepDocument document, Element element, StringBuilder text) {
    if (isKnownStatus(document, element)) {
      text.append(' ');
      return;
    }
    boolean inline =
        Set.of("link", "span", "em", "strong", "tt", "cite", "acronym", "dfn", "a", "b", "i")
            .contains(element.name());
    text.append(inline ? "" : " ");
    for (Attribute attribute : element.attributes()) {
      boolean shown = element.name().matches(SHOWN.getOrDefault(attribute.name(), ""));
      if (shown && !isInHeader(element)) {
        text.append(' ').append(attribute.value().value()).append(' ');
      }
    }
    for (var child : element.children()) {
      if (child instanceof Text data) {
        text.append(shown(data, element));
      } else if (child instanceof Element below && !below.is("note")) {
        collect(document, below, text);
      }
    }
    text.append(inline ? "" : " ");
    if (element.is("link") && element.text().value().isBlank() && !isInField(element)) {
      text.append(element.value("url")); // what a link without words shows
    }
    if (element.is("xep")) {
      for (Element note : document.anchors().footnotes()) {
        text.append(' ');
        collect(document, note, text);
      }
    }
  }

  /** True for the status in the header, if it is one of the process: it has a name for readers. */
  static boolean isKnownStatus(XepDocument document, Element element) {
    return element.is("status") && element.isIn("header") && document.header().status().isPresent();
  }

  /** The text of {@code data} in {@code parent}; in notices ## stands around what is stressed. */
  static String shown(Text data, Element parent) {
    String text = data.text().value();
    return isIn(parent, Set.of("legal")) ? STRESSED.matcher(text).replaceAll("$1") : text;
  }

  /** Fields of a header are shown as their text alone. */
  private static boolean isInHeader(Element element) {
    return element.is("header") || element.parent().filter(PageWords::isInHeader).isPresent();
  }

  private static boolean isInField(Element element) {
    return isInHeader(element) && !isIn(element, Set.of("abstract", "remark", "legal"));
  }

  private static boolean isIn(Element element, Set<String> names) {
    return names.contains(element.name())
        || element.parent().filter(parent -> isIn(parent, names)).isPresent();
  }

  private static String text(Document page) {
    page.select("nav, a.note-ref, a.back, a.anchor-link, #docmeta details, .road")
        .forEach(Node::remove);
    StringBuilder text = new StringBuilder();
    page.body()
        .traverse(
            new NodeVisitor() {
              @Override
              public void head(Node node, int depth) {
                if (node instanceof TextNode data) {
                  text.append(data.getWholeText());
                } else if (!INLINE.contains(node.nodeName())
                    || node.attr("class").equals("as-block")) {
                  text.append(' ');
                }
                if (node.nodeName().equals("img")) {
                  text.append(' ').append(node.attr("alt")).append(' ');
                }
              }

              @Override
              public void tail(Node node, int depth) {
                if (!(node instanceof TextNode) && !INLINE.contains(node.nodeName())) {
                  text.append(' ');
                }
              }
            });
    return text.toString();
  }

  private static void count(String text, Map<String, Integer> words) {
    BLANKS
        .splitAsStream(text)
        .filter(word -> !word.isEmpty())
        .forEach(word -> words.merge(word, 1, Integer::sum));
  }
}
