package org.xeptools.rule.header;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Author;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** The email address of an author is malformed. */
final class MalformedEmail implements DocumentRule {
  private static final Address EMAIL =
      new Address(
          "email address",
          "mailto:",
          Pattern.compile(
              "(\"[^\"]+\"|[^\\s@<>()\\[\\],;:\"]+)@[^\\s@<>(),;:/.]+(\\.[^\\s@<>(),;:/.]+)++"),
          Author::email);

  @Override
  public boolean judgesEntities() {
    return true;
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return EMAIL.judge(this, document);
  }
}
