package org.xeptools.act.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a mail from a template in {@code templates/mail}: {@code {name}} is replaced by a
 * value, and a paragraph with a value that is missing is left out. No line is wider than 70
 * columns, but an address is never broken.
 */
final class MailText {
  private static final int WIDTH = 70;
  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)\\}");
  private static final Pattern ITEM = Pattern.compile("( *(?:\\* |\\d{1,2}\\. )| +)?(.*)");

  /** Control characters, ends of lines of all scripts, and marks of direction. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Zl}\\p{Zp}\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]+");

  private MailText() {}

  /** {@code text} in one line, without anything that a reader cannot see. */
  static String line(String text) {
    return UNSEEN.matcher(text).replaceAll(" ").replaceAll("\\s+", " ").strip();
  }

  /** The template {@code name} filled in. */
  static String of(String name, Map<String, String> values) {
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : template(name).strip().split("\n\n", -1)) {
      boolean known =
          SLOT.matcher(paragraph)
              .results()
              .noneMatch(slot -> values.getOrDefault(slot.group(1), "").isBlank());
      if (known) {
        paragraphs.add(filled(paragraph, values));
      }
    }
    return String.join("\n\n", paragraphs) + "\n";
  }

  /** Values are never read as slots. */
  private static String filled(String paragraph, Map<String, String> values) {
    String text =
        SLOT.matcher(paragraph)
            .replaceAll(slot -> Matcher.quoteReplacement(values.getOrDefault(slot.group(1), "")));
    List<String> lines = new ArrayList<>();
    text.lines().forEach(line -> wrap(line, lines));
    return String.join("\n", lines);
  }

  /** The lines of an item are indented below its mark. */
  private static void wrap(String text, List<String> lines) {
    Matcher item = ITEM.matcher(UNSEEN.matcher(text).replaceAll(" "));
    String mark = item.matches() && item.group(1) != null ? item.group(1) : "";
    String indent = " ".repeat(mark.length());
    StringBuilder line = new StringBuilder(mark);
    boolean empty = true;
    for (String word : text.substring(mark.length()).strip().split("\\s+", -1)) {
      String plain = UNSEEN.matcher(word).replaceAll("");
      if (!empty && columns(line) + 1 + columns(plain) > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
        empty = true;
      }
      line.append(empty ? "" : " ").append(plain);
      empty = false;
    }
    lines.add(line.toString().stripTrailing());
  }

  private static int columns(CharSequence text) {
    return (int) text.codePoints().count();
  }

  private static String template(String name) {
    try (InputStream in = MailText.class.getResourceAsStream("/templates/mail/" + name + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
