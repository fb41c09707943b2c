package org.xeptools.report;

import org.xeptools.finding.Severity;

/**
 * Colour on a terminal, or none.
 *
 * @param coloured true to write escape sequences
 */
public record Style(boolean coloured) {
  private static final String RESET = "\u001B[0m";

  /** Emphasized text. */
  public String bold(String text) {
    return in("\u001B[1m", text);
  }

  /** Text of less weight. */
  public String dim(String text) {
    return in("\u001B[2m", text);
  }

  String code(String text) {
    return in("\u001B[36m", text);
  }

  String added(String text) {
    return in("\u001B[32m", text);
  }

  String removed(String text) {
    return in("\u001B[31m", text);
  }

  String severity(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> in("\u001B[1;31m", text);
      case WARNING -> in("\u001B[1;33m", text);
      case NOTE -> in("\u001B[1;36m", text);
    };
  }

  private String in(String start, String text) {
    return coloured ? start + text + RESET : text;
  }
}
