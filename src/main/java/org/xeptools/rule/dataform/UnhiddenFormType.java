package org.xeptools.rule.dataform;

import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.document.listing.XmlFault.Repair;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.example.Repairs;

/** The field FORM_TYPE of a form or a result is not hidden. */
final class UnhiddenFormType implements DocumentRule {
  private static final Set<String> SHOWN = Set.of("form", "result");
  private static final String HIDDEN = "hidden";

  @Override
  public Stream<Finding> check(XepDocument document) {
    return DataForm.in(document)
        .filter(form -> SHOWN.contains(form.type()) && !form.isAbridged())
        .flatMap(
            form ->
                form.formTypeField().stream()
                    .filter(field -> !field.value("type").equals(HIDDEN))
                    .map(field -> unhidden(form, field, document)));
  }

  private Finding unhidden(DataForm form, XmlElement field, XepDocument document) {
    Finding finding =
        finding(
            form.place(field),
            "FORM_TYPE in a form of type " + form.type() + " is a field of type hidden");
    Repair repair =
        field
            .attribute("type")
            .map(type -> new Repair("Write 'hidden'", type.valueStart(), type.valueEnd(), HIDDEN))
            .orElseGet(() -> addition(field.attribute("var").orElseThrow()));
    return Repairs.withFix(finding, repair, form.listing(), document);
  }

  private static Repair addition(XmlAttribute var) {
    int end = var.valueEnd() + 1;
    return new Repair("Add type='hidden'", end, end, " type='hidden'");
  }
}
