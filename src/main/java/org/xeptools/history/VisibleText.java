package org.xeptools.history;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The visible text of unparsed XML: text and the attributes that pages show, without markup. It
 * takes one pass and accepts any text.
 */
final class VisibleText {
  private static final String CDATA = "<![CDATA[";
  private static final Set<String> SHOWN = Set.of("topic", "caption", "url", "src");
  private static final Map<String, String> CHARACTERS =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'");

  /** An entity that the document declares. */
  private static final Pattern ENTITY =
      Pattern.compile("<!ENTITY\\s+([^%\\s]\\S{0,80})\\s+(\"[^\"]*+\"|'[^']*+')");

  private static final Pattern ATTRIBUTE =
      Pattern.compile("([A-Za-z:_-]{1,40})\\s{0,9}=\\s{0,9}(\"[^\"]*+\"|'[^']*+')");

  /** The length of the longest named character reference. */
  private static final int LONGEST = 8;

  private final String xml;
  private final StringBuilder text;
  private int at;

  /** The offset of the next equals sign: most tags have none, and are skipped. */
  private int assignment = -1;

  private VisibleText(String xml) {
    this.xml = xml;
    this.text = new StringBuilder(xml.length());
  }

  static String of(String xml) {
    VisibleText visible = new VisibleText(xml);
    visible.read();
    return visible.text.toString();
  }

  /** The entities that the prolog {@code xml} declares, each with its text. */
  static String entities(String xml) {
    StringBuilder entities = new StringBuilder();
    Matcher found = ENTITY.matcher(xml);
    while (found.find()) {
      entities.append(found.group(1)).append(' ').append(of(found.group(2))).append('\n');
    }
    return entities.toString();
  }

  private void read() {
    int tag = next('<', 0);
    int sign = next('&', 0);
    while (at < xml.length()) {
      int end = Math.min(tag, sign);
      text.append(xml, at, end);
      at = end;
      if (at == xml.length()) {
        return;
      }
      if (end == tag) {
        markup();
      } else {
        reference();
      }
      tag = tag < at ? next('<', at) : tag;
      sign = sign < at ? next('&', at) : sign;
    }
  }

  private int next(char c, int from) {
    int found = xml.indexOf(c, from);
    return found < 0 ? xml.length() : found;
  }

  private void markup() {
    if (xml.startsWith(CDATA, at)) {
      int end = end("]]>", CDATA.length());
      text.append(xml, at + CDATA.length(), end);
      at = Math.min(xml.length(), end + 3);
    } else if (xml.startsWith("<!--", at)) {
      at = Math.min(xml.length(), end("-->", 4) + 3);
    } else {
      int end = next('>', at + 1);
      attributes(at, end);
      text.append(' ');
      at = Math.min(xml.length(), end + 1);
    }
  }

  private int end(String sign, int after) {
    int end = xml.indexOf(sign, at + after);
    return end < 0 ? xml.length() : end;
  }

  private void attributes(int from, int to) {
    if (assignment < from) {
      assignment = next('=', from);
    }
    if (assignment >= to) {
      return;
    }
    Matcher attributes = ATTRIBUTE.matcher(xml).region(from, to);
    while (attributes.find()) {
      if (SHOWN.contains(attributes.group(1))) {
        String value = attributes.group(2);
        text.append(' ').append(of(value.substring(1, value.length() - 1)));
      }
    }
  }

  private void reference() {
    String near = xml.substring(at, Math.min(xml.length(), at + LONGEST));
    int end = at + near.indexOf(';');
    String name = end < at ? "" : xml.substring(at + 1, end);
    String character = CHARACTERS.get(name);
    if (character == null) {
      text.append('&');
      at++;
    } else {
      text.append(character);
      at = end + 1;
    }
  }
}
