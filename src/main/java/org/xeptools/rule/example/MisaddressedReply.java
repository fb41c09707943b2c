package org.xeptools.rule.example;

import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.document.listing.XmlFault.Repair;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.DocumentRule;

/** A reply has from or to as its request has them, not the other way round. */
final class MisaddressedReply implements DocumentRule {

  @Override
  public Stream<Finding> check(XepDocument document) {
    return Exchange.in(document)
        .filter(exchange -> Exchange.isReply(exchange.answer()))
        .flatMap(exchange -> judge(exchange, document).stream());
  }

  private Optional<Finding> judge(Exchange exchange, XepDocument document) {
    String from = exchange.request().element().value("from");
    String to = exchange.request().element().value("to");
    // A server answers in the name of the account that it asked for.
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
        .filter(attribute -> attribute.value().indexOf(' ') < 0) // words that stand for a JID
        .map(attribute -> misaddressed(exchange, attribute, meant, document));
  }

  private Finding misaddressed(
      Exchange exchange, XmlAttribute attribute, String meant, XepDocument document) {
    Stanza answer = exchange.answer();
    String message =
        "the reply is "
            + attribute.name()
            + " '"
            + attribute.value()
            + "', and so is its request; a reply swaps from and to";
    Finding finding =
        finding(answer.place(attribute), message)
            .with(Note.at(exchange.request().place(), "The request is here"));
    XmlElement element = answer.element();
    if (element.value("from").equals(exchange.request().element().value("from"))
        && element.value("to").equals(exchange.request().element().value("to"))) {
      return finding.with(Note.of("Swap from and to in the reply"));
    }
    Repair repair =
        new Repair("Write '" + meant + "'", attribute.valueStart(), attribute.valueEnd(), meant);
    return Repairs.mend(finding, repair, answer.listing(), document);
  }

  private static String bare(String jid) {
    int resource = jid.indexOf('/');
    return resource < 0 ? jid : jid.substring(0, resource);
  }
}
