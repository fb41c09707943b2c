package org.xeptools.rule.example;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code >} that ends a start tag too early, so that attributes follow it as text.
 *
 * @param tag the element's name
 * @param at its offset in the listing
 */
record StrayBracket(String tag, int at) {
  private static final String ATTRIBUTE = "\\s++[\\w:.-]++\\s*+=\\s*+(?:'[^'<>]*+'|\"[^\"<>]*+\")";
  private static final Pattern ATTRIBUTES = Pattern.compile("(?:" + ATTRIBUTE + ")++\\s*+/?>");
  private static final Pattern AS_TEXT =
      Pattern.compile(
          "\\s*+[a-z][\\w:.-]*+=(?:'[^'<>\\n]*+'|\"[^\"<>\\n]*+\")(?![,;)\\]}.]|\\s*+[a-z]+ )");
  private static final Pattern NAME = Pattern.compile("<([A-Za-z_][\\w:.-]*+)(?=[\\s>])");

  /** The stray brackets of {@code listing}, in order. */
  static List<StrayBracket> in(String listing) {
    List<StrayBracket> found = new ArrayList<>();
    int tag = -1;
    for (int i = 0; i < listing.length(); i++) {
      char c = listing.charAt(i);
      if (c == '<') {
        tag = i;
      } else if (c == '>' && tag >= 0) {
        Matcher name = NAME.matcher(listing).region(tag, i + 1);
        if (isBefore(listing, i + 1) && name.lookingAt()) {
          found.add(new StrayBracket(name.group(1), i));
        }
        tag = -1;
      }
    }
    return found;
  }

  /** True if attributes follow at {@code end}, after a start tag. */
  static boolean isBefore(String listing, int end) {
    int next = end;
    while (next < listing.length() && Character.isWhitespace(listing.charAt(next))) {
      next++;
    }
    return next < listing.length()
        && Character.isLetter(listing.charAt(next))
        && ((next > end && ATTRIBUTES.matcher(listing).region(end, listing.length()).lookingAt())
            || AS_TEXT.matcher(listing).region(end, listing.length()).lookingAt());
  }
}
