package org.xeptools.report;

import java.util.regex.Pattern;

/** Text of documents in Markdown for GitHub. */
public final class MarkdownText {
  /** Stands between characters that GitHub would otherwise make a mention or a link of. */
  private static final String GAP = "&#8203;";

  private static final Pattern ADDRESS =
      Pattern.compile("(?i)\\b(https?|ftp|www|xmpp|mailto)(?=[:.])");
  private static final Pattern ISSUE = Pattern.compile("(?i)\\b(GH)(?=-\\d)");

  private MarkdownText() {}

  /**
   * {@code text} in one line, so that it is neither markup nor an address, nor mentions a user or
   * an issue. Control characters and marks of direction are replaced.
   */
  public static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : CodeFrame.visible(text).toCharArray()) {
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '@' -> out.append("&#64;").append(GAP);
        case '#' -> out.append("\\#").append(GAP);
        case '\\', '`', '*', '_', '[', ']', '|', '~', '!', '$' -> out.append('\\').append(c);
        default -> out.append(c);
      }
    }
    String broken = ADDRESS.matcher(out).replaceAll("$1" + GAP);
    return ISSUE.matcher(broken).replaceAll("$1" + GAP);
  }

  /** The same, cut to at most {@code limit} characters of {@code text}. */
  public static String escaped(String text, int limit) {
    if (text.length() <= limit) {
      return escaped(text);
    }
    boolean torn = Character.isHighSurrogate(text.charAt(limit - 1));
    return escaped(text.substring(0, torn ? limit - 1 : limit)) + "…";
  }
}
