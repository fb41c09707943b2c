package org.xeptools.rule.history;

import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Version;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.DocumentRule;

/** A version is neither two nor three numbers; in a humorous XEP it may be part of the joke. */
final class MalformedVersion implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    if (header.type().filter(type -> type == XepType.HUMOROUS).isPresent()) {
      return Stream.empty();
    }
    return header.revisions().stream()
        .filter(revision -> revision.version().filter(v -> !isPlain(v.text())).isPresent())
        .map(
            revision -> {
              Finding finding = malformed(revision.version().get());
              return isInterim(header, revision)
                  ? finding.with(milder())
                  : Step.weigh(finding, header, revision);
            });
  }

  /** A candidate that is marked as interim is intended. */
  private static boolean isInterim(Header header, Revision revision) {
    return header.interim().isPresent()
        && revision.number().flatMap(Version::candidate).isPresent();
  }

  private static boolean isPlain(String version) {
    return version.matches("\\d{1,4}\\.\\d{1,4}(\\.\\d{1,4})?");
  }

  private Finding malformed(Field version) {
    String fault =
        version.isEmpty() ? "the version is missing" : "'" + version.text() + "' is not a version";
    return finding(version.span(), fault + "; it is written as three numbers, such as 0.1.0");
  }
}
