package org.xeptools.rule.reference;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.SafeLinks;
import org.xeptools.document.XepAddress;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.finding.Safety;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.CorpusRule;

/** A link to another page has no scheme and host. */
final class RelativeLink implements CorpusRule {
  private static final int MAX_FINDINGS = 200;
  private static final Pattern SCHEME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    return Link.of(document)
        .filter(link -> isRelative(link.target()) && !document.anchors().resolves(link.target()))
        .filter(link -> UrlFault.of(link.target()).isEmpty())
        .filter(link -> SafeLinks.harm(link.target()).isEmpty())
        .limit(MAX_FINDINGS)
        .map(
            link ->
                isBeside(document, link, corpus)
                    ? relative(document, link)
                        .with(milder())
                        .with(Note.of("A ProtoXEP of that name is beside this one"))
                    : relative(document, link))
        .distinct();
  }

  /** True for two ProtoXEPs that are submitted together; neither has an address yet. */
  private static boolean isBeside(XepDocument document, Link link, Corpus corpus) {
    String page = link.target().replaceFirst("#.*", "").replaceFirst("^\\./", "");
    return document.isProposal()
        && page.endsWith(".html")
        && corpus.inbox().stream()
            .anyMatch(
                file -> file.getFileName().toString().equals(page.replaceFirst("html$", "xml")));
  }

  private static boolean isRelative(String url) {
    return !url.startsWith("#") && !SCHEME.matcher(url).matches();
  }

  private Finding relative(XepDocument document, Link link) {
    String url = link.target();
    Optional<String> near =
        url.indexOf('.') < 0 ? LinkFragment.near(document, url) : Optional.empty();
    Finding finding =
        finding(
            link.url().span(),
            url.indexOf('.') < 0 && url.indexOf('/') < 0
                ? "the link '" + url + "' leads nowhere: it is neither an address nor an anchor"
                : "the link '" + url + "' is not a complete address");
    if (near.isPresent()) {
      finding = finding.with(Note.of("There is an anchor '" + near.get() + "'"));
    }
    Optional<XepAddress> page = XepAddress.of(url);
    if (page.isEmpty()) {
      return link.trace(finding);
    }
    // True if the link works as long as all pages are in one folder.
    boolean published = !document.header().status().equals(Optional.of(Status.PROTOXEP));
    return link.trace(
        link.withFix(
            published ? finding.with(milder()) : finding,
            document,
            url,
            page.get().whole(),
            Safety.SAFE));
  }
}
