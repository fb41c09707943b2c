package org.xeptools.document.listing;

import java.util.List;
import java.util.regex.Pattern;

/** Guesses languages by their first line, or else by the number of lines that look like one. */
final class Guess {
  private static final Pattern DTD = Pattern.compile("<!(?:ELEMENT|ATTLIST|ENTITY|NOTATION)\\s.*");
  private static final Pattern BNF = Pattern.compile("<[\\w -]+>\\s*::=.*");
  private static final Pattern DIFF =
      Pattern.compile("(?:diff |Index: |--- \\S|\\+\\+\\+ \\S|@@ -\\d).*");
  private static final Pattern HTTP =
      Pattern.compile(
          "(?:[CS]: ?)?(?:HTTP/\\d.*|(?:GET|HEAD|POST|PUT|DELETE|OPTIONS|CONNECT|PATCH) \\S.*)");
  private static final Pattern XML =
      Pattern.compile(
          "(?:[A-Z]{1,3}\\d?: ?)?(?:</?[\\p{L}_]|<\\?xml|<!--|<!\\[CDATA\\[|<!DOCTYPE).*");
  private static final Pattern SDP_LINE = Pattern.compile("[vosiuepcbtrzkam]=\\S.*");
  private static final Pattern ABNF_LINE =
      Pattern.compile("\\s*[A-Za-z][\\w-]*\\s+=/?\\s+[\"%*(\\[<A-Za-z0-9].*");
  private static final Pattern ABNF_SIGN =
      Pattern.compile("[\"%][\\w\"]|/ |\\*\\(|\\d\\*|\\*\\d?[A-Z]");
  private static final Pattern MARKUP = Pattern.compile("</[A-Za-z][\\w:.-]{0,80}>|[\"'\\w]\\s?/>");

  private Guess() {}

  static Language language(String listing) {
    String text = listing.strip();
    if (text.isEmpty()) {
      return Language.TEXT;
    }
    String first = text.lines().findFirst().orElse("");
    if (DTD.matcher(first).matches()) {
      return Language.DTD;
    } else if (BNF.matcher(first).matches()) {
      return Language.ABNF;
    } else if (DIFF.matcher(first).matches()) {
      return Language.DIFF;
    } else if (HTTP.matcher(first).matches()) {
      return Language.HTTP;
    } else if (XML.matcher(first).matches()) {
      return Language.XML;
    } else if (isJson(text)) {
      return Language.JSON;
    }
    List<String> lines = text.lines().limit(200).toList();
    if (most(lines, SDP_LINE)) {
      return Language.SDP;
    } else if (some(lines, ABNF_LINE) && ABNF_SIGN.matcher(text).find()) {
      return Language.ABNF;
    }
    return MARKUP.matcher(text).find() ? Language.XML : Language.TEXT;
  }

  private static boolean isJson(String text) {
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    boolean object = first == '{' && (last == '}' || last == '.' || last == '…');
    boolean array = first == '[' && last == ']';
    return (object || array) && text.indexOf('"') > 0;
  }

  /** Most lines: at least two, and three out of four. */
  private static boolean most(List<String> lines, Pattern form) {
    long count = lines.stream().filter(line -> form.matcher(line).matches()).count();
    long full = lines.stream().filter(line -> !line.isBlank()).count();
    return count * 4 >= full * 3 && (count > 1 || lines.get(0).startsWith("a="));
  }

  /** At least one line out of four. */
  private static boolean some(List<String> lines, Pattern form) {
    long count = lines.stream().filter(line -> form.matcher(line).matches()).count();
    return count > 0 && count * 4 >= lines.size();
  }
}
