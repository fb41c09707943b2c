package org.xeptools.document.xml;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.source.Edit;
import org.xeptools.source.XepSource;

/** The fixes for characters that are missing within a tag or a reference. */
final class TokenFix {
  /** A value without quotes ends before the next attribute or the end of the tag. */
  private static final Pattern VALUE =
      Pattern.compile("([^\\s<>\"'](?:[^<>\"'=]|=(?!\\s*[\"']))*?)(?=\\s*/?>|\\s+[\\w:.-]+\\s*=)");

  private static final int LONGEST_VALUE = 300;

  private final XepSource source;
  private final Predicate<String> declared;

  /**
   * Repairs {@code source}.
   *
   * @param declared tells the names of the entities that are declared
   */
  TokenFix(XepSource source, Predicate<String> declared) {
    this.source = source;
    this.declared = declared;
  }

  /** Puts quotes around the value that begins at {@code start}. */
  Optional<Fix> quotes(int start) {
    int end = Math.min(source.text().length(), start + LONGEST_VALUE);
    Matcher value = VALUE.matcher(source.text()).region(start, end);
    return value.lookingAt()
        ? Optional.of(write(start, value.end(), "'" + value.group(1) + "'"))
        : Optional.empty();
  }

  /** Separates the attribute that begins at {@code start} from the one before it. */
  Fix space(int start) {
    return insert("Insert a space", start, " ");
  }

  /** Inserts a bracket of the document type declaration. */
  Fix bracket(int at, String bracket) {
    return insert("Insert " + bracket.strip(), at, bracket);
  }

  private Fix insert(String title, int at, String text) {
    return new Fix(title, Safety.UNSAFE, List.of(new Edit(source.span(at, at), text)));
  }

  /**
   * Ends the reference at {@code start..end} if the entity is known; else writes the character
   * {@code &}, if it is within a word or an address: {@code R&D}, {@code a=1&b=2}.
   */
  Optional<Fix> semicolon(int start, int end) {
    String written = source.text().substring(start, end);
    String name = written.substring(1);
    boolean known =
        CharacterReferences.needsNoDeclaration(name)
            || declared.test(name)
            || HtmlEntities.written(name).isPresent();
    boolean isValue = source.text().startsWith("=", end);
    if (known && !isValue) {
      return Optional.of(write(start, end, written + ";"));
    }
    boolean inWord = start > 0 && Character.isLetterOrDigit(source.text().charAt(start - 1));
    return isValue || inWord
        ? Optional.of(
            new Fix(
                "Write &amp;",
                Safety.UNSAFE,
                List.of(new Edit(source.span(start, start + 1), "&amp;"))))
        : Optional.empty();
  }

  private Fix write(int start, int end, String text) {
    return new Fix(
        "Write " + text, Safety.UNSAFE, List.of(new Edit(source.span(start, end), text)));
  }
}
