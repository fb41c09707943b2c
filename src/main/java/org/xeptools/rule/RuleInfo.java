package org.xeptools.rule;

import java.util.regex.Pattern;
import org.xeptools.finding.Severity;
import org.xeptools.lifecycle.Status;

/**
 * What is known of a rule.
 *
 * @param id its name, for the fault: {@code missing-approver}
 * @param group what it is about
 * @param severity how bad a breach is in a live document
 * @param bite on which documents it is that bad
 * @param summary what must hold, one sentence without a full stop
 * @param citation who says so
 * @param since the version of xep that brought it
 */
public record RuleInfo(
    String id,
    Group group,
    Severity severity,
    Bite bite,
    String summary,
    Citation citation,
    String since) {
  private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z0-9]+)*");

  public RuleInfo {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("a rule's id is in kebab case: " + id);
    }
  }

  /** What a rule is about; also the sub-package that holds it. */
  public enum Group {
    FORM,
    HEADER,
    HISTORY,
    STRUCTURE,
    REFERENCE,
    EXAMPLE,
    PROSE,
    CHARTER,
    CHANGE
  }

  /** On which documents a rule bites. */
  public enum Bite {
    /** On all alike: what the XSF's own script refuses, and faults of form. */
    ALL("in every document"),
    /** In full on ProtoXEPs and live documents, milder on deferred ones, a note on history. */
    LIVING("in ProtoXEPs and live documents, milder in deferred ones, a note in history"),
    /** In full on ProtoXEPs and on what a change brings; a note on what stands published. */
    NEW("in ProtoXEPs, a note in what is published");

    private final String words;

    Bite(String words) {
      this.words = words;
    }

    /** How bad what is {@code full} at worst is in a document of {@code standing}. */
    public Severity weigh(Severity full, Status.Standing standing, boolean changed) {
      if (this == ALL || standing == Status.Standing.NEW) {
        return full;
      }
      if ((this == NEW && !changed) || standing == Status.Standing.HISTORY) {
        return Severity.NOTE;
      }
      return standing == Status.Standing.DORMANT && full == Severity.ERROR
          ? Severity.WARNING
          : full;
    }

    /** Where it is that bad, to be read behind the severity. */
    public String words() {
      return words;
    }
  }
}
