package org.xeptools.rule.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.EntityReference;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.CorpusRule;
import org.xeptools.rule.example.NamespaceUse;
import org.xeptools.xsd.SchemaCatalog;

/** The examples use what another document defines, which the text cites but the header omits. */
final class UnlistedDependency implements CorpusRule {
  /** Service discovery, which most documents use without listing it. */
  private static final String DISCOVERY = "XEP-0030";

  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    Header header = document.header();
    if (!isAwake(header) || header.dependencies().isEmpty()) {
      return Stream.empty();
    }
    Set<String> cited =
        document.references().stream().map(EntityReference::name).collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>();
    SchemaCatalog schemas = SchemaCatalog.of(corpus);
    NamespaceUse.in(document).stream()
        .filter(use -> use.listing().isExample() && !use.isInSchema())
        .map(NamespaceUse::name)
        .distinct()
        .flatMap(name -> owner(name, document, schemas).stream())
        .filter(owner -> !owner.equals(DISCOVERY) && cited.contains(entity(owner)))
        .filter(owner -> header.dependencies().stream().noneMatch(field -> names(field, owner)))
        .forEach(missing::add);
    if (missing.isEmpty()) {
      return Stream.empty();
    }
    Field last = header.dependencies().get(header.dependencies().size() - 1);
    return Stream.of(
        finding(
            last.span(),
            "the examples use what "
                + String.join(", ", missing)
                + (missing.size() == 1 ? " defines" : " define")
                + ", but the dependencies do not list "
                + (missing.size() == 1 ? "it" : "them")));
  }

  private static boolean isAwake(Header header) {
    return header.type().filter(type -> type == XepType.STANDARDS_TRACK).isPresent()
        && header
            .status()
            .map(Status::standing)
            .filter(s -> s == Status.Standing.NEW || s == Status.Standing.LIVE)
            .isPresent();
  }

  /** The label of the document whose schema defines {@code namespace}, if it is another one. */
  private static Optional<String> owner(
      String namespace, XepDocument document, SchemaCatalog schemas) {
    return schemas
        .find(namespace, document)
        .filter(definition -> !definition.file().equals(document.source().path()))
        .map(definition -> definition.label())
        .filter(label -> label.startsWith("XEP-"));
  }

  private static String entity(String label) {
    return label.toLowerCase(Locale.ROOT).replace("-", "");
  }

  private static boolean names(Field field, String label) {
    return field.text().toUpperCase(Locale.ROOT).replace(' ', '-').startsWith(label);
  }
}
