package org.xeptools.rule.example;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;

/** A schema describes a namespace that nothing else in the document uses. */
final class UnusedSchemaNamespace implements DocumentRule {
  private static final int MAX_TARGETS = 100;

  private static final Pattern VERSIONED = Pattern.compile("(urn:xmpp:.+:)\\d+");

  @Override
  public Stream<Finding> check(XepDocument document) {
    List<NamespaceUse> targets =
        NamespaceUse.in(document).stream()
            .filter(NamespaceUse::isTarget)
            .limit(MAX_TARGETS)
            .filter(target -> !isInExample(target.name(), document))
            .toList();
    if (targets.isEmpty()) {
      return Stream.empty();
    }
    String all = text(document);
    return targets.stream()
        .filter(use -> !isSpokenOf(use.name(), all) && !isMisspelt(use.name(), document))
        .map(use -> unused(use, all, document));
  }

  private static boolean isInExample(String name, XepDocument document) {
    return document.listings().stream()
        .anyMatch(listing -> listing.text().value().contains(name) && !listing.isSchema());
  }

  private static String text(XepDocument document) {
    StringBuilder text = new StringBuilder(WordsOutside.of(document));
    document.listings().stream()
        .filter(listing -> !listing.isSchema())
        .forEach(listing -> text.append(listing.text().value()));
    document.elements("link").forEach(link -> text.append(link.value("url")));
    return text.toString();
  }

  /** Another rule reports that an example misspells it. */
  private static boolean isMisspelt(String name, XepDocument document) {
    return NamespaceUse.in(document).stream()
        .anyMatch(use -> !use.isTarget() && NamespaceSpelling.isSlip(use.name(), name));
  }

  /** The namespace, and the part of it before {@code #}. */
  private static boolean isSpokenOf(String name, String text) {
    int part = name.indexOf('#');
    return text.contains(part < 0 ? name : name.substring(0, part));
  }

  private Finding unused(NamespaceUse use, String text, XepDocument document) {
    String name = use.name();
    Matcher versioned = VERSIONED.matcher(name);
    if (versioned.matches()) {
      Matcher other = Pattern.compile(Pattern.quote(versioned.group(1)) + "\\d+").matcher(text);
      if (other.find()) {
        return otherVersion(use, other.group(), document);
      }
    }
    return finding(use.place(), "nothing else in the document uses the namespace '" + name + "'");
  }

  private Finding otherVersion(NamespaceUse target, String spoken, XepDocument document) {
    String name = target.name();
    Finding finding =
        finding(
            target.place(),
            "the schema is for '" + name + "', but the document uses '" + spoken + "'");
    List<Edit> edits =
        NamespaceUse.in(document).stream()
            .filter(use -> use.listing() == target.listing() && use.name().equals(name))
            .map(NamespaceUse::place)
            .filter(place -> document.source().textOf(place).equals(name))
            .map(place -> new Edit(place, spoken))
            .toList();
    return edits.isEmpty()
        ? finding
        : finding.with(new Fix("Write '" + spoken + "'", Safety.UNSAFE, edits));
  }
}
