package org.xeptools.rule.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.XepAddress;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;

/** A link into the document leads nowhere. */
final class DanglingLink implements DocumentRule {
  private static final int MAX_FINDINGS = 1_000;
  private static final int MAX_SUGGESTED = 100;

  @Override
  public Stream<Finding> check(XepDocument document) {
    Map<String, Optional<String>> near = new HashMap<>();
    String number = document.header().number().map(Field::text).orElse("");
    return Link.of(document)
        .filter(link -> leadsInside(link.target(), number))
        .filter(link -> !LinkFragment.resolves(document.anchors(), fragment(link)))
        .limit(MAX_FINDINGS)
        .map(link -> dangling(document, link, near))
        .distinct();
  }

  @Override
  public boolean judgesEntities() {
    return true;
  }

  private static boolean leadsInside(String url, String number) {
    return url.startsWith("#")
        || XepAddress.of(url)
            .filter(a -> a.number().equals(number) && url.contains("#"))
            .isPresent();
  }

  private Finding ofEntity(Link link) {
    return finding(
            link.url().span(),
            "the link '"
                + link.url()
                + "' assumes that each document which uses this entity has such an anchor")
        .with(milder())
        .with(Note.of("Where a document has none, the link leads nowhere; write the words alone"));
  }

  private static String fragment(Link link) {
    return link.target().substring(link.target().indexOf('#') + 1);
  }

  private Finding dangling(XepDocument document, Link link, Map<String, Optional<String>> known) {
    String fragment = fragment(link);
    if (document.header().title().isEmpty() && document.source().path().endsWith("xep.ent")) {
      return ofEntity(link);
    }
    Finding finding = finding(link.url().span(), "the link '" + link.url() + "' leads nowhere");
    if (link.element().entity().isPresent()) {
      String entity = link.element().entity().get();
      finding =
          finding.with(Note.of("It comes from &" + entity + ";, which assumes such an anchor"));
    }
    Optional<String> near =
        known.size() < MAX_SUGGESTED
            ? known.computeIfAbsent(fragment, f -> LinkFragment.near(document, f))
            : known.getOrDefault(fragment, Optional.empty());
    if (near.isEmpty()) {
      return finding;
    }
    Finding helped = finding.with(Note.of("There is an anchor '" + near.get() + "'"));
    return LinkFragment.isSlip(near.get(), fragment)
        ? link.withFix(helped, document, "#" + fragment, "#" + near.get(), Safety.UNSAFE)
        : helped;
  }
}
