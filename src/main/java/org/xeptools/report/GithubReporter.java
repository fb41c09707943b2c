package org.xeptools.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Verdict;
import org.xeptools.source.Position;
import org.xeptools.source.XepSource;

/** Findings as workflow commands, which GitHub shows beside the lines that they are about. */
public final class GithubReporter implements Reporter {
  private final Path checkout;
  private final RuleSet rules;

  /**
   * @param checkout the folder that file names are relative to
   */
  public GithubReporter(Path checkout, RuleSet rules) {
    this.checkout = checkout;
    this.rules = rules;
  }

  @Override
  public String report(List<Verdict> verdicts) {
    SourcePlaces places = new SourcePlaces(checkout, verdicts);
    StringBuilder out = new StringBuilder();
    for (Verdict verdict : verdicts) {
      for (Finding finding : verdict.listed()) {
        out.append(command(places, verdict.source(), finding)).append('\n');
      }
    }
    return out.append(Summary.of(verdicts).sentence()).append('\n').toString();
  }

  private String command(SourcePlaces places, XepSource source, Finding finding) {
    String kind =
        switch (finding.severity()) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case NOTE -> "notice";
        };
    Position start = source.startOf(finding.span());
    Position end = source.endOf(finding.span());
    // GitHub accepts columns only for a single line.
    String columns =
        start.line() == end.line()
            ? ",col=" + start.column() + ",endColumn=" + Math.max(start.column(), end.column() - 1)
            : "";
    return String.format(
        Locale.ROOT,
        "::%s file=%s,line=%d,endLine=%d%s,title=%s::%s",
        kind,
        property(places.name(finding.span().file())),
        start.line(),
        end.line(),
        columns,
        property(finding.rule()),
        data(text(places, finding)));
  }

  private String text(SourcePlaces places, Finding finding) {
    String notes =
        finding.notes().stream()
            .map(note -> "\n" + CodeFrame.visible(note.message()) + place(places, note))
            .collect(Collectors.joining());
    String fix = finding.fix().map(f -> "\nfix: " + f.title()).orElse("");
    String source = rules.info(finding.rule()).map(r -> "\nsee: " + r.citation().text()).orElse("");
    return CodeFrame.visible(finding.message()) + notes + fix + source;
  }

  private static String place(SourcePlaces places, Note note) {
    return note.span().map(span -> " (" + places.of(span) + ")").orElse("");
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
