package org.xeptools.rule.example;

import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.DocumentRule;

/** A schema's default namespace and its target differ. */
final class MismatchedSchemaNamespace implements DocumentRule {

  private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.listings().stream()
        .filter(Listing::isSchema)
        .flatMap(
            listing ->
                listing.xml().roots().stream()
                    .filter(root -> root.is("schema"))
                    .flatMap(root -> judge(listing, root)));
  }

  private Stream<Finding> judge(Listing listing, XmlElement schema) {
    Optional<XmlAttribute> own = schema.attribute("xmlns");
    Optional<XmlAttribute> target = schema.attribute("targetNamespace");
    if (own.isEmpty() || target.isEmpty()) {
      return Stream.empty();
    }
    String a = own.get().value();
    String b = target.get().value();
    boolean imported =
        schema.elements().stream().anyMatch(e -> e.is("import") && e.value("namespace").equals(a));
    if (a.equals(b) || a.equals(SCHEMA) || imported) {
      return Stream.empty();
    }
    return Stream.of(
        finding(
                listing.span(own.get().valueStart(), own.get().valueEnd()),
                "the default namespace is '" + a + "', the target '" + b + "'")
            .with(
                Note.at(
                    listing.span(target.get().valueStart(), target.get().valueEnd()),
                    "The target is here")));
  }
}
