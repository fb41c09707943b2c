package org.xeptools.rule.example;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.document.listing.XmlFault.Repair;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.DocumentRule;

/** The from or to of a reply is that of the request, or of another entity. */
final class MisaddressedReply implements DocumentRule {

  @Override
  public Stream<Finding> check(XepDocument document) {
    Set<Sender> senders = new HashSet<>();
    Stanza.in(document).filter(Exchange::isRequest).forEach(s -> senders.add(Sender.of(s)));
    return Exchange.in(document)
        .filter(exchange -> Exchange.isReply(exchange.answer()))
        .flatMap(
            exchange ->
                unswapped(exchange, document)
                    .or(() -> elsewhere(exchange, senders, document))
                    .stream());
  }

  /** The sender of a request, since a server that forwards it may keep its id. */
  private record Sender(String id, String jid) {
    static Sender of(Stanza request) {
      return new Sender(request.element().value("id"), request.element().value("from"));
    }
  }

  private Optional<Finding> unswapped(Exchange exchange, XepDocument document) {
    String from = exchange.request().element().value("from");
    String to = exchange.request().element().value("to");
    // A server may answer on behalf of an account.
    String answerFrom = exchange.answer().element().value("from");
    String answerTo = exchange.answer().element().value("to");
    boolean alone = bare(from).equals(bare(to)) || bare(answerFrom).equals(bare(answerTo));
    if (from.isEmpty() || to.isEmpty() || alone) {
      return Optional.empty();
    }
    return unswapped(exchange, "to", to, from, document)
        .or(() -> unswapped(exchange, "from", from, to, document));
  }

  private Optional<Finding> unswapped(
      Exchange exchange, String name, String same, String meant, XepDocument document) {
    return exchange
        .answer()
        .element()
        .attribute(name)
        .filter(attribute -> attribute.value().equals(same))
        .filter(attribute -> attribute.value().indexOf(' ') < 0) // placeholders for a JID
        .map(attribute -> unswapped(exchange, attribute, meant, document));
  }

  private Finding unswapped(
      Exchange exchange, XmlAttribute attribute, String meant, XepDocument document) {
    Stanza answer = exchange.answer();
    String message =
        "the reply is "
            + attribute.name()
            + " '"
            + attribute.value()
            + "', and so is its request; a reply swaps from and to";
    Finding finding = at(exchange, attribute, message);
    XmlElement element = answer.element();
    if (element.value("from").equals(exchange.request().element().value("from"))
        && element.value("to").equals(exchange.request().element().value("to"))) {
      return finding.with(Note.of("Swap from and to in the reply"));
    }
    Repair repair =
        new Repair("Write '" + meant + "'", attribute.valueStart(), attribute.valueEnd(), meant);
    return Repairs.withFix(finding, repair, answer.listing(), document);
  }

  /**
   * The reply goes to an entity that did not send the request, or comes from one that did not
   * receive it.
   */
  private Optional<Finding> elsewhere(
      Exchange exchange, Set<Sender> senders, XepDocument document) {
    XmlElement request = exchange.request().element();
    String receiver = exchange.answer().element().value("to");
    boolean isOther = !bare(receiver).equals(bare(request.value("from")));
    if (isOther && !exchange.isInOneSection(document)) {
      return Optional.empty(); // the reply may be to a request that is not shown
    }
    if (!receiver.equals(request.value("from"))
        && senders.contains(new Sender(request.value("id"), receiver))) {
      return Optional.empty();
    }
    Optional<Finding> to = elsewhere(exchange, "to", "goes to", request.value("from"), "came from");
    Optional<Finding> from =
        elsewhere(exchange, "from", "comes from", request.value("to"), "went to");
    // If both differ, another entity may have forwarded the request.
    return to.isPresent() && from.isPresent()
        ? to.map(finding -> finding.with(milder()))
        : to.or(() -> from);
  }

  private Optional<Finding> elsewhere(
      Exchange exchange, String name, String verb, String meant, String asked) {
    return exchange
        .answer()
        .element()
        .attribute(name)
        .filter(jid -> !jid.value().equals(meant) && isJid(jid.value()) && isJid(meant))
        .map(
            jid -> {
              String reply = "the reply " + verb + " '" + jid.value() + "'";
              return at(exchange, jid, reply + ", but its request " + asked + " '" + meant + "'");
            });
  }

  private Finding at(Exchange exchange, XmlAttribute attribute, String message) {
    return finding(exchange.answer().place(attribute), message)
        .with(Note.at(exchange.request().place(), "The request is here"));
  }

  /** False for placeholders, and for a missing address. */
  private static boolean isJid(String value) {
    return value.indexOf(' ') < 0 && (value.indexOf('@') >= 0 || value.indexOf('.') >= 0);
  }

  private static String bare(String jid) {
    int resource = jid.indexOf('/');
    return resource < 0 ? jid : jid.substring(0, resource);
  }
}
