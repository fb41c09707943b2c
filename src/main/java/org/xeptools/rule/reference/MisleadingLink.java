package org.xeptools.rule.reference;

import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** The words of a link name another XEP, RFC or address than it leads to. */
final class MisleadingLink implements DocumentRule {
  @Override
  public boolean judgesEntities() {
    return true;
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return Link.of(document)
        .filter(link -> link.element().elements("span").isEmpty())
        .flatMap(link -> misleads(link).stream())
        .distinct();
  }

  private Optional<Finding> misleads(Link link) {
    String words = link.words();
    return Contradiction.of(words, link.target())
        .map(
            naming ->
                link.trace(
                    finding(
                        link.url().span(),
                        "the words name "
                            + naming.named()
                            + ", the link leads to "
                            + naming.target())));
  }
}
