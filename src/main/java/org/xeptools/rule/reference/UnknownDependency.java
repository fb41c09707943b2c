package org.xeptools.rule.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.WholeNumber;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.CorpusRule;

/** A XEP that the header names, as a dependency or successor, does not exist. */
final class UnknownDependency implements CorpusRule {
  private static final Pattern XEP =
      Pattern.compile("(?i)xep[- ]?(\\d{4}|x{2,4}|n{4}|y{4}|\\?{1,4}|tb[ad])(?!\\w).*");

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
    if (!WholeNumber.isDigit(number.charAt(0))) {
      return Optional.of(
          finding(spec.span(), "'" + spec.text() + "' stands for a XEP that has no number yet")
              .with(milder()));
    }
    return corpus.lacks(number)
        ? Optional.of(finding(spec.span(), "there is no XEP-" + number + " in this series"))
        : Optional.empty();
  }
}
