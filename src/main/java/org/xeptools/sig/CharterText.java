package org.xeptools.sig;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.document.Section;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.Text;

/** The words of a document in sentences, without its notes. */
final class CharterText {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?][\"”)]?)\\s+(?=\\p{Lu})");
  private static final int MAX_LENGTH = 4_000;

  private CharterText() {}

  /** The paragraphs, items, definitions and rows directly in this section. */
  static Stream<Element> blocks(Element section) {
    return section.elements().stream()
        .filter(child -> !Section.isSection(child))
        .flatMap(CharterText::innermost);
  }

  private static Stream<Element> innermost(Element block) {
    return switch (block.name()) {
      case "ul", "ol", "dl", "table", "div", "blockquote" ->
          block.elements().stream().flatMap(CharterText::innermost);
      case "example", "code", "img" -> Stream.empty();
      default -> Stream.of(block);
    };
  }

  /** The words of a block: a term and its definition, the cells of a row. */
  static String of(Element block) {
    if (block.is("di") || block.is("tr")) {
      return block.elements().stream()
          .map(CharterText::plain)
          .collect(Collectors.joining(block.is("di") ? ": " : " · "));
    }
    return plain(block);
  }

  /** The words in one line, without notes. */
  static String plain(Element element) {
    StringBuilder words = new StringBuilder();
    words(element, words);
    String text = words.toString().strip().replaceAll("\\s+", " ");
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
  }

  private static void words(Element element, StringBuilder words) {
    for (Node child : element.children()) {
      if (child instanceof Text text) {
        words.append(text.text().value());
      } else if (child instanceof Element inner && !inner.is("note")) {
        words(inner, words);
      }
    }
  }

  static List<String> sentences(String text) {
    return List.of(SENTENCE_END.split(text, -1));
  }

  static boolean isInNote(Element element) {
    return element.ancestors().anyMatch(outer -> outer.is("note"));
  }
}
