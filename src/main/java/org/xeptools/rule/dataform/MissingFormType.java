package org.xeptools.rule.dataform;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.document.listing.XmlFault.Repair;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.example.Repairs;

/** A form of a protocol that identifies its forms has no FORM_TYPE. */
final class MissingFormType implements DocumentRule {
  private static final String PUBSUB = "http://jabber.org/protocol/pubsub";
  private static final String MUC = "http://jabber.org/protocol/muc";
  private static final String DISCO = "http://jabber.org/protocol/disco#info query";

  /** The elements that contain such forms, by namespace and name. */
  private static final Map<String, String> TYPES =
      Map.of(
          PUBSUB + " configure", PUBSUB + "#node_config",
          PUBSUB + "#owner configure", PUBSUB + "#node_config",
          PUBSUB + " options", PUBSUB + "#subscribe_options",
          PUBSUB + " publish-options", PUBSUB + "#publish-options",
          MUC + "#owner query", MUC + "#roomconfig");

  @Override
  public Stream<Finding> check(XepDocument document) {
    return DataForm.in(document)
        .filter(form -> !form.fields().isEmpty() && form.formTypeField().isEmpty())
        .filter(form -> !form.isAbridged() && !form.type().equals("cancel"))
        .flatMap(form -> judge(form, document).stream());
  }

  private Optional<Finding> judge(DataForm form, XepDocument document) {
    XmlElement carrier = form.element().parent().orElse(form.element());
    String key = carrier.namespace() + " " + carrier.localName();
    if (key.equals(DISCO)) {
      String message = "a form in a reply of service discovery has a field FORM_TYPE";
      return form.type().equals("result")
          ? Optional.of(finding(form.place(), message))
          : Optional.empty();
    }
    return Optional.ofNullable(TYPES.get(key)).map(type -> missing(form, carrier, type, document));
  }

  private Finding missing(DataForm form, XmlElement carrier, String type, XepDocument document) {
    String message =
        "a form in <" + carrier.name() + "/> has a field FORM_TYPE with the value '" + type + "'";
    int first = form.fields().get(0).start();
    String text = form.listing().text().value();
    int line = text.lastIndexOf('\n', first) + 1;
    String indent = text.substring(line, first).isBlank() ? text.substring(line, first) : "";
    String hidden = form.type().equals("submit") ? "" : " type='hidden'";
    String field = "<field var='FORM_TYPE'" + hidden + "><value>" + type + "</value></field>\n";
    Repair repair = new Repair("Add the field", first, first, field + indent);
    return Repairs.withFix(finding(form.place(), message), repair, form.listing(), document);
  }
}
