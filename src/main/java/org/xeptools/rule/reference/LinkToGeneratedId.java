package org.xeptools.rule.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** A link leads to an id that is made up when the page is built. */
public final class LinkToGeneratedId implements DocumentRule {
  private static final Pattern GENERATED =
      Pattern.compile(
          "(?:#|.*/extensions/(?:inbox/)?[^/#]*#|(?:\\./)?xep-[^/#]*#)((?:sect|nt)-id.*|id[pm]\\d+)");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "link-to-generated-id",
        Group.REFERENCE,
        Severity.ERROR,
        Bite.NEW,
        "No link leads to an id that the page makes up",
        Citation.practice("Contract of the published HTML"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return Link.of(document)
        .filter(link -> link.target().contains("id"))
        .flatMap(link -> judge(document, link).stream())
        .distinct();
  }

  private Optional<Finding> judge(XepDocument document, Link link) {
    Matcher generated = GENERATED.matcher(link.target());
    boolean given =
        link.target().startsWith("#")
            && document
                .allSections()
                .anyMatch(s -> s.element().value("anchor").equals(link.target().substring(1)));
    if (given || !generated.matches()) {
      return Optional.empty();
    }
    String message = "'" + generated.group(1) + "' is made up anew when the page is built";
    return Optional.of(link.trace(finding(link.url().span(), message)));
  }
}
