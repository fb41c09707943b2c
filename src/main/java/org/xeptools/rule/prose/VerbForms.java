package org.xeptools.rule.prose;

import java.util.Set;
import java.util.regex.Pattern;

/** Contexts in which a verb needs one form and often has another. */
final class VerbForms {
  private VerbForms() {}

  private static final String[] MODALS =
      "must should shall may can cannot could might would will does do did doesn't don't"
          .split(" ", -1);

  static final WordList THIRD = WordList.of("third-person.txt");

  static final Trigger MODAL =
      new Trigger(
          Pattern.compile(
              "\\b(MUST|SHOULD|SHALL|MAY|must|should|can|cannot|could|may|might|would|does|do|did|doesn't|don't)"
                  + "(?:\\s+(?:NOT|not|only|also|then))?\\s+([a-z]+s)\\b(?![-/'\u2019])"),
          MODALS);

  static final Trigger SEND =
      new Trigger(
          Pattern.compile(
              "\\b(?:be|been|being|was|were|are|has|have)\\s+(?:only\\s+|also\\s+|then\\s+)?(send)\\b(?!-)"),
          "be",
          "been",
          "being",
          "was",
          "were",
          "are",
          "has",
          "have");

  static final Trigger SENT =
      new Trigger(
          Pattern.compile(
              "\\b(?:MUST|SHOULD|SHALL|MAY|must|should|can|may|might|will)(?:\\s+(?:NOT|not))?\\s+(sent)\\b(?!-)"),
          MODALS);

  static final Trigger BE =
      new Trigger(
          Pattern.compile(
              "(?<=\\b(?:[Tt]o|MUST|SHOULD|MAY|SHALL|NOT|not|must|should|can|may|could|will|only|also)\\s)be\\s+"
                  + "(use|create|define|include|receive|store|remove|ignore|publishe|handle|encode|specifie|describe|provide|update|delete|exchange|generate|consider(?=ed)|"
                  + "require|advertise|negotiate|authenticate|replace|cache)\\b(?!-)"),
          "be");

  static final Trigger LACKS_BE =
      new Trigger(
          Pattern.compile(
              "\\b(?:MUST|SHALL|SHOULD|MAY)(?:\\s+(?:NOT|not))?\\s+([a-z]{3,}[^e\\W]ed)\\b(?![-'\u2019])"),
          "must",
          "shall",
          "should",
          "may");

  static final Set<String> NO_PARTICIPLES =
      Set.of("embed", "shed", "wed", "shred", "sled", "indeed", "unauthenticated");
}
