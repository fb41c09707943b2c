package org.xeptools.lsp;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name in a text, with its place. */
record Word(String text, int start, int end) {
  private static final Pattern NAMESPACE = Pattern.compile("(?:[a-z][a-z0-9+.-]*:[^\\s'\"<>&]+)");
  private static final Pattern DECLARED = Pattern.compile("<!ENTITY\\s+([\\w:.-]+)");
  private static final int LONGEST = 300;

  /** The name in the entity reference at {@code offset}. */
  static Optional<Word> entityAt(View view, int offset) {
    String text = view.content();
    int start = offset;
    while (start > 0 && offset - start < LONGEST && TagScan.isName(text.charAt(start - 1))) {
      start--;
    }
    if (start == offset && start < text.length() && text.charAt(start) == '&') {
      start++; // before the ampersand
    } else if (start > 0 && text.charAt(start - 1) == ';' && start == offset) {
      return Optional.empty();
    }
    int end = start;
    while (end < text.length() && end - start < LONGEST && TagScan.isName(text.charAt(end))) {
      end++;
    }
    boolean isReference =
        start > 0
            && text.charAt(start - 1) == '&'
            && end > start
            && end < text.length()
            && text.charAt(end) == ';';
    return isReference
        ? Optional.of(new Word(text.substring(start, end), start, end))
        : Optional.empty();
  }

  /** The name of the entity that is declared at {@code offset}. */
  static Optional<Word> declarationAt(View view, int offset) {
    String text = view.content();
    int start = text.lastIndexOf("<!ENTITY", offset);
    if (start < 0 || offset - start > LONGEST) {
      return Optional.empty();
    }
    Matcher name = DECLARED.matcher(text).region(start, text.length());
    return name.lookingAt() && offset >= name.start(1) && offset <= name.end(1)
        ? Optional.of(new Word(name.group(1), name.start(1), name.end(1)))
        : Optional.empty();
  }

  /** The URI between quotes or blanks at {@code offset}. */
  static Optional<Word> namespaceAt(View view, int offset) {
    String text = view.content();
    int start = offset;
    while (start > 0 && offset - start < LONGEST && isOfUri(text.charAt(start - 1))) {
      start--;
    }
    int end = offset;
    while (end < text.length() && end - offset < LONGEST && isOfUri(text.charAt(end))) {
      end++;
    }
    String word = text.substring(start, end);
    return NAMESPACE.matcher(word).matches()
        ? Optional.of(new Word(word, start, end))
        : Optional.empty();
  }

  private static boolean isOfUri(char c) {
    return c > ' ' && "'\"<>&".indexOf(c) < 0;
  }
}
