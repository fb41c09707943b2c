package org.xeptools.rule.dataform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.document.listing.XmlFault.Repair;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.CorpusRule;
import org.xeptools.rule.example.Repairs;
import org.xeptools.rule.example.SlipOfPen;
import org.xeptools.source.SourceSpan;

/** A field of a registered form is not among those that are registered for it. */
final class UnregisteredField implements CorpusRule {

  private static final int MOST = 200;
  private static final int MAX_COMPARED = 1_000;

  private record Field(String formType, String name) {
    boolean isIn(FormRegistry registry) {
      return registry.of(formType).containsKey(name);
    }
  }

  private record Use(DataForm form, XmlAttribute name) {
    SourceSpan place() {
      return form.listing().span(name.valueStart(), name.valueEnd());
    }
  }

  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    Map<Field, List<Use>> fields = new LinkedHashMap<>();
    DataForm.in(document).forEach(form -> collect(form, fields));
    if (fields.isEmpty()) {
      return Stream.empty(); // the registry is read from all files
    }
    FormRegistry registry = FormRegistry.of(corpus);
    FormRegistry own = FormRegistry.of(document);
    return fields.entrySet().stream()
        .filter(field -> !registry.of(field.getKey().formType()).isEmpty())
        .filter(field -> !field.getKey().isIn(registry) && !field.getKey().isIn(own))
        .limit(MOST)
        .flatMap(field -> judge(field.getKey(), field.getValue(), registry, document));
  }

  private static void collect(DataForm form, Map<Field, List<Use>> fields) {
    String formType = form.formType();
    if (formType.isEmpty()) {
      return;
    }
    for (XmlElement field : form.fields()) {
      String name = field.value("var");
      if (!name.isEmpty() && !name.equals(DataForm.FORM_TYPE) && !isPrivate(name)) {
        fields
            .computeIfAbsent(new Field(formType, name), f -> new ArrayList<>())
            .add(new Use(form, field.attribute("var").orElseThrow()));
      }
    }
  }

  /** By XEP-0068 these names are private. */
  private static boolean isPrivate(String name) {
    return name.startsWith("x-") || name.startsWith("{");
  }

  private Stream<Finding> judge(
      Field field, List<Use> uses, FormRegistry registry, XepDocument document) {
    Optional<String> meant =
        registry.of(field.formType()).keySet().stream()
            .limit(MAX_COMPARED)
            .filter(other -> SlipOfPen.is(field.name(), other))
            .findFirst();
    if (meant.isPresent()) {
      return uses.stream().map(use -> misspelt(use, field.name(), meant.get(), document));
    }
    return Stream.of(unregistered(field, uses, registry).with(milder()));
  }

  private Finding unregistered(Field field, List<Use> uses, FormRegistry registry) {
    Finding finding =
        finding(
            uses.get(0).place(),
            "no document registers the field '"
                + field.name()
                + "' for the form type '"
                + field.formType()
                + "'");
    List<String> elsewhere = registry.typesWith(field.name());
    if (!elsewhere.isEmpty()) {
      finding = finding.with(Note.of("It is registered for '" + elsewhere.get(0) + "'"));
    }
    return uses.size() == 1 ? finding : finding.with(Note.at(uses.get(1).place(), "Also here"));
  }

  private Finding misspelt(Use use, String name, String meant, XepDocument document) {
    XmlAttribute var = use.name();
    Finding finding =
        finding(
            use.place(),
            "the field '" + name + "' is not registered; '" + meant + "' is likely meant");
    Repair repair = new Repair("Write '" + meant + "'", var.valueStart(), var.valueEnd(), meant);
    return Repairs.withFix(finding, repair, use.form().listing(), document);
  }
}
