package org.xeptools.rule.dataform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.source.SourceSpan;

/**
 * A data form in an example.
 *
 * @param listing the listing that contains it
 * @param element its element, {@code <x/>}
 */
record DataForm(Listing listing, XmlElement element) {
  static final String FORM_TYPE = "FORM_TYPE";
  private static final String NAMESPACE = "jabber:x:data";

  /** The forms in the examples of {@code document}, in order. */
  static Stream<DataForm> in(XepDocument document) {
    List<DataForm> found = new ArrayList<>();
    for (Listing listing : document.listings()) {
      if (listing.isExample() && listing.text().value().contains(NAMESPACE)) {
        listing
            .xml()
            .walk(
                element -> {
                  if (element.is("x") && element.namespace().equals(NAMESPACE)) {
                    found.add(new DataForm(listing, element));
                  }
                });
      }
    }
    return found.stream();
  }

  /** The type of the form: {@code form}, {@code submit}, {@code cancel} or {@code result}. */
  String type() {
    return element.value("type");
  }

  /** Its fields, without those of a table of results. */
  List<XmlElement> fields() {
    return element.elements().stream().filter(child -> child.is("field")).toList();
  }

  /** The field {@code FORM_TYPE}. */
  Optional<XmlElement> formTypeField() {
    return fields().stream().filter(field -> field.value("var").equals(FORM_TYPE)).findFirst();
  }

  /** The value of that field, "" without one. */
  String formType() {
    return formTypeField()
        .flatMap(field -> field.first("value"))
        .map(value -> value.content().strip())
        .orElse("");
  }

  /** True if the form has an omission, or its listing cannot be read. */
  boolean isAbridged() {
    String content = element.content();
    return content.contains("..")
        || content.contains("…")
        || content.contains("<!--")
        || content.contains("[")
        || !listing.xml().isWellFormed();
  }

  SourceSpan place() {
    return place(element);
  }

  SourceSpan place(XmlElement of) {
    return listing.span(of.start(), of.nameEnd());
  }
}
