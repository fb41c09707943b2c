package org.xeptools.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.source.Blanks;

/**
 * The newest revision block and the words of a document in git, found without parsing XML, each in
 * one pass.
 *
 * @param version the version in the newest revision block, "" if there is none
 * @param date the date in that block, "" if there is none
 * @param status the status in the header, "" if there is none
 * @param named the XEPs that it names, as in {@link PublishedVersion}
 * @param words the words that a reader sees: abstract, body, and the document's entities
 */
record StateScan(String version, String date, String status, Set<String> named, WordBag words) {
  private static final int LONGEST_FIELD = 200;
  private static final Pattern VERSION =
      Pattern.compile("<(?:(revision)\\b|version>([^<]*+)</version>)");

  /**
   * A version that is further from the start of a revision block than this belongs to another
   * block.
   */
  private static final int FAR = 400;

  private static final int NOWHERE = -2 * FAR;

  /** A longer text is not a version, and is cut. */
  private static final int LONGEST = 100;

  private static final Pattern NAMED = Pattern.compile("-?([0-9]{4})(?:\\.html(#[^'\"<>&\\s]+))?");

  static StateScan of(String text) {
    int end = text.indexOf("</header>");
    String header = end < 0 ? "" : text.substring(0, end);
    int block = header.indexOf("<revision>");
    String history = block < 0 ? "" : header.substring(block);
    String below = end < 0 ? text : text.substring(end);
    return new StateScan(
        versions(text).stream().findFirst().orElse(""),
        cut(field(history, "date")),
        cut(field(header, "status")),
        named(text),
        WordBag.of(
            VisibleText.entities(header.substring(0, Math.max(0, header.indexOf("<header"))))
                + VisibleText.of(field(header, "abstract") + ' ' + below)));
  }

  private static String field(String text, String name) {
    int start = text.indexOf("<" + name + ">");
    int end = start < 0 ? -1 : text.indexOf("</" + name + ">", start);
    return end < 0 ? "" : text.substring(start + name.length() + 2, end);
  }

  private static String cut(String field) {
    String value = field.substring(0, Math.min(10 * LONGEST_FIELD, field.length()));
    String folded = Blanks.folded(value.strip());
    return folded.substring(0, Math.min(LONGEST_FIELD, folded.length()));
  }

  private static Set<String> named(String text) {
    Set<String> named = new HashSet<>();
    Matcher xep = NAMED.matcher(text);
    for (String name : List.of("xep", "XEP")) {
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
        if (xep.region(at + name.length(), text.length()).lookingAt()) {
          named.add(xep.group(1));
          if (xep.group(2) != null) {
            named.add(xep.group(1) + xep.group(2));
          }
        }
      }
    }
    return named;
  }

  /** The versions that a document lists, in its order. */
  static List<String> versions(String text) {
    int end = text.indexOf("</header>");
    List<String> found = new ArrayList<>();
    int revision = NOWHERE;
    Matcher marks = VERSION.matcher(text).region(0, end < 0 ? text.length() : end);
    while (marks.find()) {
      if (marks.group(1) != null) {
        revision = marks.end();
      } else if (marks.start() - revision <= FAR) {
        String version = Blanks.folded(marks.group(2).strip());
        found.add(version.substring(0, Math.min(LONGEST, version.length())));
        revision = NOWHERE;
      }
    }
    return found;
  }
}
