package org.xeptools.document.xml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.document.xml.DtdScanner.Broken;
import org.xeptools.document.xml.DtdScanner.Entity;

/**
 * A declaration that cannot be read: its fault, its probable meaning, and the start of the next
 * one, so that one fault affects one declaration only.
 */
final class BrokenDeclaration {
  private static final Pattern HEAD =
      Pattern.compile("<!ENTITY\\s+([\\p{L}_:][\\p{L}\\p{N}._:-]*)\\s*");
  private static final Pattern NEXT =
      Pattern.compile("<!ENTITY|<!ELEMENT|<!ATTLIST|^[ \\t]*+<!--", Pattern.MULTILINE);
  private static final Pattern TAIL = Pattern.compile("[\"']\\s*+>?+\\s*+\\z|\\s++\\z");

  private BrokenDeclaration() {}

  /**
   * Refuses an entity whose value includes the next declaration.
   *
   * @throws MalformedXml at its opening quote
   */
  static void requireOne(String text, Entity entity) throws MalformedXml {
    int other = text.indexOf("<!ENTITY", entity.start() + 1);
    if (entity.literal().isPresent() && other >= 0 && other < entity.end()) {
      throw new MalformedXml(
          entity.valueStart() - 1,
          "the value of &" + entity.name() + "; begins here and has no closing quote");
    }
  }

  /** The declaration at {@code start}, which cannot be read for the reason {@code why}. */
  static Broken at(String text, int start, MalformedXml why) {
    int end = next(text, start);
    Matcher head = HEAD.matcher(text).region(start, end);
    if (!head.lookingAt()) {
      return new Broken(told(text, start, end, why), Optional.empty(), Optional.empty(), end);
    }
    String name = head.group(1);
    int quote = head.end();
    boolean quoted = quote < end && "\"'".indexOf(text.charAt(quote)) >= 0;
    Optional<Entity> meant = quoted ? meant(text, name, start, quote + 1, end) : Optional.empty();
    return new Broken(reason(text, name, quote, end, why), Optional.of(name), meant, end);
  }

  /** The start of the next declaration or of a line with a comment, else the end. */
  private static int next(String text, int start) {
    Matcher next = NEXT.matcher(text);
    return next.find(start + 1) ? next.start() : text.length();
  }

  private static Optional<Entity> meant(String text, String name, int start, int from, int end) {
    Matcher tail = TAIL.matcher(text).region(from, end);
    String value = text.substring(from, tail.find() ? tail.start() : end);
    String sound = value.replaceAll("&(?!#?\\w[\\w.:-]*;)", "&amp;");
    if (sound.endsWith(">") && !isWellFormed(sound)) {
      sound = sound.substring(0, sound.length() - 1).stripTrailing();
    }
    try {
      String literal = DtdScanner.expandCharacters(sound, from);
      return Optional.of(
          new Entity(name, false, Optional.of(literal), Optional.empty(), from, start, end));
    } catch (MalformedXml e) {
      return Optional.empty();
    }
  }

  private static boolean isWellFormed(String value) {
    try {
      XmlLexer.fragment(value, event -> {});
      return true;
    } catch (MalformedXml e) {
      return false;
    }
  }

  /** True for the further marks of a merge conflict. */
  static boolean isMarkOfConflict(String text, int at) {
    return text.startsWith("=======", at) || text.startsWith(">>>>>>>", at);
  }

  private static MalformedXml told(String text, int start, int end, MalformedXml why) {
    if (text.startsWith("<<<<<<<", start)) {
      return new MalformedXml(
          start, "a merge conflict is left here; keep one side and remove the marks");
    }
    boolean stray = text.charAt(start) != '<' && text.charAt(start) != '%';
    return stray
        ? new MalformedXml(
            start, "there is text between two declarations; a declaration begins with <!ENTITY")
        : why.offset() > end ? new MalformedXml(start, why.reason()) : why;
  }

  /** A message that names the entity and says what to write. */
  private static MalformedXml reason(
      String text, String name, int quote, int end, MalformedXml why) {
    String entity = "&" + name + ";";
    if (quote < end && "\"'".indexOf(text.charAt(quote)) >= 0) {
      char mark = text.charAt(quote);
      int close = text.indexOf(mark, quote + 1);
      if (close < 0 || close >= end) {
        return new MalformedXml(
            quote, "the value of " + entity + " begins here and has no closing quote");
      }
      int after = close + 1;
      while (after < end && Character.isWhitespace(text.charAt(after))) {
        after++;
      }
      if (after >= end) {
        return new MalformedXml(
            close, "the declaration of " + entity + " is not closed: > is missing after its value");
      }
      if (text.charAt(after) != '>') {
        return new MalformedXml(
            close,
            "this quote ends the value of "
                + entity
                + "; within the value write "
                + (mark == '"' ? "' instead of \"" : "\" instead of '"));
      }
    } else if (quote >= end || text.charAt(quote) == '>') {
      return new MalformedXml(quote - 1, entity + " is declared without a value");
    } else if (!text.startsWith("SYSTEM", quote) && !text.startsWith("PUBLIC", quote)) {
      return new MalformedXml(
          quote, "the value of " + entity + " is not in quotes; they stand before and after it");
    }
    return why;
  }
}
