package org.xeptools.rule.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** A link leads to an id that is generated when the page is built. */
final class LinkToGeneratedId implements DocumentRule {
  private static final Pattern GENERATED =
      Pattern.compile(
          "(?:#|.*/extensions/(?:inbox/)?[^/#]*#|(?:\\./)?xep-[^/#]*#)((?:sect|nt)-id.*|id[pm]\\d+)");

  @Override
  public Stream<Finding> check(XepDocument document) {
    List<Finding> findings =
        Link.of(document)
            .filter(link -> link.target().contains("id"))
            .flatMap(link -> judge(link).stream())
            .distinct()
            .toList();
    if (findings.isEmpty()) {
      return Stream.empty();
    }
    Set<String> given =
        document
            .allSections()
            .map(section -> section.element().value("anchor"))
            .filter(anchor -> !anchor.isEmpty())
            .map(LinkToGeneratedId::message)
            .collect(Collectors.toSet());
    return findings.stream().filter(finding -> !given.contains(finding.message()));
  }

  private Optional<Finding> judge(Link link) {
    Matcher generated = GENERATED.matcher(link.target());
    return generated.matches()
        ? Optional.of(link.trace(finding(link.url().span(), message(generated.group(1)))))
        : Optional.empty();
  }

  private static String message(String id) {
    return "'" + id + "' is generated each time the page is built";
  }
}
