package org.xeptools.rule.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.Section;
import org.xeptools.document.XepAddress;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.MappedText;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.CorpusRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** The words of a link have an outdated number of a section, example or table. */
final class StaleNumber implements CorpusRule {
  private static final int MAX_LENGTH = 300;
  private static final int MAX_LINKS = 1_000;
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?i)\\s*(?:XEP-\\d{4}:?,?\\s*)?(section|sect\\.|§+|example|table)\\s*(\\d+(?:\\.\\d+)*)\\.?(?!\\d).*",
          Pattern.DOTALL);

  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    return Link.written(document)
        .filter(link -> link.target().indexOf('#') >= 0)
        .filter(link -> NUMBERED.matcher(text(link)).matches())
        .limit(MAX_LINKS)
        .flatMap(link -> judge(document, link, corpus).stream());
  }

  private static String text(Link link) {
    String text = link.element().text().value();
    return text.length() > MAX_LENGTH ? "" : text;
  }

  private Optional<Finding> judge(XepDocument document, Link link, Corpus corpus) {
    Matcher words = NUMBERED.matcher(text(link));
    if (!words.matches()) {
      return Optional.empty();
    }
    if (link.target().startsWith("#")) {
      return compare(document, link, words, document, link.target().substring(1));
    }
    String own = document.header().number().map(Field::text).orElse("");
    return XepAddress.of(link.target())
        .flatMap(
            there ->
                there.number().equals(own)
                    ? compare(document, link, words, document, there.fragment())
                    : elsewhere(document, link, words, there, corpus));
  }

  /** An author who changes a document cannot know which others use its numbers. */
  private Optional<Finding> elsewhere(
      XepDocument document, Link link, Matcher words, XepAddress there, Corpus corpus) {
    return corpus
        .linked(there.number())
        .flatMap(target -> compare(document, link, words, target, there.fragment()))
        .map(finding -> finding.with(milder()));
  }

  private Optional<Finding> compare(
      XepDocument document, Link link, Matcher words, XepDocument target, String fragment) {
    String kind = kind(words.group(1));
    Optional<String> number =
        (kind.equals("section")
                ? target.allSections().map(Section::element)
                : target.elements(kind))
            .filter(e -> target.anchors().id(e).equals(Optional.of(fragment)))
            .findFirst()
            .flatMap(e -> target.anchors().number(e));
    return number
        .filter(n -> !n.equals(words.group(2)))
        .map(n -> stale(document, link, words, kind + " " + n, n));
  }

  private static String kind(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.startsWith("e") ? "example" : lower.startsWith("t") ? "table" : "section";
  }

  private Finding stale(
      XepDocument document, Link link, Matcher words, String leads, String number) {
    MappedText text = link.element().text();
    String named = words.group(2);
    SourceSpan span = text.span(words.start(2), words.end(2));
    Finding finding =
        finding(span, "the words name number " + named + ", the link leads to " + leads);
    return document.source().textOf(span).equals(named)
        ? finding.with(new Fix("Write " + number, Safety.UNSAFE, List.of(new Edit(span, number))))
        : finding;
  }
}
