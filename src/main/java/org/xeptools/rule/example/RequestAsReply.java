package org.xeptools.rule.example;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlFault.Repair;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.DocumentRule;

/** A reply is of type get or set. */
final class RequestAsReply implements DocumentRule {

  /** An id is unique only for its sender, so a set may be a request of its own. */
  private static final Pattern ANSWER =
      Pattern.compile("result|respon(?:ds|se)\\b|repl(?:y|ies)|acknowledge|answer");

  @Override
  public Stream<Finding> check(XepDocument document) {
    return Exchange.in(document)
        .filter(exchange -> isToldAsAnswer(exchange.answer()) && isSwapped(exchange))
        .flatMap(exchange -> judge(exchange, document).stream());
  }

  private static boolean isToldAsAnswer(Stanza stanza) {
    String caption = stanza.listing().caption().toLowerCase(Locale.ROOT);
    return stanza.type().equals("get")
        || (stanza.type().equals("set") && ANSWER.matcher(caption).find());
  }

  private static boolean isSwapped(Exchange exchange) {
    String from = exchange.request().element().value("from");
    String to = exchange.request().element().value("to");
    return !from.equals(to)
        && exchange.answer().element().value("from").equals(to)
        && exchange.answer().element().value("to").equals(from)
        && !(from.isEmpty() && to.isEmpty());
  }

  private Optional<Finding> judge(Exchange exchange, XepDocument document) {
    return exchange
        .answer()
        .element()
        .attribute("type")
        .map(type -> unexpected(exchange, type, document));
  }

  private Finding unexpected(Exchange exchange, XmlAttribute type, XepDocument document) {
    Stanza answer = exchange.answer();
    Finding finding =
        finding(
                answer.place(type),
                "this iq answers the request before it, but its type is " + type.value())
            .with(Note.at(exchange.request().place(), "The request is here"));
    Repair repair = new Repair("Write 'result'", type.valueStart(), type.valueEnd(), "result");
    return Repairs.withFix(finding, repair, answer.listing(), document);
  }
}
