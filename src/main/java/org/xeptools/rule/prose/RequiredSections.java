package org.xeptools.rule.prose;

import java.util.regex.Pattern;

/** The required sections on considerations. */
final class RequiredSections {
  private static final Pattern TOPIC =
      Pattern.compile(
          "(?i)(?:security|privacy|accessibility|iana|(?:xmpp )?registrar|internationali[sz]ation)"
              + "(?: considerations?)?");

  private RequiredSections() {}

  static boolean isOne(String topic) {
    return TOPIC.matcher(topic.strip()).matches();
  }
}
