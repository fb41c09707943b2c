package org.xeptools.rule;

import java.util.Optional;
import org.xeptools.finding.Severity;
import org.xeptools.lifecycle.Status.Standing;

/**
 * How severe a breach of a rule is, as the head of its page says it.
 *
 * @param full at most, in ProtoXEPs and wherever nothing else is said
 * @param published at most in published documents, unless a change brings it
 * @param deferred at most in a Deferred document
 * @param history at most in a document whose life is over
 * @param milder what the rule itself may say in the case that its head names
 * @param graver likewise
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

  /** True if the document's state makes no difference. */
  public boolean isSameEverywhere() {
    return published.isEmpty() && deferred.isEmpty() && history.isEmpty();
  }

  /** Where a breach is that severe, to be read behind the severity. */
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
