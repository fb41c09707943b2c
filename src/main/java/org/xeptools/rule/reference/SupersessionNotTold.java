package org.xeptools.rule.reference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.CorpusRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/**
 * Other documents say that they replace this one, or are replaced by it; this one does not say so.
 */
final class SupersessionNotTold implements CorpusRule {
  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    Header header = document.header();
    String own = header.number().map(Field::text).orElse("");
    if (!corpus.has(own)) {
      return Stream.empty();
    }
    List<String> earlier =
        corpus.stated().supersededBy(own).stream()
            .filter(n -> !n.equals(own) && !Spec.names(header.supersedes(), n))
            .toList();
    List<String> later =
        corpus.stated().superseding(own).stream()
            .filter(n -> !n.equals(own) && !Spec.names(header.supersededBy(), n))
            .filter(n -> corpus.header(n).filter(h -> Succession.isDue(h, header)).isPresent())
            .toList();
    return Stream.concat(
        silent(document, "supersedes", earlier, "superseded by this document"),
        silent(document, "supersededby", later, "the successor of this document"));
  }

  private Stream<Finding> silent(
      XepDocument document, String name, List<String> numbers, String what) {
    Optional<Element> list = document.header().element().first(name);
    if (numbers.isEmpty() || list.isEmpty()) {
      return Stream.empty();
    }
    String names = numbers.stream().map(n -> "XEP-" + n).collect(Collectors.joining(", "));
    Finding finding =
        finding(
            list.get().span(),
            names + (numbers.size() == 1 ? " says it is " : " say they are ") + what);
    return Stream.of(add(document, list.get(), numbers).map(finding::with).orElse(finding));
  }

  private static Optional<Fix> add(XepDocument document, Element list, List<String> numbers) {
    if (list.entity().isPresent() || list.endTag().isEmpty()) {
      return Optional.empty();
    }
    List<String> specs = numbers.stream().map(n -> "<spec>XEP-" + n + "</spec>").toList();
    List<Element> present = list.elements();
    String name = list.name();
    Edit edit;
    if (present.isEmpty()) {
      String all = String.join("", specs);
      edit = new Edit(list.span(), "<" + name + ">" + all + "</" + name + ">");
    } else {
      SourceSpan last = present.get(present.size() - 1).span();
      String before = indent(document.source(), last);
      edit =
          new Edit(
              document.source().span(last.end(), last.end()),
              specs.stream().map(spec -> before + spec).collect(Collectors.joining()));
    }
    return Optional.of(new Fix("Name them", Safety.UNSAFE, List.of(edit)));
  }

  /** The indentation of {@code span}, if it begins its line. */
  private static String indent(XepSource source, SourceSpan span) {
    int line = source.lines().startOfLine(source.startOf(span).line());
    String before = source.text().substring(line, span.start());
    return before.isBlank() ? source.lineEnd() + before : "";
  }
}
