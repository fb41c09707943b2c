package org.xeptools.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A rule's page and examples, from its folder in the jar. */
public final class RulePage {
  private static final String HEAD = "---\n";

  private RulePage() {}

  /** The page without its head, in Markdown. */
  public static String text(RuleInfo rule) {
    String file =
        file(rule, "rule.md")
            .orElseThrow(() -> new IllegalStateException(rule.id() + " has no page"));
    return file.substring(file.indexOf("\n" + HEAD, HEAD.length()) + HEAD.length() + 1);
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
