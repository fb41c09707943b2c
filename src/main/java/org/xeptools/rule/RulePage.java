package org.xeptools.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A rule's page and examples, from its folder in the jar. */
public final class RulePage {
  private RulePage() {}

  /** The page, in Markdown. */
  public static String text(RuleInfo rule) {
    return file(rule, "rule.md")
        .orElseThrow(() -> new IllegalStateException(rule.id() + " has no page"));
  }

  /** A file of the rule's folder, such as {@code bad.xml}. */
  public static Optional<String> file(RuleInfo rule, String name) {
    String path = "/rules/" + rule.id() + "/" + name;
    try (InputStream in = RulePage.class.getResourceAsStream(path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
