package org.xeptools.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xeptools.document.Outline;
import org.xeptools.document.ParseResult;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.finding.Suppressed;
import org.xeptools.source.XepSource;

/**
 * The findings on one file.
 *
 * @param read the file as read
 * @param findings its findings, in order of place
 * @param suppressed the findings that the document suppresses
 * @param known the findings in the baseline
 * @param outline the anchors of the document
 */
public record Verdict(
    ParseResult read,
    List<Finding> findings,
    List<Suppressed> suppressed,
    List<Finding> known,
    Outline outline) {
  /** The most findings of one rule that a report lists for one document. */
  private static final int LISTED = 100;

  public Verdict {
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
    known = List.copyOf(known);
  }

  /** A verdict without suppressed findings. */
  public static Verdict of(ParseResult read, List<Finding> findings) {
    return of(read, findings, List.of());
  }

  /** A verdict without known findings. */
  static Verdict of(ParseResult read, List<Finding> findings, List<Suppressed> suppressed) {
    Outline outline = read.document().map(Outline::of).orElse(Outline.NONE);
    return new Verdict(read, findings, suppressed, List.of(), outline);
  }

  /** This verdict with other findings. */
  public Verdict with(List<Finding> others) {
    return new Verdict(read, others, suppressed, known, outline);
  }

  /** This verdict with other findings and those that are {@code known}. */
  public Verdict with(List<Finding> others, List<Finding> inBaseline) {
    return new Verdict(read, others, suppressed, inBaseline, outline);
  }

  /** This verdict without the document, which may be large; its text and its anchors stay. */
  public Verdict withoutDocument() {
    ParseResult light = new ParseResult(read.source(), Optional.empty(), read.problems());
    return new Verdict(light, findings, suppressed, known, outline);
  }

  /**
   * The findings for reports: the first hundred of each rule, and then one finding that says how
   * many more there are. Counts, baselines and fixes use {@link #findings}.
   */
  public List<Finding> listed() {
    Map<String, List<Finding>> byRule = new LinkedHashMap<>();
    findings.forEach(f -> byRule.computeIfAbsent(f.rule(), r -> new ArrayList<>()).add(f));
    if (byRule.values().stream().allMatch(all -> all.size() <= LISTED + 1)) {
      return findings;
    }
    List<Finding> listed = new ArrayList<>();
    for (List<Finding> all : byRule.values()) {
      if (all.size() <= LISTED + 1) {
        listed.addAll(all);
      } else {
        listed.addAll(all.subList(0, LISTED));
        listed.add(rest(all.subList(LISTED, all.size())));
      }
    }
    listed.sort(Comparator.comparingInt(f -> f.span().start()));
    return listed;
  }

  private static Finding rest(List<Finding> rest) {
    Severity gravest =
        rest.stream().map(Finding::severity).min(Comparator.naturalOrder()).orElseThrow();
    return Finding.of(
        rest.get(0).rule(),
        gravest,
        rest.get(0).span(),
        "from here on there are "
            + rest.size()
            + " more findings of this rule, counted but not listed");
  }

  /**
   * This verdict with only the findings that {@code base}, the verdict on the old version, lacks.
   */
  public Verdict since(Verdict base) {
    return with(Novelty.of(this, base));
  }

  /** The file. */
  public XepSource source() {
    return read.source();
  }

  /** The number of findings of exactly {@code severity}. */
  public int count(Severity severity) {
    return (int) findings.stream().filter(f -> f.severity() == severity).count();
  }

  /** The example that contains a finding. */
  public Optional<Outline.Example> example(Finding finding) {
    return finding.span().file().equals(source().path())
        ? outline.exampleAt(finding.span())
        : Optional.empty();
  }

  /** The nearest anchor above a finding: {@code #usecases}; "" in a file that is not a document. */
  public String place(Finding finding) {
    return outline.placeOf(finding.span());
  }
}
