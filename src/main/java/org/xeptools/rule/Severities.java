package org.xeptools.rule;

import java.util.Optional;
import org.xeptools.finding.Severity;
import org.xeptools.lifecycle.Status.Standing;

/**
 * The severities of a rule, from the head of its page.
 *
 * @param full the limit in ProtoXEPs and in documents without another limit
 * @param published the limit in published documents, unless a change adds the finding
 * @param deferred the limit in a Deferred document
 * @param history the limit in a document that is no longer live
 * @param milder the severity for the milder case in the head
 * @param graver the severity for the graver case in the head
 */
public record Severities(
    Severity full,
    Optional<Severity> published,
    Optional<Severity> deferred,
    Optional<Severity> history,
    Optional<Severity> milder,
    Optional<Severity> graver) {

  /** What is {@code told} at worst, in a document of {@code standing}. */
  public Severity weigh(Severity told, Standing standing, boolean changed) {
    return switch (standing) {
      case NEW -> told;
      case LIVE -> atMost(told, ofPublished(changed));
      case DORMANT -> atMost(atMost(told, deferred), ofPublished(changed));
      case HISTORY -> atMost(atMost(told, history), published);
    };
  }

  private Optional<Severity> ofPublished(boolean changed) {
    return changed ? Optional.empty() : published;
  }

  private static Severity atMost(Severity told, Optional<Severity> ceiling) {
    return ceiling.filter(most -> most.compareTo(told) > 0).orElse(told);
  }

  /** True if the severity does not depend on the document's state. */
  public boolean isSameEverywhere() {
    return published.isEmpty() && deferred.isEmpty() && history.isEmpty();
  }

  /** The words after the severity that say where it applies. */
  public String where() {
    if (published.isPresent()) {
      return "in ProtoXEPs, " + a(published.get()) + " in published documents";
    }
    if (isSameEverywhere()) {
      return "in every document";
    }
    return "in ProtoXEPs and live documents"
        + deferred.map(most -> ", " + a(most) + " in deferred ones").orElse("")
        + history.map(most -> ", " + a(most) + " in history").orElse("");
  }

  private static String a(Severity severity) {
    return "a " + severity.word();
  }
}
