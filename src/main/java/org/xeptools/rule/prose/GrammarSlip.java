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
  private static final WordList THIRD = WordList.of("third-person.txt");

  private static final Pattern MODAL =
      Pattern.compile(
          "\\b(MUST|SHOULD|SHALL|MAY|must|should|can|cannot|could|may|might|would|does|do|did|doesn't|don't)"
              + "(?:\\s+(?:NOT|not|only|also|then))?\\s+([a-z]+s)\\b(?![-/'\u2019])");

  private static final Pattern SEND =
      Pattern.compile(
          "\\b(?:be|been|being|was|were|are|has|have)\\s+(?:only\\s+|also\\s+|then\\s+)?(send)\\b(?!-)");

  private static final Pattern SENT =
      Pattern.compile(
          "\\b(?:MUST|SHOULD|SHALL|MAY|must|should|can|may|might|will)(?:\\s+(?:NOT|not))?\\s+(sent)\\b(?!-)");

  private static final Pattern BE =
      Pattern.compile(
          "\\b(?:[Tt]o|MUST|SHOULD|MAY|SHALL|NOT|not|must|should|can|may|could|will|only|also)\\s+be\\s+"
              + "(use|create|define|include|receive|store|remove|ignore|publishe|handle|encode|specifie|describe|provide|update|delete|exchange|generate|consider(?=ed)|"
              + "require|advertise|negotiate|authenticate|replace|cache)\\b(?!-)");

  private static final Pattern LACKS_BE =
      Pattern.compile(
          "\\b(?:MUST|SHALL|SHOULD|MAY)(?:\\s+(?:NOT|not))?\\s+([a-z]{3,}[^e\\W]ed)\\b(?![-'\u2019])");

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
  public Stream<Finding> check(XepDocument document, Passage passage) {
    return Stream.of(
            Spot.each(passage, MODAL, match -> third(document, passage, match)),
            Spot.each(passage, SEND, match -> verb(document, passage, match, "sent")),
            Spot.each(passage, SENT, match -> verb(document, passage, match, "send")),
            Spot.each(passage, BE, match -> verb(document, passage, match, match.group(1) + "d")),
            Spot.each(passage, LACKS_BE, match -> participle(document, passage, match)))
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
