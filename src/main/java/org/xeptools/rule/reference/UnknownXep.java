package org.xeptools.rule.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.MappedText;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.Text;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.CorpusRule;
import org.xeptools.source.SourceSpan;

/** The text names a XEP that does not exist. */
final class UnknownXep implements CorpusRule {
  private static final Pattern XEP =
      Pattern.compile("\\bXEP[-\\s\\u2010\\u2011](\\d+|\\d?[Xx]{3,4})\\b");
  private static final Set<String> SKIPPED =
      Set.of("example", "code", "revision", "dependencies", "supersedes", "supersededby");

  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    List<Finding> findings = new ArrayList<>();
    document.sections().forEach(section -> search(section.element(), document, corpus, findings));
    return findings.stream().distinct();
  }

  private void search(
      Element element, XepDocument document, Corpus corpus, List<Finding> findings) {
    if (SKIPPED.contains(element.name()) || element.entity().isPresent()) {
      return;
    }
    for (Node node : element.children()) {
      if (node instanceof Element child) {
        search(child, document, corpus, findings);
      } else if (node instanceof Text text && text.text().value().contains("XEP")) {
        search(text.text(), document, corpus, findings);
      }
    }
  }

  private void search(
      MappedText text, XepDocument document, Corpus corpus, List<Finding> findings) {
    Matcher xep = XEP.matcher(text.value());
    while (xep.find()) {
      SourceSpan span = text.span(xep.start(), xep.end());
      if (document.source().textOf(span).startsWith("&")) {
        continue;
      }
      judge(xep.group(1), xep.group(), span, document, corpus).ifPresent(findings::add);
    }
  }

  private Optional<Finding> judge(
      String number, String words, SourceSpan span, XepDocument document, Corpus corpus) {
    String own = document.header().number().map(Field::text).orElse("");
    if (number.equals(own)) {
      return Optional.empty();
    }
    if (number.toLowerCase(Locale.ROOT).endsWith("x") || number.equals("0000")) {
      boolean proposal = document.header().status().equals(Optional.of(Status.PROTOXEP));
      return proposal
          ? Optional.empty()
          : Optional.of(
              finding(span, "'" + words + "' stands for a XEP that has no number yet")
                  .with(milder()));
    }
    if (number.length() != 4) {
      return Optional.of(
          finding(span, "'" + words + "' does not have the four digits of a XEP").with(milder()));
    }
    return corpus.lacks(number)
        ? Optional.of(finding(span, "there is no XEP-" + number + " in this series"))
        : Optional.empty();
  }
}
