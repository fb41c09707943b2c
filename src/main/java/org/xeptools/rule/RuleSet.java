package org.xeptools.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.RuleInfo.Bite;

/** Rules that are run together. */
public final class RuleSet {
  private final List<Rule> rules;
  private final Map<String, RuleInfo> byId = new HashMap<>();

  public RuleSet(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    rules.forEach(rule -> byId.put(rule.info().id(), rule.info()));
  }

  public List<Rule> rules() {
    return rules;
  }

  /** What is known of the rule {@code id}, if it is in this set. */
  public Optional<RuleInfo> info(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Everything that is wrong with what was read, in order of place; problems of form come from the
   * reader, and only those whose rule is in this set.
   */
  public List<Finding> check(ParseResult read, Corpus corpus) {
    List<Finding> findings = new ArrayList<>();
    read.problems().stream().filter(f -> byId.containsKey(f.rule())).forEach(findings::add);
    read.document().ifPresent(document -> judge(document, corpus).forEach(findings::add));
    findings.sort(
        Comparator.<Finding>comparingInt(f -> f.span().start())
            .thenComparing(Finding::severity)
            .thenComparing(Finding::rule));
    return findings;
  }

  private Stream<Finding> judge(XepDocument document, Corpus corpus) {
    return rules.stream()
        .flatMap(rule -> findings(rule, document, corpus))
        .map(finding -> weigh(finding, document));
  }

  private static Stream<Finding> findings(Rule rule, XepDocument document, Corpus corpus) {
    if (rule instanceof DocumentRule r) {
      return r.check(document);
    }
    return rule instanceof CorpusRule r ? r.check(document, corpus) : Stream.empty();
  }

  /** Severity by lifecycle: the one place where it is decided. */
  private Finding weigh(Finding finding, XepDocument document) {
    Bite bite = byId.get(finding.rule()).bite();
    Status.Standing standing =
        document.header().status().map(Status::standing).orElse(Status.Standing.NEW);
    if (bite == Bite.ALL || standing == Status.Standing.NEW) {
      return finding;
    }
    if (bite == Bite.NEW || standing == Status.Standing.HISTORY) {
      return finding.with(Severity.NOTE);
    }
    boolean mild = standing == Status.Standing.DORMANT && finding.severity() == Severity.ERROR;
    return mild ? finding.with(Severity.WARNING) : finding;
  }
}
