package org.xeptools.fuzz;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tags, attributes and elements of a text that need not be well-formed. */
final class Markup {
  private static final Pattern TAG =
      Pattern.compile(
          "<!--(?s:.*?)-->|<!\\[CDATA\\[(?s:.*?)]]>|<(/?)([A-Za-z][\\w:-]*+)([^<>]*+)(/?)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("\\s([\\w:-]++)=('[^']*+'|\"[^\"]*+\")");

  /** A stretch of the text. */
  record Piece(String name, int start, int end) {
    String of(String text) {
      return text.substring(start, end);
    }

    String replaced(String text, String by) {
      return text.substring(0, start) + by + text.substring(end);
    }
  }

  private Markup() {}

  /** All tags; the name of an end tag begins with a slash. */
  static List<Piece> tags(String text) {
    List<Piece> tags = new ArrayList<>();
    Matcher matcher = TAG.matcher(text);
    while (matcher.find()) {
      if (matcher.group(2) != null) {
        tags.add(new Piece(matcher.group(1) + matcher.group(2), matcher.start(), matcher.end()));
      }
    }
    return tags;
  }

  /** All attributes with the blank before them. */
  static List<Piece> attributes(String text) {
    List<Piece> attributes = new ArrayList<>();
    for (Piece tag : tags(text)) {
      Matcher matcher = ATTRIBUTE.matcher(text).region(tag.start(), tag.end());
      while (matcher.find()) {
        attributes.add(new Piece(matcher.group(1), matcher.start(), matcher.end()));
      }
    }
    return attributes;
  }

  /** Every element that is closed. */
  static List<Piece> elements(String text) {
    List<Piece> elements = new ArrayList<>();
    Deque<Piece> open = new ArrayDeque<>();
    for (Piece tag : tags(text)) {
      if (text.charAt(tag.end() - 2) == '/') {
        elements.add(tag);
      } else if (!tag.name().startsWith("/")) {
        open.push(tag);
      } else if (!open.isEmpty() && tag.name().equals("/" + open.peek().name())) {
        Piece start = open.pop();
        elements.add(new Piece(start.name(), start.start(), tag.end()));
      }
    }
    return elements;
  }

  /** One of the matches of {@code pattern}, or an empty piece anywhere if there is none. */
  static Piece any(Pattern pattern, String text, Random random) {
    List<MatchResult> found = pattern.matcher(text).results().toList();
    if (found.isEmpty()) {
      return anywhere(text, random);
    }
    MatchResult one = OddValues.any(found, random);
    return new Piece("", one.start(), one.end());
  }

  static Piece any(List<Piece> pieces, String text, Random random) {
    return pieces.isEmpty() ? anywhere(text, random) : OddValues.any(pieces, random);
  }

  static Piece anywhere(String text, Random random) {
    int at = random.nextInt(text.length() + 1);
    return new Piece("", at, at);
  }
}
