package org.xeptools.rule.prose;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.Citation;
import org.xeptools.rule.CorpusRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** The text speaks of a XEP that does not exist. */
public final class UnknownXep implements CorpusRule {
  private static final int SMALLEST_SERIES = 5;
  private static final Pattern XEP = Pattern.compile("XEP-(?:\\d{4}(?!\\d)|[Xx]{4})(?![\\w-])");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "unknown-xep",
        Group.PROSE,
        Severity.WARNING,
        Bite.LIVING,
        "A XEP that the text names by its number exists",
        Citation.practice("Mistakes that the history of the series shows"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    return document
        .prose()
        .body()
        .filter(passage -> passage.text().value().contains("XEP-"))
        .flatMap(passage -> Spot.all(passage, XEP))
        .filter(spot -> !Character.isLetterOrDigit(spot.before()) && spot.isWritten(document))
        .flatMap(spot -> judge(document, spot, corpus));
  }

  private Stream<Finding> judge(XepDocument document, Spot spot, Corpus corpus) {
    String number = spot.text().substring("XEP-".length());
    if (!Character.isDigit(number.charAt(0))) {
      boolean onProcess = document.header().type().equals(Optional.of(XepType.PROCEDURAL));
      return onProcess
          ? Stream.empty()
          : Stream.of(
              finding(spot.span(), "'" + spot.text() + "' stands for a XEP that has no number yet")
                  .with(isProposal(document) ? Severity.NOTE : Severity.WARNING));
    }
    boolean own = document.header().number().filter(n -> n.text().equals(number)).isPresent();
    return !own && isMissing(number, corpus.published())
        ? Stream.of(finding(spot.span(), "there is no XEP-" + number + " in this series"))
        : Stream.empty();
  }

  private static boolean isProposal(XepDocument document) {
    return document.header().status().filter(Status.PROTOXEP::equals).isPresent();
  }

  /** Judges only by a tree that holds a series without great gaps, from its first number on. */
  private static boolean isMissing(String number, SortedMap<String, Path> published) {
    if (published.size() < SMALLEST_SERIES || published.containsKey(number)) {
      return false;
    }
    int first = Integer.parseInt(published.firstKey());
    int last = Integer.parseInt(published.lastKey());
    boolean dense = published.size() >= (last - first + 1) * 0.9;
    return dense && Integer.parseInt(number) >= first;
  }
}
