package org.xeptools.rule.history;

import java.util.Locale;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.lifecycle.Version;
import org.xeptools.rule.DocumentRule;

/** A version is not the next one after its predecessor. */
final class SkippedVersion implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    return Step.of(document.header()).stream()
        .filter(step -> step.to().compareTo(step.from()) > 0 && !follows(step.to(), step.from()))
        .map(step -> Step.weigh(skipped(step), document.header(), step.upper()));
  }

  /** True for 0.9.1, 0.10 and 1.0 after 0.9, and for a release after its candidate. */
  private static boolean follows(Version to, Version from) {
    if (to.major() != from.major()) {
      return to.major() == from.major() + 1 && to.minor() == 0 && to.patch() == 0;
    }
    if (to.minor() != from.minor()) {
      return to.minor() == from.minor() + 1 && to.patch() == 0;
    }
    return to.patch() - from.patch() <= 1;
  }

  private Finding skipped(Step step) {
    Field to = step.upper().version().orElseThrow();
    Field from = step.lower().version().orElseThrow();
    return finding(
            to.span(),
            "version "
                + to.text()
                + " follows "
                + from.text()
                + "; next would be "
                + next(step.from()))
        .with(Note.at(from.span(), "The revision before it is here"));
  }

  private static String next(Version from) {
    int major = from.major();
    int minor = from.minor();
    return String.format(
        Locale.ROOT,
        "%d.%d.%d, %d.%d.0 or %d.0.0",
        major,
        minor,
        from.patch() + 1,
        major,
        minor + 1,
        major + 1);
  }
}
