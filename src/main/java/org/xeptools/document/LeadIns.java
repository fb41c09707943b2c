package org.xeptools.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.Text;
import org.xeptools.format.Vocabulary;

/** Which words introduce which list: {@code A server MUST:} and its items. */
final class LeadIns {
  /** The lists around an item whose words before them are read. */
  private static final int MAX_OUTER = 3;

  /** The most characters of an item, so that lists in lists stay short. */
  private static final int MAX_ITEM = 4_000;

  /** The most characters at the end of a text that are searched for the words. */
  private static final int LAST_WORDS = 300;

  private static final Pattern FOLLOWS = Pattern.compile("\\b(?:following|as follows)\\b");

  private final XepDocument document;
  private final TreeMap<Integer, Element> lists = new TreeMap<>();
  private final Map<Element, Passage> before = new HashMap<>();

  LeadIns(XepDocument document) {
    this.document = document;
    Stream.of("ul", "ol", "dl")
        .flatMap(document::elements)
        .forEach(list -> lists.putIfAbsent(list.span().start(), list));
  }

  /** The list that {@code passage} introduces; passages are given in the order of the document. */
  Optional<Element> list(Passage passage) {
    if (!isOpen(passage.text().value())) {
      return Optional.empty();
    }
    Element holder = passage.element();
    int length = passage.text().value().length();
    int end =
        passage.endsBlock() ? holder.span().end() : passage.text().span(length - 1, length).end();
    Optional<Element> parent = passage.endsBlock() ? holder.parent() : Optional.of(holder);
    Map.Entry<Integer, Element> next = lists.ceilingEntry(end);
    if (next == null
        || !next.getValue().parent().equals(parent)
        || !document.source().text().substring(end, next.getKey()).isBlank()) {
      return Optional.empty();
    }
    before.put(next.getValue(), passage);
    return Optional.of(next.getValue());
  }

  /** True if {@code text} ends with a colon, or says at its end that something follows. */
  private static boolean isOpen(String text) {
    int last = text.length() - 1;
    while (last >= 0 && isBetween(text.charAt(last))) {
      last--;
    }
    if (last < 0 || text.charAt(last) == ':') {
      return last >= 0;
    }
    int sentence = Math.max(text.lastIndexOf(". ", last - 1), last - LAST_WORDS);
    int from = text.indexOf("follow", Math.max(0, sentence)); // most texts say nothing of the kind
    return from >= 0
        && from < last
        && FOLLOWS.matcher(text.substring(Math.max(0, sentence), last)).find();
  }

  private static boolean isBetween(char c) {
    return Character.isWhitespace(c) || c == Passage.NOTE;
  }

  /** The passages before the lists that {@code passage} is an item of, the outermost first. */
  List<Passage> before(Passage passage) {
    return Stream.concat(Stream.of(passage.element()), passage.element().ancestors())
        .takeWhile(element -> !Section.isSection(element))
        .filter(before::containsKey)
        .limit(MAX_OUTER)
        .map(before::get)
        .sorted((a, b) -> Integer.compare(start(a), start(b)))
        .toList();
  }

  private static int start(Passage passage) {
    return passage.element().span().start();
  }

  /** The words of each item of {@code list}, without notes and listings. */
  static List<String> items(Element list) {
    return list.elements().stream()
        .map(
            item -> {
              StringBuilder words = new StringBuilder();
              collect(item, words);
              return RequirementReader.tidy(words);
            })
        .filter(words -> !words.isEmpty())
        .toList();
  }

  private static void collect(Element element, StringBuilder into) {
    for (Node child : element.children()) {
      if (into.length() > MAX_ITEM) {
        return;
      }
      if (child instanceof Text text) {
        into.append(text.text().value());
      } else if (child instanceof Element inner && !isApart(inner)) {
        boolean inline = Vocabulary.MARKS.contains(inner.name()) || inner.is("tt");
        into.append(inline ? "" : " ");
        collect(inner, into);
        into.append(inner.is("dt") ? ": " : inline ? "" : " ");
      }
    }
  }

  private static boolean isApart(Element element) {
    return element.is("note") || element.is("example") || element.is("code") || element.is("table");
  }
}
