package org.xeptools.render.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Splits text so that each stretch is set in a font that has all its characters; a character that
 * no font has is recorded and shown as its code point in a box.
 */
final class GlyphRuns extends BufferedText {
  /** Texts that are not set but read by programs, which may have any character. */
  private static final Set<String> UNSET = Set.of("declarations", "bookmark-title");

  private static final String EXTENSIONS = "http://xmlgraphics.apache.org/fop/extensions";

  /** The context of the text: the font, and whether it is set at all. */
  private record Setting(String family, boolean bold, boolean italic, boolean unset) {
    Typeface face() {
      return Typeface.of(family, bold, italic);
    }
  }

  private final Deque<Setting> settings = new ArrayDeque<>();
  private final Map<Integer, String> singles = new HashMap<>();
  private final Set<Integer> missing = new LinkedHashSet<>();

  private final boolean shaping;

  /**
   * @param shaping true if FOP orders and joins letters
   */
  GlyphRuns(boolean shaping) {
    this.shaping = shaping;
    settings.push(new Setting("Text", false, false, false));
  }

  /** The code points that no font has, in order of occurrence. */
  Set<Integer> missing() {
    return missing;
  }

  @Override
  void open(String uri, String name, String qualified, Attributes attributes) throws SAXException {
    Setting around = settings.element();
    String family = attributes.getValue("", "font-family");
    String weight = attributes.getValue("", "font-weight");
    String style = attributes.getValue("", "font-style");
    settings.push(
        new Setting(
            family == null ? around.family : family,
            weight == null ? around.bold : weight.equals("bold"),
            style == null ? around.italic : style.equals("italic"),
            around.unset || UNSET.contains(name)));
    getContentHandler().startElement(uri, name, qualified, literally(attributes));
  }

  /**
   * FOP treats quotes at both ends of a text property as those of a literal, and {@code inherit} as
   * a keyword; in quotes, everything is text.
   */
  private static Attributes literally(Attributes attributes) {
    int i = attributes.getIndex(EXTENSIONS, "alt-text");
    if (i < 0) {
      return attributes;
    }
    AttributesImpl quoted = new AttributesImpl(attributes);
    quoted.setValue(i, "'" + attributes.getValue(i) + "'");
    return quoted;
  }

  @Override
  void close(String uri, String name, String qualified) throws SAXException {
    settings.pop();
    getContentHandler().endElement(uri, name, qualified);
  }

  @Override
  void text(String value) throws SAXException {
    Setting setting = settings.element();
    if (setting.unset) {
      send(value);
      return;
    }
    Typeface face = setting.face();
    int done = 0;
    for (int i = 0; i < value.length(); ) {
      int c = value.codePointAt(i);
      int next = i + Character.charCount(c);
      if (c == 0x200B && face.family().equals("Code")) {
        // in a monospaced font even a zero-width space has the width of a letter
        plain(value, done, i);
        inline(value.substring(i, next), "Sans");
        done = next;
      } else if (!isSet(face, c)) {
        plain(value, done, i);
        Optional<Typeface> helper = Typeface.helping(c);
        if (shaping && Scripts.isDirectionMark(c)) {
          helped(value.substring(i, next), Typeface.HEBREW, Typeface.HEBREW.family());
        } else if (showsNothing(c)) {
          done = next;
        } else if (helper.isPresent()) {
          if (Character.isBmpCodePoint(c)) {
            next = endOfRun(value, next, face, helper.get());
          }
          helped(value.substring(i, next), helper.get(), family(helper.get(), c));
        } else {
          box(c);
        }
        done = next;
      }
      i = next;
    }
    plain(value, done, value.length());
  }

  /**
   * Joiners, direction marks, variation selectors, soft hyphens: a font does not need glyphs for
   * them.
   */
  private static boolean showsNothing(int c) {
    return (c >= 0x200C && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c > 0x2060 && c <= 0x206F)
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0000 && c <= 0xE0FFF)
        || c == 0xFEFF
        || c == 0xAD;
  }

  private static boolean isSet(Typeface face, int c) {
    boolean space =
        c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == 0x200B || c == 0x2060 || c == 0xA0;
    return space || (face.has(c) && !showsNothing(c));
  }

  /**
   * A fallback font is used as long as it is needed, so a word of kana is one run. A run of a
   * single script includes blanks and signs, since letters join only within a run; a zero-width
   * non-joiner between letters from right to left ends it, since FOP would lose their order.
   */
  private static int endOfRun(String value, int from, Typeface face, Typeface helper) {
    int end = from;
    for (int i = from; i < value.length(); ) {
      int c = value.codePointAt(i);
      i += Character.charCount(c);
      if (belongs(c, face, helper)) {
        end = i;
      } else if (!(helper.isOfOneScript() && helper.has(c) && c == ' ')) {
        break;
      }
    }
    return end;
  }

  private static boolean belongs(int c, Typeface face, Typeface helper) {
    if (c == 0x200B) {
      return true;
    }
    if (!Character.isBmpCodePoint(c) || isSet(face, c)) {
      return false;
    }
    if (helper.isOfOneScript() && Scripts.mayShare(c)) {
      return helper.has(c);
    }
    if (helper.isOfOneScript() && Scripts.isJoiner(c)) {
      return helper.has(c) && !helper.isRightToLeft();
    }
    return !showsNothing(c) && Typeface.helping(c).filter(helper::equals).isPresent();
  }

  private String family(Typeface helper, int c) {
    return Character.isBmpCodePoint(c)
        ? helper.family()
        : singles.computeIfAbsent(c, key -> FontConfiguration.single(helper, singles.size()));
  }

  private void plain(String value, int start, int end) throws SAXException {
    if (start < end) {
      send(value.substring(start, end));
    }
  }

  private void inline(String text, String family) throws SAXException {
    AttributesImpl attributes = new AttributesImpl();
    add(attributes, "font-family", family);
    wrap(attributes, text);
  }

  /** Text in a fallback font, which may have no hyphen; FOP needs one in each font. */
  private void helped(String text, Typeface helper, String family) throws SAXException {
    AttributesImpl attributes = new AttributesImpl();
    add(attributes, "font-family", family);
    if (!helper.has('-')) {
      add(attributes, "hyphenation-character", " ");
    }
    if (helper.isOfOneScript()) {
      // otherwise FOP applies hyphenation rules for English
      add(attributes, "language", "none");
    }
    wrap(attributes, text);
  }

  private void box(int c) throws SAXException {
    missing.add(c);
    AttributesImpl attributes = new AttributesImpl();
    add(attributes, "font-family", "Sans");
    add(attributes, "font-weight", "normal");
    add(attributes, "font-style", "normal");
    add(attributes, "font-size", "65%");
    add(attributes, "border", "0.4pt solid #767676");
    add(attributes, "padding", "0.3pt 1pt");
    add(attributes, "keep-together.within-line", "always");
    wrap(attributes, String.format(Locale.ROOT, "U+%04X", c));
  }

  private void wrap(AttributesImpl attributes, String text) throws SAXException {
    getContentHandler().startElement(FO, "inline", "fo:inline", attributes);
    send(text);
    getContentHandler().endElement(FO, "inline", "fo:inline");
  }

  private static void add(AttributesImpl attributes, String name, String value) {
    attributes.addAttribute("", name, name, "CDATA", value);
  }
}
