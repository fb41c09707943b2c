package org.xeptools.render;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Status.Trust;

/** Fills the states of {@link Status} into style sheets. */
final class StateStyles {
  /** The comment that is replaced with the page styles of the states. */
  private static final String SHEETS = "/* sheets: ";

  private StateStyles() {}

  /**
   * {@code sheet} with the classes of the states in place of {@code .trust-good} and so on, and
   * with the page styles of states in place of a comment that begins with "sheets:".
   */
  static String in(String sheet) {
    String filled = sheet;
    for (Trust trust : Trust.values()) {
      filled = filled.replace(".trust-" + trust.name().toLowerCase(Locale.ROOT), classes(trust));
    }
    int marker = filled.indexOf(SHEETS);
    if (marker < 0) {
      return filled;
    }
    int end = filled.indexOf("*/\n", marker) + "*/\n".length();
    return filled.substring(0, marker) + sheets() + filled.substring(end);
  }

  /** {@code .draft, .stable}: both names, since badges use the name on pages. */
  private static String classes(Trust trust) {
    return Arrays.stream(Status.values())
        .filter(status -> status.trust() == trust)
        .flatMap(status -> Stream.of(status.sourceName(), status.pageName()))
        .map(name -> "." + name.toLowerCase(Locale.ROOT))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String sheets() {
    List<Status> all = Arrays.stream(Status.values()).filter(s -> !s.sheet().isEmpty()).toList();
    StringBuilder css = new StringBuilder("@media print {\n");
    for (Status status : all) {
      css.append("  body:has(#status-notice.")
          .append(status.sourceName().toLowerCase(Locale.ROOT))
          .append(") { page: ")
          .append(page(status))
          .append("; }\n");
    }
    css.append("}\n");
    for (Status status : all) {
      css.append("@page ")
          .append(page(status))
          .append(" { @top-center { content: \"")
          .append(status.pageName())
          .append(": ")
          .append(status.sheet())
          .append("\"; font: bold 9pt system-ui, sans-serif; } }\n");
    }
    return css.toString();
  }

  private static String page(Status status) {
    return status.pageName().toLowerCase(Locale.ROOT);
  }
}
