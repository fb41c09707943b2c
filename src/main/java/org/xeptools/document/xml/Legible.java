package org.xeptools.document.xml;

import java.util.List;
import java.util.Locale;
import org.xeptools.finding.Finding;
import org.xeptools.source.XepSource;

/** Text with only the characters that XML allows. */
public final class Legible {
  public static final String MAY_NOT_STAND = " is not allowed in XML";
  public static final int MAX_ILLEGIBLE = 100;

  private Legible() {}

  /** The text with U+FFFD in place of each character that XML does not allow, up to a limit. */
  public static XepSource of(XepSource source, List<Finding> problems) {
    if (isPlain(source.text())) {
      return source;
    }
    StringBuilder legible = new StringBuilder(source.text());
    int length = 1;
    for (int i = 0; i < legible.length() && problems.size() <= MAX_ILLEGIBLE; i += length) {
      int c = legible.codePointAt(i);
      length = Character.charCount(c);
      if (!CharacterReferences.isCharacter(c)) {
        problems.add(
            FormFault.NOT_WELL_FORMED.at(
                source.span(i, i + 1),
                String.format(Locale.ROOT, "the character U+%04X" + MAY_NOT_STAND, c)));
        legible.setCharAt(i, '\uFFFD');
      }
    }
    return problems.isEmpty()
        ? source
        : new XepSource(source.path(), legible.toString(), source.lines());
  }

  /** True for nearly all texts: every character is allowed. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' ? c != '\n' && c != '\t' && c != '\r' : c >= Character.MIN_SURROGATE) {
        return false;
      }
    }
    return true;
  }
}
