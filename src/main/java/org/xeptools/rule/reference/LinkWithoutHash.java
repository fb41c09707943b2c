package org.xeptools.rule.reference;

import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;

/** A link to an anchor of the document lacks the number sign. */
final class LinkWithoutHash implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    return Link.of(document)
        .filter(link -> isName(link.target()) && document.anchors().resolves(link.target()))
        .map(link -> lost(document, link))
        .distinct();
  }

  private static boolean isName(String url) {
    return !url.startsWith("#") && url.indexOf(':') < 0 && url.indexOf('/') < 0;
  }

  private Finding lost(XepDocument document, Link link) {
    String name = link.target();
    Finding finding =
        finding(
            link.url().span(),
            "the link '" + name + "' lacks the number sign of an anchor of this document");
    return link.trace(link.withFix(finding, document, name, "#" + name, Safety.SAFE));
  }
}
