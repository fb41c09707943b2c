package org.xeptools.rule.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.MappedText;
import org.xeptools.document.xml.Text;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** The remark on a revision has text outside p and ul. */
final class BareRemark implements DocumentRule {
  private static final Set<String> INLINE =
      Set.of("link", "em", "strong", "tt", "span", "note", "cite", "br", "acronym");

  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    boolean isNew = header.status().filter(s -> s != Status.PROTOXEP).isEmpty();
    return header.revisions().stream()
        .limit(isNew ? Long.MAX_VALUE : 1)
        .flatMap(revision -> revision.remark().stream())
        .flatMap(remark -> bare(document, remark).stream());
  }

  private Optional<Finding> bare(XepDocument document, Element remark) {
    Optional<MappedText> text =
        remark.children().stream()
            .filter(Text.class::isInstance)
            .map(node -> ((Text) node).text())
            .filter(t -> !t.isBlank())
            .findFirst();
    return text.map(t -> finding(stripped(t), "the text of the remark is not in a paragraph"))
        .map(finding -> wrap(document, remark).map(finding::with).orElse(finding));
  }

  private static SourceSpan stripped(MappedText text) {
    String value = text.value();
    int start = value.indexOf(value.strip());
    return text.span(start, start + value.strip().length());
  }

  /** Wraps all of it in a paragraph, if it has no block. */
  private static Optional<Fix> wrap(XepDocument document, Element remark) {
    boolean blocks = remark.elements().stream().anyMatch(e -> !INLINE.contains(e.name()));
    if (blocks || remark.entity().isPresent() || remark.endTag().isEmpty()) {
      return Optional.empty();
    }
    int open = remark.startTag().end();
    String content = document.source().text().substring(open, remark.endTag().get().start());
    int start = open + content.indexOf(content.strip());
    int end = start + content.strip().length();
    return content.isBlank()
        ? Optional.empty()
        : Optional.of(
            new Fix(
                "Write it as a paragraph",
                Safety.SAFE,
                List.of(
                    new Edit(document.source().span(start, start), "<p>"),
                    new Edit(document.source().span(end, end), "</p>"))));
  }
}
