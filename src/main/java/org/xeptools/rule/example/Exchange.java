package org.xeptools.rule.example;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;

/**
 * Two iq stanzas with one id, the first of which is a request, with only replies between them.
 *
 * @param request the stanza of type get or set
 * @param answer the stanza after it, of any type
 */
record Exchange(Stanza request, Stanza answer) {

  /** The exchanges in {@code document}, in order. */
  static Stream<Exchange> in(XepDocument document) {
    List<Stanza> stanzas = Stanza.in(document).filter(s -> s.is("iq")).toList();
    List<Exchange> found = new ArrayList<>();
    int asked = 0;
    for (int i = 1; i < stanzas.size(); i++) {
      // Several replies to one request are alternatives.
      asked = isReply(stanzas.get(i - 1)) ? asked : i - 1;
      Exchange pair = new Exchange(stanzas.get(asked), stanzas.get(i));
      String id = pair.request.element().value("id");
      if (isRequest(pair.request)
          && !id.isEmpty()
          && pair.answer.element().value("id").equals(id)
          && !pair.request.isTagAbridged()
          && !pair.answer.isTagAbridged()
          && new Exchange(stanzas.get(i - 1), pair.answer).isUnbroken(document)) {
        found.add(pair);
      }
    }
    return found.stream();
  }

  static boolean isRequest(Stanza stanza) {
    return stanza.type().equals("get") || stanza.type().equals("set");
  }

  static boolean isReply(Stanza stanza) {
    return stanza.type().equals("result") || stanza.type().equals("error");
  }

  /** True if there is no other iq between the two, such as one that cannot be read. */
  boolean isUnbroken(XepDocument document) {
    String between = between(document);
    return !between.contains("<iq") && !between.contains("&lt;iq");
  }

  /** True if no section begins between the two. */
  boolean isInOneSection(XepDocument document) {
    SortedSet<Integer> starts =
        document
            .kept()
            .get(
                SectionStarts.class,
                () ->
                    new SectionStarts(
                        document
                            .allSections()
                            .map(section -> section.element().span().start())
                            .collect(Collectors.toCollection(TreeSet::new))))
            .starts();
    return starts.subSet(Math.min(from(), to()), to()).isEmpty();
  }

  private record SectionStarts(SortedSet<Integer> starts) {}

  private String between(XepDocument document) {
    return from() <= to() ? document.source().text().substring(from(), to()) : "";
  }

  private int from() {
    return request.place().end();
  }

  private int to() {
    return answer.place().start();
  }
}
