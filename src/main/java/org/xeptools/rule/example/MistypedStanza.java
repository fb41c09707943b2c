package org.xeptools.rule.example;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.document.listing.XmlFault.Repair;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.DocumentRule;

/** The type of a stanza does not match its content. */
final class MistypedStanza implements DocumentRule {
  /**
   * Requests with one possible type: the type, the document that says so, the namespace, elements.
   */
  private static final String REQUESTS =
      """
      get XEP-0030 http://jabber.org/protocol/disco#info query
      get XEP-0030 http://jabber.org/protocol/disco#items query
      get XEP-0012 jabber:iq:last query
      get XEP-0092 jabber:iq:version query
      get XEP-0199 urn:xmpp:ping ping
      get XEP-0202 urn:xmpp:time time
      get XEP-0191 urn:xmpp:blocking blocklist
      get XEP-0060 http://jabber.org/protocol/pubsub items subscriptions affiliations default
      set XEP-0060 http://jabber.org/protocol/pubsub publish subscribe unsubscribe create retract
      set XEP-0060 http://jabber.org/protocol/pubsub#owner delete purge
      get XEP-0060 http://jabber.org/protocol/pubsub#owner default
      set XEP-0050 http://jabber.org/protocol/commands command
      set XEP-0047 http://jabber.org/protocol/ibb open data close
      set XEP-0095 http://jabber.org/protocol/si si
      set XEP-0166 urn:xmpp:jingle:0 jingle
      set XEP-0166 urn:xmpp:jingle:1 jingle
      set XEP-0191 urn:xmpp:blocking block unblock
      set XEP-0280 urn:xmpp:carbons:2 enable disable
      set XEP-0332 urn:xmpp:http req
      set XEP-0357 urn:xmpp:push:0 enable disable
      set RFC-6120 urn:ietf:params:xml:ns:xmpp-bind bind
      """;

  private record Request(String type, String source) {}

  private static final Map<String, Request> TYPES = types();

  private static Map<String, Request> types() {
    Map<String, Request> types = new HashMap<>();
    REQUESTS
        .lines()
        .map(line -> line.split(" "))
        .forEach(
            row -> {
              for (int i = 3; i < row.length; i++) {
                types.put(row[2] + " " + row[i], new Request(row[0], row[1]));
              }
            });
    return types;
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return Stanza.in(document)
        .filter(stanza -> !stanza.isTagAbridged())
        .flatMap(stanza -> request(stanza, document).or(() -> error(stanza, document)).stream());
  }

  private Optional<Finding> request(Stanza stanza, XepDocument document) {
    if (!stanza.is("iq") || !Exchange.isRequest(stanza)) {
      return Optional.empty();
    }
    return stanza.element().elements().stream()
        .flatMap(
            child -> child.is("pubsub") ? child.elements().stream().limit(1) : Stream.of(child))
        .findFirst()
        .flatMap(payload -> judge(stanza, payload, document));
  }

  private Optional<Finding> judge(Stanza stanza, XmlElement payload, XepDocument document) {
    Request request = TYPES.get(payload.namespace() + " " + payload.localName());
    if (request == null || request.type().equals(stanza.type())) {
      return Optional.empty();
    }
    String message =
        "a request with <"
            + payload.name()
            + "/> is of type "
            + request.type()
            + ", not "
            + stanza.type();
    return stanza
        .element()
        .attribute("type")
        .map(
            type ->
                retyped(stanza, type, request.type(), message, document)
                    .with(Note.of(request.source().replace("RFC-", "RFC ") + " defines it")));
  }

  /** An error element is in a stanza of another type than error. */
  private Optional<Finding> error(Stanza stanza, XepDocument document) {
    boolean carries =
        stanza.element().elements().stream()
            .anyMatch(child -> child.is("error") && isOfStanza(child, stanza));
    String message = "the stanza carries an <error/>, but its type is not error";
    return !carries || stanza.type().equals("error")
        ? Optional.empty()
        : Optional.of(
            stanza
                .element()
                .attribute("type")
                .map(type -> retyped(stanza, type, "error", message, document))
                .orElseGet(() -> finding(stanza.place(), message)));
  }

  private static boolean isOfStanza(XmlElement child, Stanza stanza) {
    return child.namespace().equals(stanza.element().namespace());
  }

  private Finding retyped(
      Stanza stanza, XmlAttribute type, String right, String message, XepDocument document) {
    Repair repair = new Repair("Write '" + right + "'", type.valueStart(), type.valueEnd(), right);
    return Repairs.withFix(
        finding(stanza.place(type), message), repair, stanza.listing(), document);
  }
}
