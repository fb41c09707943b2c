package org.xeptools.rule.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.document.listing.XmlFault.Repair;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.DocumentRule;

/** A reply has another id than the request before it, to the letter or by its end. */
final class UnmatchedReply implements DocumentRule {

  @Override
  public Stream<Finding> check(XepDocument document) {
    List<Stanza> stanzas =
        Stanza.in(document)
            .filter(s -> s.is("iq") && s.element().attribute("id").isPresent())
            .toList();
    Map<String, Integer> requests = count(stanzas, true);
    Map<String, Integer> replies = count(stanzas, false);
    List<Finding> found = new ArrayList<>();
    for (int i = 1; i < stanzas.size(); i++) {
      Stanza request = stanzas.get(i - 1);
      Stanza reply = stanzas.get(i);
      if (Exchange.isRequest(request)
          && Exchange.isReply(reply)
          && isAnswer(reply.element(), request.element())
          && isWhole(request)
          && new Exchange(request, reply).isUnbroken(document)
          && !requests.containsKey(id(reply))
          && !replies.containsKey(id(request))) {
        found.add(unmatched(reply, request, document));
      }
    }
    return found.stream();
  }

  private static Map<String, Integer> count(List<Stanza> stanzas, boolean requests) {
    Map<String, Integer> ids = new HashMap<>();
    stanzas.stream()
        .filter(s -> requests ? Exchange.isRequest(s) : Exchange.isReply(s))
        .forEach(s -> ids.merge(id(s), 1, Integer::sum));
    return ids;
  }

  private static String id(Stanza stanza) {
    return stanza.element().value("id");
  }

  /** Sent back to who asked, by whom was asked, as far as either says. */
  private static boolean isAnswer(XmlElement reply, XmlElement request) {
    return mirrors(reply.value("to"), request.value("from"))
        && mirrors(reply.value("from"), request.value("to"))
        && (reply.attribute("to").isPresent() || reply.attribute("from").isPresent());
  }

  /** False where the start tag is broken, so that its attributes may be those of another tag. */
  private static boolean isWhole(Stanza request) {
    String tag =
        request
            .listing()
            .text()
            .value()
            .substring(request.element().start(), request.element().startTagEnd());
    return tag.indexOf('<', 1) < 0 && tag.chars().filter(c -> c == '=').count() * 2 <= quotes(tag);
  }

  private static long quotes(String tag) {
    return tag.chars().filter(c -> c == '\'' || c == '"').count();
  }

  private static boolean mirrors(String a, String b) {
    return a.isEmpty() || b.isEmpty() || a.equals(b);
  }

  private Finding unmatched(Stanza reply, Stanza request, XepDocument document) {
    XmlAttribute id = reply.element().attribute("id").orElseThrow();
    XmlAttribute asked = request.element().attribute("id").orElseThrow();
    Finding finding =
        finding(
                reply.place(id),
                "the reply has the id '" + id.value() + "', its request '" + asked.value() + "'")
            .with(Note.at(request.place(asked), "The request is here"));
    Repair repair =
        new Repair("Write '" + asked.value() + "'", id.valueStart(), id.valueEnd(), asked.value());
    return Repairs.mend(finding, repair, reply.listing(), document);
  }
}
