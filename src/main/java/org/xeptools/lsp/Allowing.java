package org.xeptools.lsp;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.lsp.TagScan.Part;
import org.xeptools.rule.RuleInfo.Group;
import org.xeptools.source.Edit;
import org.xeptools.source.XepSource;

/** The instruction that suppresses a finding, before the block that the finding is in. */
final class Allowing {
  /** What runs within a block: an instruction before it would stand among the words. */
  private static final Set<String> INLINE =
      Set.of(
          "link", "note", "tt", "em", "strong", "cite", "span", "dfn", "acronym", "br", "img", "td",
          "th", "topic");

  private Allowing() {}

  /** The edit; empty for an error of form, which cannot be suppressed. */
  static Optional<List<Edit>> edit(View view, Finding finding) {
    boolean ofForm =
        view.session()
            .rules()
            .info(finding.rule())
            .map(rule -> rule.group() == Group.FORM && rule.severity() == Severity.ERROR)
            .orElse(true);
    if (ofForm || view.current().isEmpty()) {
      return Optional.empty();
    }
    XepSource source = view.text().source();
    Optional<Part> part = view.markup().around(finding.span().start() + 1);
    while (part.isPresent() && INLINE.contains(part.get().name())) {
      part = part.get().parent();
    }
    int at =
        part.map(Part::start)
            .orElseGet(() -> view.current().orElseThrow().root().startTag().start());
    int line = source.lines().startOfLine(source.lines().position(at).line());
    String before = source.text().substring(line, at);
    String between = before.isBlank() ? source.lineEnd() + before : "";
    return Optional.of(
        List.of(
            new Edit(
                source.span(at, at),
                "<?xep allow=\""
                    + finding.rule()
                    + "\" because=\""
                    + ToFillIn.REASON
                    + "\"?>"
                    + between)));
  }
}
