package org.xeptools.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.EntityList;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Suppressed;
import org.xeptools.lifecycle.Status;

/** Rules that are run together. */
public final class RuleSet {
  /** The most findings of one rule in one document. */
  private static final int KEPT = 10_000;

  private final List<Rule> rules;
  private final Map<String, Rule> known;
  private final Set<String> ids;
  private final LocalDate today;

  /** The rules for callers to which the day does not matter. */
  public RuleSet(List<Rule> rules) {
    this(rules, LocalDate.EPOCH);
  }

  /** The rules on the day {@code today}. */
  public RuleSet(List<Rule> rules, LocalDate today) {
    this.today = today;
    this.rules = List.copyOf(rules);
    this.known = new LinkedHashMap<>();
    rules.forEach(rule -> known.put(rule.id(), rule));
    this.ids = known.keySet();
  }

  private RuleSet(List<Rule> rules, Map<String, Rule> known, Set<String> ids, LocalDate today) {
    this.today = today;
    this.rules = rules;
    this.known = known;
    this.ids = ids;
  }

  /** The set that runs only the rules in {@code wanted}; the others remain known. */
  public RuleSet only(Predicate<RuleInfo> wanted) {
    List<Rule> some = rules.stream().filter(rule -> wanted.test(rule.info())).toList();
    return new RuleSet(some, known, some.stream().map(Rule::id).collect(Collectors.toSet()), today);
  }

  public List<Rule> rules() {
    return rules;
  }

  /** The day on which they are run. */
  public LocalDate today() {
    return today;
  }

  /** The data of all rules, run or not, in order. */
  public Collection<RuleInfo> known() {
    return known.values().stream().map(Rule::info).toList();
  }

  /** The data of the rule {@code id}, run or not. */
  public Optional<RuleInfo> info(String id) {
    return Optional.ofNullable(known.get(id)).map(Rule::info);
  }

  /** True if the rule {@code id} is run. */
  public boolean has(String id) {
    return ids.contains(id);
  }

  /**
   * All findings on a read file, in order of place; faults of form come from the reader, and are
   * included if their rule is in this set.
   */
  public Verdict check(ParseResult read, Corpus corpus) {
    return check(read, corpus, RuleSet::never);
  }

  /**
   * The same for a caller who may no longer want to know.
   *
   * @throws CancellationException if {@code isOutdated} becomes true meanwhile
   */
  public Verdict check(ParseResult read, Corpus corpus, BooleanSupplier isOutdated) {
    return check(read, corpus, Optional.empty(), isOutdated);
  }

  private static boolean never() {
    return false;
  }

  /** All findings on a document after a change, and on the change itself. */
  public Verdict check(Change change) {
    return change.after().isPresent()
        ? check(change.subject(), change.head(), Optional.of(change), RuleSet::never)
        : Verdict.of(change.subject(), changed(change).toList());
  }

  private Verdict check(
      ParseResult read, Corpus corpus, Optional<Change> change, BooleanSupplier isOutdated) {
    List<Finding> findings = new ArrayList<>();
    List<Suppressed> suppressed = new ArrayList<>();
    read.problems().stream().filter(f -> has(f.rule())).forEach(findings::add);
    if (corpus.entities().isFile(read.source().path())) {
      findings.addAll(declared(corpus));
    }
    if (read.document().isPresent()) {
      XepDocument document = read.document().get();
      Suppressions suppressions = Suppressions.of(document, this);
      Stream.concat(
              judge(document, corpus, change.isPresent(), isOutdated).stream(),
              change.stream().flatMap(this::changed))
          .forEach(
              finding ->
                  suppressions
                      .allows(finding)
                      .ifPresentOrElse(suppressed::add, () -> findings.add(finding)));
      findings.addAll(suppressions.findings(read.source()));
    }
    OneFault.keepCauses(findings);
    findings.sort(
        Comparator.<Finding>comparingInt(f -> f.span().start())
            .thenComparing(Finding::severity)
            .thenComparing(Finding::rule));
    return Verdict.of(read, findings, suppressed);
  }

  /** The findings in {@code document} of the rules that look at other documents, unadjusted. */
  public List<Finding> inView(XepDocument document, Corpus corpus) {
    return rules.stream()
        .flatMap(rule -> rule instanceof CorpusRule r ? r.check(document, corpus) : Stream.empty())
        .toList();
  }

  /** The findings on the tree's xep.ent, each fault once. */
  private List<Finding> declared(Corpus corpus) {
    EntityList list = corpus.entities().list().orElseThrow();
    XepDocument values = XepDocument.of(list, corpus.declarations());
    List<Finding> found =
        rules.parallelStream()
            .flatMap(
                rule ->
                    rule instanceof EntityRule r
                        ? r.check(list, corpus)
                        : rule instanceof DocumentRule d && d.judgesEntities()
                            ? d.check(values).map(this::weighShared)
                            : Stream.empty())
            .toList();
    return found.stream().filter(f -> !OneFault.followsWithin(list, f, found)).toList();
  }

  /** Runs the rules in parallel, which makes single documents and the last of many faster. */
  private List<Finding> judge(
      XepDocument document, Corpus corpus, boolean changed, BooleanSupplier isOutdated) {
    ToldThere elsewhere = ToldThere.of(document);
    Weight weight = Weight.of(document, corpus, changed, today);
    return rules.parallelStream()
        .flatMap(
            rule -> {
              if (isOutdated.getAsBoolean()) {
                throw new CancellationException("the text has changed");
              }
              return atMost(elsewhere.without(findings(rule, document, corpus), rule));
            })
        .map(finding -> weight.weigh(finding, known.get(finding.rule()).info()))
        .toList();
  }

  /** {@code findings} up to the limit, and one that says how many more there are. */
  private static Stream<Finding> atMost(Stream<Finding> findings) {
    List<Finding> kept = new ArrayList<>();
    int[] more = {0};
    findings
        .sequential()
        .forEach(
            finding -> {
              if (kept.size() < KEPT) {
                kept.add(finding);
              } else {
                more[0]++;
              }
            });
    if (more[0] > 0) {
      Finding last = kept.get(KEPT - 1);
      kept.add(
          Finding.of(
              last.rule(),
              last.severity(),
              last.span(),
              "after this one there are "
                  + more[0]
                  + " more findings of this rule, too many to keep"));
    }
    return kept.stream();
  }

  private Stream<Finding> changed(Change change) {
    return rules.stream()
        .flatMap(rule -> rule instanceof ChangeRule r ? r.check(change) : Stream.empty());
  }

  private static Stream<Finding> findings(Rule rule, XepDocument document, Corpus corpus) {
    if (rule instanceof DocumentRule r) {
      return r.check(document);
    }
    return rule instanceof CorpusRule r ? r.check(document, corpus) : Stream.empty();
  }

  /** The entities of xep.ent are in published documents. */
  private Finding weighShared(Finding finding) {
    Severities severities = known.get(finding.rule()).info().severities();
    return finding.with(severities.weigh(finding.severity(), Status.Standing.LIVE, false));
  }
}
