package org.xeptools.rule.reference;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.XepAddress;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.finding.Safety;
import org.xeptools.rule.CorpusRule;

/** A link leads to an anchor that another XEP does not have. */
final class DanglingLinkToXep implements CorpusRule {
  private static final int MAX_LINKS = 1_000;
  private static final Pattern GENERATED = Pattern.compile("(?:sect|nt|note)-?id.*|id[a-z]?\\d+");

  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    String own = document.header().number().map(Field::text).orElse("");
    return Link.of(document)
        .filter(link -> link.target().indexOf('#') >= 0)
        .limit(MAX_LINKS)
        .flatMap(link -> dangling(document, link, own, corpus).stream())
        .distinct();
  }

  private Optional<Finding> dangling(XepDocument document, Link link, String own, Corpus corpus) {
    Optional<XepAddress> address =
        XepAddress.of(link.target())
            .filter(a -> !a.number().equals(own) && !GENERATED.matcher(a.fragment()).matches());
    return address
        .filter(a -> !corpus.hasAnchor(a.number(), a.fragment())) // most need no reading
        .flatMap(a -> corpus.linked(a.number()))
        .filter(target -> !LinkFragment.resolves(target.anchors(), address.get().fragment()))
        .map(target -> dangling(document, link, address.get(), target));
  }

  private Finding dangling(XepDocument document, Link link, XepAddress to, XepDocument target) {
    String fragment = to.fragment();
    Finding finding =
        link.trace(
            finding(
                link.url().span(), "XEP-" + to.number() + " has no anchor '#" + fragment + "'"));
    Optional<String> near = LinkFragment.near(target, fragment);
    if (near.isEmpty()) {
      return finding;
    }
    Finding helped = finding.with(Note.of("It has an anchor '" + near.get() + "'"));
    return LinkFragment.isSlip(near.get(), fragment)
        ? link.withFix(helped, document, "#" + fragment, "#" + near.get(), Safety.UNSAFE)
        : helped;
  }
}
