package org.xeptools.rule.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.SourceSpan;

/** A step of a session carries an id that the steps before it do not. */
final class ChangedSessionId implements DocumentRule {

  /**
   * A protocol with sessions.
   *
   * @param namespace how its namespaces begin
   * @param elements the elements with the id
   * @param attribute the id
   */
  private record Protocol(String namespace, Set<String> elements, String attribute) {
    Optional<XmlAttribute> id(XmlElement element) {
      return elements.contains(element.localName()) && element.namespace().startsWith(namespace)
          ? element.attribute(attribute)
          : Optional.empty();
    }
  }

  private static final List<Protocol> PROTOCOLS =
      List.of(
          new Protocol("http://jabber.org/protocol/commands", Set.of("command"), "sessionid"),
          new Protocol("urn:xmpp:mam:", Set.of("query", "result", "fin"), "queryid"),
          new Protocol("urn:xmpp:jingle:1", Set.of("jingle"), "sid"),
          new Protocol("http://jabber.org/protocol/ibb", Set.of("open", "data", "close"), "sid"));

  private record Step(Listing listing, XmlElement element, XmlAttribute id, boolean isFirst) {
    SourceSpan place() {
      return listing.span(id.valueStart(), id.valueEnd());
    }
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return PROTOCOLS.stream().flatMap(protocol -> check(protocol, document));
  }

  private Stream<Finding> check(Protocol protocol, XepDocument document) {
    List<Step> steps = new ArrayList<>();
    for (Listing listing : document.listings()) {
      if (listing.isExample() && listing.xml().isWellFormed()) {
        listing.xml().walk(e -> protocol.id(e).ifPresent(id -> steps.add(step(listing, e, id))));
      }
    }
    Map<String, Integer> uses = new HashMap<>();
    steps.forEach(step -> uses.merge(step.id().value(), 1, Integer::sum));
    List<Finding> found = new ArrayList<>();
    for (int i = 1; i < steps.size(); i++) {
      Step step = steps.get(i);
      Step before = steps.get(i - 1);
      if (!step.isFirst()
          && uses.get(step.id().value()) == 1
          && isOneExchange(before, step, document)) {
        found.add(changed(protocol, before, step));
      }
    }
    return found.stream();
  }

  private static Step step(Listing listing, XmlElement element, XmlAttribute id) {
    boolean opens =
        switch (element.localName()) {
          case "query", "open" -> true;
          case "command" -> element.value("status").equals("executing");
          case "jingle" -> element.value("action").equals("session-initiate");
          default -> false;
        };
    return new Step(listing, element, id, opens);
  }

  /** True if the steps are in one section, and the same two speak as far as they are named. */
  private static boolean isOneExchange(Step before, Step step, XepDocument document) {
    Set<String> parties = parties(step.element());
    Set<String> partiesBefore = parties(before.element());
    return new Exchange(
                new Stanza(before.listing(), before.element()),
                new Stanza(step.listing(), step.element()))
            .isInOneSection(document)
        && (parties.equals(partiesBefore) || (parties.contains("") && partiesBefore.contains("")));
  }

  private static Set<String> parties(XmlElement payload) {
    XmlElement stanza = payload.parent().orElse(payload);
    return Set.copyOf(List.of(stanza.value("from"), stanza.value("to")));
  }

  private Finding changed(Protocol protocol, Step before, Step step) {
    String message =
        "the %s is '%s' here, and '%s' in the step before"
            .formatted(protocol.attribute(), step.id().value(), before.id().value());
    return finding(step.place(), message).with(Note.at(before.place(), "That step is here"));
  }
}
