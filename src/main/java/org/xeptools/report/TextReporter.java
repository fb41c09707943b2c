package org.xeptools.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Verdict;
import org.xeptools.source.XepSource;

/**
 * Findings for people: place, message, source line with carets, notes, fix, citation; a note of
 * severity is one line.
 */
public final class TextReporter implements Reporter {
  private static final int SHOWN_NOTES = 3;
  private static final int SHOWN_LINES = 8;
  private static final int FREQUENT = 3;

  private final Path here;
  private final RuleSet rules;
  private final Style style;
  private final int width;

  /**
   * @param here the folder that files are named from
   * @param width the columns of the terminal
   */
  public TextReporter(Path here, RuleSet rules, Style style, int width) {
    this.here = here;
    this.rules = rules;
    this.style = style;
    this.width = width;
  }

  @Override
  public String report(List<Verdict> verdicts) {
    Places places = new Places(here, verdicts);
    StringBuilder out = new StringBuilder();
    for (Verdict verdict : verdicts) {
      document(places, verdict, out);
    }
    Summary summary = Summary.of(verdicts);
    frequent(verdicts, out);
    out.append(style.bold(summary.sentence())).append('\n');
    return summary.help().isEmpty() ? out.toString() : out.append(summary.help()) + "\n";
  }

  /** Of many notes of one rule the first few are shown, unless nothing else is asked for. */
  private void document(Places places, Verdict verdict, StringBuilder out) {
    Map<String, List<Finding>> notes =
        verdict.findings().stream()
            .filter(f -> f.severity() == Severity.NOTE && rules.rules().size() > 1)
            .collect(Collectors.groupingBy(Finding::rule, LinkedHashMap::new, Collectors.toList()));
    notes.values().removeIf(all -> all.size() <= SHOWN_NOTES + 1);
    notes.replaceAll((rule, all) -> all.subList(SHOWN_NOTES, all.size()));
    Map<String, Integer> told = new HashMap<>();
    for (Finding finding : verdict.listed()) {
      boolean counted = finding.severity() == Severity.NOTE && notes.containsKey(finding.rule());
      if (!counted || told.merge(finding.rule(), 1, Integer::sum) <= SHOWN_NOTES) {
        finding(places, verdict.source(), finding, out);
      }
    }
    notes.forEach((rule, rest) -> rest(places, verdict.source(), rule, rest, out));
  }

  private void rest(
      Places places, XepSource source, String rule, List<Finding> findings, StringBuilder out) {
    String lines =
        findings.stream()
            .map(f -> String.valueOf(source.startOf(f.span()).line()))
            .distinct()
            .limit(SHOWN_LINES)
            .collect(Collectors.joining(", "));
    out.append(style.bold(places.name(source.path())))
        .append(": ")
        .append(style.severity(Severity.NOTE, Severity.NOTE.word()))
        .append("[" + rule + "]: and " + findings.size() + " more, in lines " + lines)
        .append(findings.size() > SHOWN_LINES ? ", …" : "")
        .append(" (--select " + rule + " shows all)\n");
  }

  /** Where there is much, which rules it is about. */
  private void frequent(List<Verdict> verdicts, StringBuilder out) {
    Map<String, Long> counts =
        verdicts.stream()
            .flatMap(v -> v.findings().stream())
            .collect(Collectors.groupingBy(Finding::rule, Collectors.counting()));
    if (verdicts.size() > 1 && counts.size() > FREQUENT) {
      String most =
          counts.entrySet().stream()
              .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
              .limit(FREQUENT)
              .map(entry -> entry.getKey() + " " + entry.getValue())
              .collect(Collectors.joining(", "));
      out.append("most often: ").append(most).append('\n');
    }
  }

  private void finding(Places places, XepSource source, Finding finding, StringBuilder out) {
    out.append(style.bold(places.of(finding.span())))
        .append(": ")
        .append(style.severity(finding.severity(), finding.severity().word()))
        .append('[')
        .append(finding.rule())
        .append("]: ")
        .append(style.bold(CodeFrame.visible(finding.message())))
        .append('\n');
    if (finding.severity() == Severity.NOTE) {
      return;
    }
    String gutter = frame(source, finding, out);
    for (String line : remarks(places, finding)) {
      out.append(gutter).append("= ").append(line).append('\n');
    }
    out.append('\n');
  }

  private String frame(XepSource source, Finding finding, StringBuilder out) {
    String number = String.valueOf(source.startOf(finding.span()).line());
    String gutter = " ".repeat(number.length() + 1);
    if (source.text().isEmpty()) {
      return gutter;
    }
    CodeFrame frame = CodeFrame.of(source, finding.span(), width - gutter.length() - 4);
    out.append(style.dim(number + " | ")).append(frame.line()).append('\n');
    out.append(style.dim(gutter + "| "))
        .append(style.severity(finding.severity(), frame.carets()))
        .append('\n');
    return gutter;
  }

  private List<String> remarks(Places places, Finding finding) {
    List<String> lines = new ArrayList<>();
    for (Note note : finding.notes()) {
      String place = note.span().map(span -> " (" + places.of(span) + ")").orElse("");
      lines.add("note: " + CodeFrame.visible(note.message()) + place);
    }
    finding.fix().ifPresent(fix -> lines.add("fix: " + fix.title()));
    Optional<Citation> citation = rules.info(finding.rule()).map(RuleInfo::citation);
    citation.ifPresent(c -> lines.add("see: " + c.text()));
    return lines;
  }
}
