package org.xeptools.corpus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.corpus.SigDetails.Deliverable;
import org.xeptools.document.Anchors;
import org.xeptools.document.Charter;
import org.xeptools.document.Element;
import org.xeptools.document.Node;
import org.xeptools.document.SafeLinks;
import org.xeptools.document.Section;
import org.xeptools.document.Text;
import org.xeptools.document.XepDocument;

/**
 * What a charter says of people and places, in its own words: sentences and addresses, no more.
 *
 * @param leaders the sentences about who leads the group
 * @param meetings those about when it meets
 * @param reporting those about whom it reports to
 * @param list the address of its mailing list
 * @param room the address of its chat room
 * @param archive where its list can be read
 * @param deliverables the items of the section on deliverables
 */
public record CharterStatements(
    List<Statement> leaders,
    List<Statement> meetings,
    List<Statement> reporting,
    Optional<String> list,
    Optional<String> room,
    Optional<String> archive,
    List<Deliverable> deliverables) {
  private static final Pattern LEADERS =
      Pattern.compile(
          "(?i)\\b(leaders?|led by|leads the|chairs?|chaired|co-?chairs?|facilitators?)\\b");
  private static final Pattern MEETINGS =
      Pattern.compile("(?i)\\b(meetings?|meets|met in|every \\w+day)\\b");

  /** What every document has, and what says little of the group. */
  private static final Pattern CONSIDERATIONS = Pattern.compile("(?i)\\bconsiderations\\b");

  private static final Pattern REPORTING = Pattern.compile("(?i)\\breports? (?:directly )?to\\b");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})");
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})+");
  private static final Pattern ROOM_HOST =
      Pattern.compile("(?i)[^@]+@(?:muc|mucs|conference|conf|rooms?|chat|groupchat)\\..*");
  private static final Pattern LISTS_HOST = Pattern.compile("@(?:lists?|mailman|mail)\\.");
  private static final Pattern LIST = Pattern.compile("(?i)mailing[- ]?lists?|\\be-?mail list");
  private static final Pattern ROOM = Pattern.compile("(?i)\\broom\\b|groupchat|\\bMUC\\b");
  private static final Pattern ARCHIVE =
      Pattern.compile("(?i)archive|pipermail|/listinfo/|/lists?/");
  private static final Pattern ARCHIVED = Pattern.compile("(?i)\\barchives?\\b");
  private static final Pattern XEP = Pattern.compile("(?i)\\bXEP-(\\d{4})\\b|xep-(\\d{4})\\.html");
  private static final int MAX_LENGTH = 4_000;
  private static final int MAX_ITEMS = 200;

  /**
   * A sentence of the charter.
   *
   * @param text its words
   * @param anchor the id of its section, "" if that has none
   */
  public record Statement(String text, String anchor) {}

  public CharterStatements {
    leaders = List.copyOf(leaders);
    meetings = List.copyOf(meetings);
    reporting = List.copyOf(reporting);
    deliverables = List.copyOf(deliverables);
  }

  /** What {@code document} says. */
  static CharterStatements of(XepDocument document) {
    List<Statement> sentences = new ArrayList<>();
    Addresses addresses = new Addresses();
    document.sections().stream()
        .filter(section -> !CONSIDERATIONS.matcher(section.topic()).find())
        .flatMap(Section::tree)
        .forEach(
            section -> {
              String anchor = id(document.anchors(), section);
              blocks(section.element())
                  .forEach(
                      block -> {
                        String text = text(block);
                        for (String sentence : SENTENCE_END.split(text, -1)) {
                          sentences.add(new Statement(sentence, anchor));
                        }
                        addresses.take(block, text);
                      });
            });
    return new CharterStatements(
        matching(sentences, LEADERS),
        matching(sentences, MEETINGS),
        matching(sentences, REPORTING),
        Optional.ofNullable(addresses.list.isEmpty() ? null : addresses.list.iterator().next()),
        Optional.ofNullable(addresses.room.isEmpty() ? null : addresses.room.iterator().next()),
        Optional.ofNullable(
            addresses.archive.isEmpty() ? null : addresses.archive.iterator().next()),
        deliverables(document));
  }

  private static String id(Anchors anchors, Section section) {
    return anchors.id(section.element()).orElse("").replaceAll("\\s", "-");
  }

  private static List<Statement> matching(List<Statement> sentences, Pattern pattern) {
    return sentences.stream().filter(s -> pattern.matcher(s.text()).find()).distinct().toList();
  }

  /** Paragraphs, items, definitions and rows that stand directly in this section. */
  private static Stream<Element> blocks(Element section) {
    return section.elements().stream()
        .filter(child -> !Section.isSection(child))
        .flatMap(CharterStatements::innermost);
  }

  private static Stream<Element> innermost(Element block) {
    return switch (block.name()) {
      case "ul", "ol", "dl", "table", "div", "blockquote" ->
          block.elements().stream().flatMap(CharterStatements::innermost);
      case "example", "code", "img" -> Stream.empty();
      default -> Stream.of(block);
    };
  }

  private static String text(Element block) {
    if (block.is("di")) { // term: definition
      return block.elements().stream().map(e -> plain(e)).reduce((a, b) -> a + ": " + b).orElse("");
    }
    if (block.is("tr")) {
      return block.elements().stream()
          .map(e -> plain(e))
          .reduce((a, b) -> a + " · " + b)
          .orElse("");
    }
    return plain(block);
  }

  /** The words in one line, without notes. */
  private static String plain(Element element) {
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

  private static List<Deliverable> deliverables(XepDocument document) {
    Optional<Section> section =
        Charter.of(document).map(charter -> charter.parts().get(Charter.Part.DELIVERABLES));
    if (section.isEmpty()) {
      return List.of();
    }
    List<Element> items =
        section
            .get()
            .element()
            .tree()
            .filter(e -> e.is("li") || e.is("di") || (e.is("tr") && !e.elements("td").isEmpty()))
            .filter(e -> e.ancestors().noneMatch(outer -> outer.is("li") || outer.is("di")))
            .toList();
    List<Element> blocks =
        items.isEmpty() ? section.get().tree().flatMap(s -> blocks(s.element())).toList() : items;
    return blocks.stream()
        .limit(MAX_ITEMS)
        .filter(block -> !plain(block).isEmpty())
        .map(
            block ->
                new Deliverable(
                    text(block), List.copyOf(xeps(block)), Optional.empty(), Optional.empty()))
        .toList();
  }

  private static Set<String> xeps(Element block) {
    Set<String> numbers = new TreeSet<>();
    Stream.concat(
            Stream.of(plain(block)),
            block.tree().filter(e -> e.is("link")).map(e -> e.value("url")))
        .forEach(
            text -> {
              Matcher xep = XEP.matcher(text);
              while (xep.find()) {
                numbers.add(xep.group(1) == null ? xep.group(2) : xep.group(1));
              }
            });
    return numbers;
  }

  /** The addresses met so far. */
  private static final class Addresses {
    private final Set<String> list = new LinkedHashSet<>();
    private final Set<String> room = new LinkedHashSet<>();
    private final Set<String> archive = new LinkedHashSet<>();

    /** Leaders have addresses too. */
    private static boolean isRoom(String url, String address, String text) {
      return url.contains("?join")
          || ROOM_HOST.matcher(address).matches()
          || ROOM.matcher(text).find();
    }

    void take(Element block, String text) {
      for (Element link : block.tree().filter(e -> e.is("link")).toList()) {
        String url = SafeLinks.target(link.value("url")).orElse("");
        Matcher address = ADDRESS.matcher(url);
        if (url.startsWith("xmpp:") && address.find()) {
          if (isRoom(url, address.group(), text)) {
            room.add(address.group());
          }
        } else if (url.startsWith("mailto:")
            && (LIST.matcher(text).find() || LISTS_HOST.matcher(url).find())
            && address.find()) {
          list.add(address.group());
        } else if (url.startsWith("http")
            && (ARCHIVE.matcher(url).find() || ARCHIVED.matcher(plain(link)).find())) {
          archive.add(url);
        }
      }
      Matcher address = ADDRESS.matcher(text);
      while (address.find()) {
        boolean isRoom =
            ROOM_HOST.matcher(address.group()).matches()
                || (ROOM.matcher(text).find() && !LIST.matcher(text).find());
        if (isRoom) {
          room.add(address.group());
        } else if (LIST.matcher(text).find()) {
          list.add(address.group());
        }
      }
    }
  }
}
