package org.xeptools.rule.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    boolean[] isAnswered = answered(stanzas);
    Set<String> answered = new HashSet<>();
    Map<String, Stanza> latest = new HashMap<>();
    List<Finding> found = new ArrayList<>();
    int asked = 0;
    String wrong = ""; // the id of the replies that the request before has had, all of them wrong
    for (int i = 0; i < stanzas.size(); i++) {
      Stanza stanza = stanzas.get(i);
      Stanza request = stanzas.get(asked);
      if (!Exchange.isReply(stanza)) {
        asked = i;
        wrong = "";
        latest.put(id(stanza), stanza);
        answered.remove(id(stanza));
      } else if (Exchange.isRequest(request)
          && !isAnswered[asked]
          && (asked == i - 1 || id(stanza).equals(wrong))
          && !mayAnswer(latest.get(id(stanza)), answered, stanza)
          && isAnswer(stanza.element(), request.element())
          && isWhole(request)
          && follows(stanzas.get(i - 1), stanza, document)) {
        found.add(unmatched(stanza, request, document));
        wrong = id(stanza);
      } else {
        wrong = "";
        answered.add(id(stanza));
      }
    }
    return found.stream();
  }

  /** For each stanza: is the next one that has its id a reply? */
  private static boolean[] answered(List<Stanza> stanzas) {
    boolean[] answered = new boolean[stanzas.size()];
    Map<String, Boolean> next = new HashMap<>();
    for (int i = stanzas.size() - 1; i >= 0; i--) {
      Boolean isReply = next.put(id(stanzas.get(i)), Exchange.isReply(stanzas.get(i)));
      answered[i] = isReply != null && isReply;
    }
    return answered;
  }

  /** True if {@code request} waits for its reply, or may fail as this reply says. */
  private static boolean mayAnswer(@Nullable Stanza request, Set<String> answered, Stanza reply) {
    return request != null
        && (!answered.contains(id(reply))
            || (reply.type().equals("error") && isAnswer(reply.element(), request.element())));
  }

  private static boolean follows(Stanza before, Stanza reply, XepDocument document) {
    Exchange pair = new Exchange(before, reply);
    return pair.isUnbroken(document) && pair.isInOneSection(document);
  }

  private static String id(Stanza stanza) {
    return stanza.element().value("id");
  }

  /** True if the addresses of the reply mirror those of the request, as far as both have them. */
  private static boolean isAnswer(XmlElement reply, XmlElement request) {
    return mirrors(reply.value("to"), request.value("from"))
        && mirrors(reply.value("from"), request.value("to"));
  }

  /** False if the start tag is broken, so that its attributes may be those of another tag. */
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
    return Repairs.withFix(finding, repair, reply.listing(), document);
  }
}
