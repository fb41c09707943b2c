package org.xeptools.document.schema;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message of Jing, which has no codes for its errors: only this class knows its words.
 *
 * @param text its words
 * @param name the element or attribute that it names, "" if none
 * @param list what it expects, in Jing's words, if it says that
 */
record JingMessage(Kind kind, String text, String name, @Nullable String list) {
  /** What is wrong; the first pattern that matches decides. */
  enum Kind {
    MISPLACED("element \"(.+?)\" not allowed (?:here|anywhere)(?:; expected (.*))?"),
    /** An element that must be before it is missing. */
    EARLY("element \"(.+?)\" not allowed yet; missing required elements? (.*)"),
    INCOMPLETE(
        "(?:empty content for )?element \"(.+?)\" (?:incomplete|not allowed);"
            + " (?:missing required elements?|expected) (.*)"),
    TEXT("()text not allowed()(?s:.*)"),
    MISSING_ATTRIBUTE("element \"(.+?)\" missing required attributes? (.*)"),
    VALUE("value of attribute \"(.+?)\" is invalid; (.*)"),
    UNKNOWN_ATTRIBUTE(
        "(?:found )?attribute \"(.+?)\"(?: not allowed here; expected (.*)|.*not allowed.*)"),
    OTHER("()(?s:.*)()");

    private final Pattern pattern;

    Kind(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }
  }

  static JingMessage of(String text) {
    for (Kind kind : Kind.values()) {
      Matcher matcher = kind.pattern.matcher(text);
      if (matcher.matches()) {
        return new JingMessage(kind, text, matcher.group(1), matcher.group(2));
      }
    }
    throw new IllegalStateException(text);
  }

  /** What it expects; only for kinds that always say that. */
  String needed() {
    return Objects.requireNonNull(list);
  }

  /** Jing's lists ({@code element "p", "ul" or text}) with our quotes and without its grammar. */
  static String ticks(String list) {
    return list.replaceAll("the element end-tag(, | or )?", "")
        .replaceAll("\\b(?:elements?|attributes?) (?=\")", "")
        .replace("data", "text")
        .replace('"', '`')
        .strip();
  }

  /** The names in such a list. */
  static List<String> quoted(String list) {
    return Pattern.compile("\"(.+?)\"").matcher(list).results().map(r -> r.group(1)).toList();
  }
}
