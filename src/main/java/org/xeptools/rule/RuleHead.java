package org.xeptools.rule;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xeptools.finding.Severity;
import org.xeptools.rule.RuleInfo.FoundBy;
import org.xeptools.rule.RuleInfo.Group;

/** Parses the head of a rule's page. */
final class RuleHead {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "group",
          "severity",
          "milder",
          "graver",
          "summary",
          "source",
          "url",
          "found by",
          "since");
  private static final Set<String> STANDINGS = Set.of("published", "deferred", "history");

  private final Map<String, String> lines;

  private RuleHead(Map<String, String> lines) {
    this.lines = lines;
  }

  /**
   * Parses {@code lines}, keys with their values.
   *
   * @throws IllegalStateException if a line is missing, unknown or invalid
   */
  static RuleInfo read(Map<String, String> lines) {
    RuleHead head = new RuleHead(lines);
    lines.keySet().stream()
        .filter(key -> !KEYS.contains(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw head.fault("there is no line '" + key + "'; the lines are " + KEYS);
            });
    return new RuleInfo(
        head.value("id"),
        head.word(Group.class, "group", head.value("group")),
        head.severities(),
        head.value("summary"),
        new Citation(head.value("source"), lines.getOrDefault("url", "")),
        head.value("since"),
        Optional.ofNullable(lines.get("found by"))
            .map(word -> head.word(FoundBy.class, "found by", word)));
  }

  /** {@code error, deferred: warning, history: note}. */
  private Severities severities() {
    String[] parts = value("severity").split(", ", -1);
    for (int i = 1; i < parts.length; i++) {
      if (!STANDINGS.contains(parts[i].replaceFirst(":.*", ""))) {
        throw fault("'" + parts[i] + "' in 'severity' does not begin with one of " + STANDINGS);
      }
    }
    return new Severities(
        severity("severity", parts[0]),
        ceiling(parts, "published"),
        ceiling(parts, "deferred"),
        ceiling(parts, "history"),
        exception("milder"),
        exception("graver"));
  }

  private Optional<Severity> ceiling(String[] parts, String standing) {
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].startsWith(standing + ": ")) {
        return Optional.of(severity("severity", parts[i].substring(standing.length() + 2)));
      }
    }
    return Optional.empty();
  }

  /** {@code note, the iq has no id either}: a severity and the case. */
  private Optional<Severity> exception(String key) {
    return Optional.ofNullable(lines.get(key))
        .map(
            text -> {
              int comma = text.indexOf(", ");
              if (comma < 0) {
                throw fault("'" + key + "' does not say in which case");
              }
              return severity(key, text.substring(0, comma));
            });
  }

  private Severity severity(String key, String word) {
    return word(Severity.class, key, word);
  }

  private <E extends Enum<E>> E word(Class<E> words, String key, String word) {
    try {
      return Enum.valueOf(words, word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw fault("'" + key + "' cannot be '" + word + "'");
    }
  }

  private String value(String key) {
    String value = lines.getOrDefault(key, "");
    if (value.isBlank()) {
      throw fault("the line '" + key + ": …' is missing");
    }
    if (value.startsWith("TODO")) {
      throw fault("the line '" + key + ": …' is still to be written");
    }
    return value;
  }

  private IllegalStateException fault(String message) {
    return new IllegalStateException(
        "rules/" + lines.getOrDefault("id", "?") + "/rule.md: " + message);
  }
}
