package org.xeptools.rule.structure;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.document.Anchors;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Attribute;
import org.xeptools.document.xml.Element;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** A section has no anchor. */
final class MissingAnchor implements DocumentRule {
  /** Headings of the series with the anchor that most documents give them. */
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("introduction", "intro"),
          Map.entry("requirements", "reqs"),
          Map.entry("glossary", "glossary"),
          Map.entry("terminology", "terms"),
          Map.entry("overview", "overview"),
          Map.entry("how it works", "howitworks"),
          Map.entry("use cases", "usecases"),
          Map.entry("protocol", "protocol"),
          Map.entry("examples", "examples"),
          Map.entry("discovery", "discovery"),
          Map.entry("service discovery", "disco"),
          Map.entry("discovering support", "disco"),
          Map.entry("determining support", "support"),
          Map.entry("business rules", "rules"),
          Map.entry("implementation notes", "impl"),
          Map.entry("internationalization considerations", "i18n"),
          Map.entry("accessibility considerations", "access"),
          Map.entry("security considerations", "security"),
          Map.entry("privacy considerations", "privacy"),
          Map.entry("iana considerations", "iana"),
          Map.entry("xmpp registrar considerations", "registrar"),
          Map.entry("registrar considerations", "registrar"),
          Map.entry("protocol namespaces", "registrar-ns"),
          Map.entry("protocol versioning", "registrar-versioning"),
          Map.entry("namespace versioning", "registrar-versioning"),
          Map.entry("service discovery features", "registrar-features"),
          Map.entry("field standardization", "registrar-formtype"),
          Map.entry("xml schema", "schema"),
          Map.entry("xml schemas", "schema"),
          Map.entry("design considerations", "design"),
          Map.entry("acknowledgements", "ack"),
          Map.entry("acknowledgments", "ack"));

  @Override
  public Stream<Finding> check(XepDocument document) {
    Set<String> given = new HashSet<>();
    return document
        .allSections()
        .filter(section -> section.element().attribute("anchor").isEmpty())
        .map(section -> missing(document, section, given));
  }

  private Finding missing(XepDocument document, Section section, Set<String> taken) {
    Element element = section.element();
    Optional<Attribute> topic = element.attribute("topic");
    Finding finding =
        finding(
            topic.map(t -> t.value().span()).orElse(element.startTag()),
            topic.isEmpty()
                ? "a section without topic has no anchor either"
                : "the section '" + section.topic() + "' has no anchor, so no link can lead to it");
    return topic
        .filter(t -> element.entity().isEmpty())
        .flatMap(t -> add(document, section, t, taken))
        .map(finding::with)
        .orElse(finding);
  }

  /**
   * The anchor that most documents of the series give to a section with the heading {@code topic}.
   */
  static Optional<String> usual(String topic) {
    return Optional.ofNullable(USUAL.get(topic.strip().toLowerCase(Locale.ROOT)));
  }

  /** The usual anchor in the series, if it is free and no link uses the present id. */
  private static Optional<String> usual(
      XepDocument document, Section section, String given, Set<String> taken) {
    return usual(section.topic())
        .filter(taken::add)
        .filter(word -> word.equals(given) || !document.anchors().resolves(word))
        .filter(word -> !document.source().text().contains("#" + given + "'"))
        .filter(word -> !document.source().text().contains("#" + given + "\""));
  }

  /**
   * The anchor that nearly all documents give such a section, else the id that the page generates,
   * which is unique; if it has the form of an id of the page itself, it gets a prefix.
   */
  private static Optional<Fix> add(
      XepDocument document, Section section, Attribute topic, Set<String> taken) {
    String given = document.anchors().id(section.element()).orElseThrow();
    String id =
        usual(document, section, given, taken)
            .orElse(Anchors.isReserved(given) ? "section-" + given : given);
    SourceSpan written = topic.span();
    String text = document.source().textOf(written);
    char quote = text.charAt(text.length() - 1);
    String anchor = "anchor=" + quote + id + quote;
    Edit edit =
        section.element().attributes().stream()
            .filter(a -> a.name().equals("anchor"))
            .map(empty -> new Edit(empty.span(), anchor))
            .findFirst()
            .orElse(new Edit(document.source().span(written.end(), written.end()), " " + anchor));
    return Optional.of(new Fix("Add " + anchor, Safety.SAFE, List.of(edit)));
  }
}
