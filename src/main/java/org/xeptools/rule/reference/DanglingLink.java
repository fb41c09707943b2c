package org.xeptools.rule.reference;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Anchors;
import org.xeptools.document.Element;
import org.xeptools.document.Field;
import org.xeptools.document.MappedText;
import org.xeptools.document.Spelling;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Note;
import org.xeptools.finding.Safety;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** A link into the document leads nowhere. */
public final class DanglingLink implements DocumentRule {
  private static final int SLIP = 1;
  private static final int SPEAKING = 5;
  private static final int MAX_COMPARED = 1_000;
  private static final Pattern PAGE =
      Pattern.compile("(?:https?://(?:www\\.)?xmpp\\.org/extensions/|\\./)?xep-(\\d{4})\\.html#.*");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "dangling-link",
        Group.REFERENCE,
        Severity.ERROR,
        Bite.LIVING,
        "A link into the document leads to something that is there",
        Citation.practice("Mistakes that the history of the series shows"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    String number = document.header().number().map(Field::text).orElse("");
    List<String> anchors =
        document
            .allSections()
            .map(section -> section.element().value("anchor"))
            .filter(anchor -> !anchor.isEmpty() && anchor.indexOf('#') < 0)
            .limit(MAX_COMPARED)
            .toList();
    return document
        .elements("link")
        .filter(link -> leadsInside(link.value("url").strip(), number))
        .filter(link -> !resolves(document.anchors(), fragment(link.value("url"))))
        .limit(MAX_COMPARED)
        .map(link -> dangling(document, link, anchors))
        .distinct();
  }

  private static boolean leadsInside(String url, String number) {
    Matcher page = PAGE.matcher(url);
    return url.startsWith("#") || (page.matches() && page.group(1).equals(number));
  }

  private static String fragment(String url) {
    return url.substring(url.indexOf('#') + 1).stripTrailing();
  }

  /** As a browser does: to the letter, or percent-decoded. */
  private static boolean resolves(Anchors anchors, String fragment) {
    return anchors.resolves(fragment) || anchors.resolves(decoded(fragment));
  }

  private static String decoded(String fragment) {
    try {
      return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return fragment;
    }
  }

  private Finding dangling(XepDocument document, Element link, List<String> anchors) {
    MappedText url = link.attribute("url").orElseThrow().value();
    String fragment = fragment(url.value());
    Finding finding = finding(url.span(), "the link '" + url + "' leads nowhere");
    if (link.entity().isPresent()) {
      String entity = link.entity().get();
      finding =
          finding.with(Note.of("It comes from &" + entity + ";, which supposes such an anchor"));
    }
    Optional<String> close =
        anchors.stream()
            .filter(anchor -> isAlike(anchor, fragment))
            .min(Comparator.comparingInt(anchor -> Spelling.distance(anchor, fragment)));
    return close.isEmpty() ? finding : suggest(finding, document, url, close.get());
  }

  /** Few letters differ, or one is the other and more. */
  private static boolean isAlike(String anchor, String fragment) {
    boolean close =
        Spelling.isClose(anchor, fragment)
            && Spelling.distance(anchor, fragment) <= Math.max(anchor.length(), 10) / 5;
    boolean longer = anchor.contains(fragment) || fragment.contains(anchor);
    return close || (longer && Math.min(anchor.length(), fragment.length()) >= SPEAKING);
  }

  private static Finding suggest(
      Finding finding, XepDocument document, MappedText url, String anchor) {
    Finding helped = finding.with(Note.of("There is an anchor '" + anchor + "'"));
    String fragment = fragment(url.value());
    int start = url.value().indexOf('#') + 1;
    SourceSpan span = url.span(start, start + fragment.length());
    boolean literal = document.source().textOf(span).equals(fragment);
    return literal && Spelling.distance(anchor, fragment) <= SLIP
        ? helped.with(new Fix("Link to #" + anchor, Safety.UNSAFE, List.of(new Edit(span, anchor))))
        : helped;
  }
}
