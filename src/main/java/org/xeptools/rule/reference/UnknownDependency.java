package org.xeptools.rule.reference;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.CorpusRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** A XEP that the header names, as a dependency or successor, does not exist. */
public final class UnknownDependency implements CorpusRule {
  private static final int SMALLEST_SERIES = 5;
  private static final Pattern XEP =
      Pattern.compile("(?i)xep[- ]?(\\d{4}|x{2,4}|n{4}|y{4}|\\?{1,4}|tb[ad])(?!\\w).*");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "unknown-dependency",
        Group.REFERENCE,
        Severity.ERROR,
        Bite.LIVING,
        "A XEP that the header names exists",
        Citation.xep("0143", "format-metadata", "File Metadata"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    return Spec.all(document.header()).flatMap(spec -> unknown(spec, corpus).stream());
  }

  private Optional<Finding> unknown(Field spec, Corpus corpus) {
    Matcher xep = XEP.matcher(spec.text());
    if (!xep.matches()) {
      return Optional.empty();
    }
    String number = xep.group(1);
    if (!Character.isDigit(number.charAt(0))) {
      return Optional.of(
          finding(spec.span(), "'" + spec.text() + "' stands for a XEP that has no number yet")
              .with(Severity.WARNING));
    }
    return isMissing(number, corpus.published())
        ? Optional.of(finding(spec.span(), "there is no XEP-" + number + " in this series"))
        : Optional.empty();
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
