package org.xeptools.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.document.Outline.Example;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Verdict;
import org.xeptools.source.XepSource;

/**
 * Findings for people: place, message, source line with carets, notes, fix, citation; a finding of
 * severity note is one line.
 */
public final class TextReporter implements Reporter {
  private static final int SHOWN_NOTES = 3;
  private static final int SHOWN_LINES = 8;
  private static final int FREQUENT = 3;
  private static final String CONTINUED = "    ";
  private static final int SHOWN_ERRORS = 10;

  private final Path here;
  private final RuleSet rules;
  private final Style style;
  private final int width;
  private final boolean folds;

  /**
   * @param here the folder that file names are relative to
   * @param width the columns of the terminal
   * @param folds false to write each message on one line, for programs
   */
  public TextReporter(Path here, RuleSet rules, Style style, int width, boolean folds) {
    this.here = here;
    this.rules = rules;
    this.style = style;
    this.width = width;
    this.folds = folds;
  }

  @Override
  public String report(List<Verdict> verdicts) {
    SourcePlaces places = new SourcePlaces(here, verdicts);
    StringBuilder out = new StringBuilder();
    verdicts.parallelStream().map(verdict -> document(places, verdict)).forEachOrdered(out::append);
    Summary summary = Summary.of(verdicts);
    frequent(verdicts, out);
    plain(summary.sentence()).forEach(line -> out.append(style.bold(line)).append('\n'));
    gravest(places, verdicts, out);
    if (!summary.help().isEmpty()) {
      summary.help().lines().flatMap(this::plain).forEach(line -> out.append(line).append('\n'));
    }
    return out.toString();
  }

  /** If a rule has many notes, the first few are shown, unless only notes are requested. */
  private StringBuilder document(SourcePlaces places, Verdict verdict) {
    StringBuilder out = new StringBuilder();
    Map<String, List<Finding>> notes =
        verdict.findings().stream()
            .filter(f -> f.severity() == Severity.NOTE && rules.rules().size() > 1)
            .collect(Collectors.groupingBy(Finding::rule, LinkedHashMap::new, Collectors.toList()));
    notes.values().removeIf(all -> all.size() <= SHOWN_NOTES + 1);
    notes.replaceAll((rule, all) -> all.subList(SHOWN_NOTES, all.size()));
    Map<String, Integer> told = new HashMap<>();
    List<Finding> shown = new ArrayList<>();
    for (Finding finding : verdict.listed()) {
      boolean counted = finding.severity() == Severity.NOTE && notes.containsKey(finding.rule());
      if (!counted || told.merge(finding.rule(), 1, Integer::sum) <= SHOWN_NOTES) {
        shown.add(finding);
      }
    }
    shown(places, verdict, shown, out);
    notes.forEach((rule, rest) -> rest(places, verdict.source(), rule, rest, out));
    return out;
  }

  /** Findings in one example are shown below its title. */
  private void shown(
      SourcePlaces places, Verdict verdict, List<Finding> findings, StringBuilder out) {
    Map<Example, Long> counts =
        findings.stream()
            .flatMap(finding -> verdict.example(finding).stream())
            .collect(Collectors.groupingBy(example -> example, Collectors.counting()));
    counts.values().removeIf(count -> count == 1);
    for (Finding finding : findings) {
      Optional<Example> example = verdict.example(finding);
      // The entry goes with the first finding.
      Long count = example.map(counts::remove).orElse(null);
      if (count != null) {
        title(places, verdict.source(), example.orElseThrow(), count, out);
      }
      finding(places, verdict.source(), finding, out);
    }
  }

  private void title(
      SourcePlaces places, XepSource source, Example example, long count, StringBuilder out) {
    String title =
        places.name(source.path())
            + ", lines "
            + source.startOf(example.span()).line()
            + " to "
            + source.endOf(example.span()).line()
            + ": "
            + count
            + " findings in "
            + CodeFrame.visible(example.title());
    plain(title).forEach(line -> out.append(style.dim(line)).append('\n'));
  }

  private void rest(
      SourcePlaces places,
      XepSource source,
      String rule,
      List<Finding> findings,
      StringBuilder out) {
    String lines =
        findings.stream()
            .map(f -> String.valueOf(source.startOf(f.span()).line()))
            .distinct()
            .limit(SHOWN_LINES)
            .collect(Collectors.joining(", "));
    String more =
        "and "
            + findings.size()
            + " more, in lines "
            + lines
            + (findings.size() > SHOWN_LINES ? ", …" : "")
            + " (--select "
            + rule
            + " shows all)";
    String name = places.name(source.path());
    int used = head(name, Severity.NOTE, rule, out);
    append(folded(more, used, CONTINUED), out);
  }

  /** {@code place: severity[rule]: }, and its columns. */
  private int head(String place, Severity severity, String rule, StringBuilder out) {
    out.append(style.bold(place))
        .append(": ")
        .append(style.severity(severity, severity.word()))
        .append('[')
        .append(rule)
        .append("]: ");
    return CodeFrame.columns(place + ": " + severity.word() + "[" + rule + "]: ");
  }

  private static void append(List<String> lines, StringBuilder out) {
    if (lines.get(0).isEmpty()) {
      out.setLength(out.length() - 1); // the blank before it
    }
    out.append(String.join("\n" + CONTINUED, lines)).append('\n');
  }

  private Stream<String> plain(String text) {
    return folded(text, 0, "").stream();
  }

  /** The text in lines; {@code used} columns of the first line are already used. */
  private List<String> folded(String text, int used, String indent) {
    return folds
        ? Folded.lines(text, Math.max(0, width - used), width - indent.length())
        : List.of(text);
  }

  /** Lists errors again if there are other findings, since errors must be fixed first. */
  private void gravest(SourcePlaces places, List<Verdict> verdicts, StringBuilder out) {
    List<Finding> errors =
        verdicts.stream()
            .flatMap(v -> v.findings().stream())
            .filter(f -> f.severity() == Severity.ERROR)
            .toList();
    long all = verdicts.stream().mapToLong(v -> v.findings().size()).sum();
    if (errors.isEmpty() || errors.size() == all) {
      return;
    }
    out.append("To be fixed before acceptance:\n");
    errors.stream()
        .limit(SHOWN_ERRORS)
        .map(f -> "  " + places.of(f.span()) + " " + f.rule())
        .flatMap(this::plain)
        .forEach(line -> out.append(line).append('\n'));
    int more = errors.size() - SHOWN_ERRORS;
    if (more > 0) {
      out.append("  and " + more + " more\n");
    }
  }

  /** For many findings, the counts by rule. */
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
      plain("most often: " + most).forEach(line -> out.append(line).append('\n'));
    }
  }

  private void finding(SourcePlaces places, XepSource source, Finding finding, StringBuilder out) {
    int used = head(places.of(finding.span()), finding.severity(), finding.rule(), out);
    List<String> message = folded(CodeFrame.visible(finding.message()), used, CONTINUED);
    append(message.stream().map(l -> l.isEmpty() ? l : style.bold(l)).toList(), out);
    if (finding.severity() == Severity.NOTE) {
      return;
    }
    String gutter = frame(source, finding, out);
    for (String line : remarks(places, finding)) {
      String indent = " ".repeat(gutter.length() + 2);
      List<String> lines = folded(line, indent.length(), indent);
      out.append(gutter).append("= ").append(String.join("\n" + indent, lines)).append('\n');
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

  private List<String> remarks(SourcePlaces places, Finding finding) {
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
