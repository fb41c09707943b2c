package org.xeptools.rule.prose;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Passage;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Safety;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** A verb does not have the form that the words before it ask for. */
public final class GrammarSlip implements PassageRule {
  private static final String[] MODALS =
      "must should shall may can cannot could might would will does do did doesn't don't"
          .split(" ", -1);

  private static final WordList THIRD = WordList.of("third-person.txt");

  private static final Trigger MODAL =
      new Trigger(
          Pattern.compile(
              "\\b(MUST|SHOULD|SHALL|MAY|must|should|can|cannot|could|may|might|would|does|do|did|doesn't|don't)"
                  + "(?:\\s+(?:NOT|not|only|also|then))?\\s+([a-z]+s)\\b(?![-/'\u2019])"),
          MODALS);

  private static final Trigger SEND =
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

  private static final Trigger SENT =
      new Trigger(
          Pattern.compile(
              "\\b(?:MUST|SHOULD|SHALL|MAY|must|should|can|may|might|will)(?:\\s+(?:NOT|not))?\\s+(sent)\\b(?!-)"),
          MODALS);

  private static final Trigger BE =
      new Trigger(
          Pattern.compile(
              "(?<=\\b(?:[Tt]o|MUST|SHOULD|MAY|SHALL|NOT|not|must|should|can|may|could|will|only|also)\\s)be\\s+"
                  + "(use|create|define|include|receive|store|remove|ignore|publishe|handle|encode|specifie|describe|provide|update|delete|exchange|generate|consider(?=ed)|"
                  + "require|advertise|negotiate|authenticate|replace|cache)\\b(?!-)"),
          "be");

  private static final Trigger LACKS_BE =
      new Trigger(
          Pattern.compile(
              "\\b(?:MUST|SHALL|SHOULD|MAY)(?:\\s+(?:NOT|not))?\\s+([a-z]{3,}[^e\\W]ed)\\b(?![-'\u2019])"),
          "must",
          "shall",
          "should",
          "may");

  private static final Set<String> NO_PARTICIPLES =
      Set.of("embed", "shed", "wed", "shred", "sled", "indeed", "unauthenticated");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "grammar-slip",
        Group.PROSE,
        Severity.WARNING,
        Bite.LIVING,
        "Verbs have the form that the words before them ask for",
        Citation.xep("0143", "styleguide", "XEP Styleguide"),
        "0.1.0");
  }

  @Override
  public boolean concerns(Passage passage) {
    return MODAL.isIn(passage) || SEND.isIn(passage);
  }

  @Override
  public Stream<Finding> check(XepDocument document, Passage passage) {
    return Stream.of(
            MODAL.each(passage, match -> third(document, passage, match)),
            SEND.each(passage, match -> verb(document, passage, match, "sent")),
            SENT.each(passage, match -> verb(document, passage, match, "send")),
            BE.each(passage, match -> verb(document, passage, match, match.group(1) + "d")),
            LACKS_BE.each(passage, match -> participle(document, passage, match)))
        .flatMap(found -> found);
  }

  private Stream<Finding> third(XepDocument document, Passage passage, Matcher match) {
    return THIRD
        .correction(match.group(2))
        .map(right -> verb(document, passage, match, 2, right))
        .orElse(Stream.empty());
  }

  private Stream<Finding> verb(XepDocument document, Passage passage, Matcher match, String right) {
    return verb(document, passage, match, 1, right);
  }

  private Stream<Finding> verb(
      XepDocument document, Passage passage, Matcher match, int group, String right) {
    Spot all = new Spot(passage, match.start(), match.end(group));
    if (!all.isWritten(document)) {
      return Stream.empty();
    }
    String wrong = match.group(group);
    Finding finding =
        finding(
            all.span(),
            "'"
                + all.text().replaceAll("\\s+", " ")
                + "': '"
                + wrong
                + "' should be '"
                + right
                + "'");
    return Stream.of(
        new Spot(passage, match.start(group), match.end(group))
            .mend(finding, document, right, Safety.UNSAFE));
  }

  private Stream<Finding> participle(XepDocument document, Passage passage, Matcher match) {
    Spot spot = new Spot(passage, match.start(), match.end());
    return spot.isWritten(document) && !NO_PARTICIPLES.contains(match.group(1))
        ? Stream.of(
            finding(
                spot.span(),
                "'"
                    + spot.text().replaceAll("\\s+", " ")
                    + "': a 'be' is missing, or '"
                    + match.group(1)
                    + "' has an ending too many"))
        : Stream.empty();
  }
}
