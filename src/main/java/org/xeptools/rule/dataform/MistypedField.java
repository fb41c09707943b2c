package org.xeptools.rule.dataform;

import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.CorpusRule;
import org.xeptools.rule.dataform.FormRegistry.Registered;

/** A field has another type than the registered one. */
final class MistypedField implements CorpusRule {

  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    return DataForm.in(document)
        .filter(form -> !form.formType().isEmpty())
        .flatMap(
            form -> form.fields().stream().flatMap(field -> judge(form, field, corpus).stream()));
  }

  private Optional<Finding> judge(DataForm form, XmlElement field, Corpus corpus) {
    String type = field.value("type");
    Registered registered =
        type.isEmpty() || field.value("var").equals(DataForm.FORM_TYPE)
            ? null
            : FormRegistry.of(corpus).of(form.formType()).get(field.value("var"));
    return registered == null || registered.type().isEmpty() || registered.type().equals(type)
        ? Optional.empty()
        : Optional.of(
            finding(
                    field
                        .attribute("type")
                        .map(a -> form.listing().span(a.valueStart(), a.valueEnd()))
                        .orElseThrow(),
                    "the field '"
                        + registered.name()
                        + "' is registered with the type "
                        + registered.type()
                        + ", not "
                        + type)
                .with(Note.of(registered.document() + " registers it")));
  }
}
