package org.xeptools.rule.dataform;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.document.listing.XmlFault.Repair;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.example.Repairs;

/** A form in a request is one to fill in, or a form in a reply is already filled in. */
final class MistypedForm implements DocumentRule {
  /** The elements that contain forms in both directions. */
  private static final Set<String> CARRIERS =
      Set.of(
          "http://jabber.org/protocol/commands command",
          "http://jabber.org/protocol/muc#owner query",
          "http://jabber.org/protocol/pubsub configure",
          "http://jabber.org/protocol/pubsub options",
          "http://jabber.org/protocol/pubsub publish-options",
          "http://jabber.org/protocol/pubsub#owner configure",
          "jabber:iq:register query",
          "jabber:iq:search query");

  @Override
  public Stream<Finding> check(XepDocument document) {
    return DataForm.in(document).flatMap(form -> judge(form, document).stream());
  }

  private Optional<Finding> judge(DataForm form, XepDocument document) {
    XmlElement carrier = form.element().parent().orElse(form.element());
    if (!CARRIERS.contains(carrier.namespace() + " " + carrier.localName())) {
      return Optional.empty();
    }
    String iq = stanza(carrier);
    return switch (iq + " " + form.type()) {
      case "set form" -> Optional.of(mistyped(form, "a request submits", "submit", document));
      case "result submit" -> Optional.of(mistyped(form, "a reply offers", "form", document));
      default -> Optional.empty();
    };
  }

  /** The type of the iq that {@code element} is in, "" for none. */
  private static String stanza(XmlElement element) {
    XmlElement top = element;
    while (!top.is("iq") && top.parent().isPresent()) {
      top = top.parent().get();
    }
    return top.is("iq") ? top.value("type") : "";
  }

  private Finding mistyped(DataForm form, String role, String right, XepDocument document) {
    Finding finding =
        finding(
            form.place(), role + " a form: its type is " + right + ", not '" + form.type() + "'");
    Repair repair =
        form.element()
            .attribute("type")
            .map(
                type ->
                    new Repair("Write '" + right + "'", type.valueStart(), type.valueEnd(), right))
            .orElseThrow();
    return Repairs.withFix(finding, repair, form.listing(), document);
  }
}
