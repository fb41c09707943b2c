package org.xeptools.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xeptools.act.Plan;
import org.xeptools.act.PlannedFile;
import org.xeptools.act.Refused;
import org.xeptools.change.Change;
import org.xeptools.corpus.Corpus;
import org.xeptools.finding.Severity;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Verdict;

/**
 * What the rules say about a plan.
 *
 * @param verdicts the findings that it brings
 * @param refusal why it must not be carried out, if so
 */
record ActCheck(List<Verdict> verdicts, Optional<Refused> refusal) {
  /** What a Stable document should have, but what practice often lacks. */
  private static final Set<String> WISHES =
      Set.of(
          "stable-without-shortname",
          "stable-without-considerations",
          "missing-schema",
          "missing-schema-location");

  /** What acts judge themselves, or tell as the next step. */
  private static final Set<String> JUDGED = Set.of("illegal-transition", "deferred-with-substance");

  /**
   * Checks {@code plan}, which leads from {@code base} to {@code head}.
   *
   * @param since the state before the change that the plan completes; {@code base} for most
   * @param insists true if warnings do not refuse it
   * @param strict true if wishes for Stable documents refuse it, too
   */
  static ActCheck of(
      Plan plan,
      Corpus since,
      Corpus base,
      Corpus head,
      RuleSet rules,
      boolean insists,
      boolean strict) {
    List<Verdict> verdicts =
        plan.files().stream()
            .map(file -> judged(file, plan, since, base, head, rules))
            .filter(verdict -> !verdict.findings().isEmpty())
            .toList();
    Optional<Refused> faulty =
        plan.origin().flatMap(draft -> faulty(draft, plan, base, head, rules));
    if (faulty.isPresent()) {
      return new ActCheck(verdicts, faulty);
    }
    long errors = count(verdicts, Severity.ERROR, strict);
    long warnings = count(verdicts, Severity.WARNING, strict);
    Optional<Refused> refusal =
        errors > 0
            ? Optional.of(new Refused(plan.subject() + " would get " + counted(errors, "error")))
            : warnings > 0 && !insists
                ? Optional.of(
                    new Refused(
                        plan.subject()
                            + " would get "
                            + counted(warnings, "warning")
                            + "; --anyway carries it out nevertheless"))
                : Optional.empty();
    return new ActCheck(verdicts, refusal);
  }

  private static String counted(long count, String what) {
    return count + " new " + what + (count == 1 ? "" : "s");
  }

  /** Errors of the ProtoXEP that would be errors of the published document. */
  private static Optional<Refused> faulty(
      Path draft, Plan plan, Corpus base, Corpus head, RuleSet rules) {
    Path file = plan.files().get(0).path();
    int left = rules.check(head.read(file), head).count(Severity.ERROR);
    int before = left == 0 ? 0 : rules.check(base.read(draft), base).count(Severity.ERROR);
    return before == 0
        ? Optional.empty()
        : Optional.of(
            new Refused(draft + " has errors: " + before + "; xep check " + draft + " shows them"));
  }

  private static Verdict judged(
      PlannedFile file, Plan plan, Corpus since, Corpus base, Corpus head, RuleSet rules) {
    if (!head.isDocument(file.path())) {
      Verdict now = rules.check(head.read(file.path()), head);
      return now.since(rules.check(base.read(file.path()), base)).withoutDocument();
    }
    boolean accepted = file.isNew() && plan.origin().isPresent();
    Optional<Path> before = Optional.of(accepted ? plan.origin().get() : file.path());
    Verdict now = rules.check(new Change(since, head, before, Optional.of(file.path())));
    Verdict was =
        since == base
            ? rules.check(base.read(before.get()), base)
            : rules.check(new Change(since, base, before, before));
    return now.since(was).withoutDocument();
  }

  private static long count(List<Verdict> verdicts, Severity severity, boolean strict) {
    return verdicts.stream()
        .flatMap(verdict -> verdict.findings().stream())
        .filter(finding -> finding.severity() == severity)
        .filter(finding -> !JUDGED.contains(finding.rule()))
        .filter(finding -> strict || !WISHES.contains(finding.rule()))
        .count();
  }
}
