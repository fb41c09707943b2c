package org.xeptools.rule.reference;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Lifecycle;
import org.xeptools.rule.DocumentRule;

/** A Deprecated or Obsolete document does not say what replaces it. */
final class MissingSuccessor implements DocumentRule {
  private static final int NEWEST = 3;
  private static final Pattern HOLE =
      Pattern.compile("(?i)vulnerab|insecur|security (hole|problem)");

  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    boolean isOut = header.status().filter(Lifecycle::isOutdated).isPresent();
    boolean isNamed = header.supersededBy().stream().anyMatch(spec -> !spec.isEmpty());
    return isOut && !isNamed && !isUnsafe(header)
        ? Stream.of(
            finding(
                header
                    .element()
                    .first("supersededby")
                    .map(Element::span)
                    .orElse(header.element().startTag()),
                "it is "
                    + header.status().orElseThrow().pageName()
                    + ", but does not say what supersedes it"))
        : Stream.empty();
  }

  /** A document that was given up because of a security hole may have no successor. */
  private static boolean isUnsafe(Header header) {
    return header.revisions().stream()
        .limit(NEWEST)
        .flatMap(revision -> revision.remark().stream())
        .anyMatch(remark -> HOLE.matcher(remark.text().value()).find());
  }
}
