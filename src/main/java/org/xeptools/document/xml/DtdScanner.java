package org.xeptools.document.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The entity declarations of a DTD subset; what it declares of elements and attributes is skipped.
 */
final class DtdScanner {

  /** A thing of interest in a subset, in order; offsets are UTF-16 units from 0 in its text. */
  sealed interface Item {}

  /**
   * {@code <!ENTITY name "literal">} or {@code <!ENTITY name SYSTEM "systemId">}.
   *
   * @param parameter true for {@code <!ENTITY % name …>}
   * @param literal the replacement text, character references expanded, if the entity is internal
   * @param systemId where it is, if the entity is external
   * @param valueStart where the text between the quotes begins, if the entity is internal
   */
  record Entity(
      String name,
      boolean parameter,
      Optional<String> literal,
      Optional<String> systemId,
      int valueStart,
      int start,
      int end)
      implements Item {}

  /** What cannot be read, and the entity that it was probably meant to declare. */
  record Broken(MalformedXml why, Optional<String> name, Optional<Entity> meant, int end)
      implements Item {}

  /** {@code %name;} between declarations. */
  record ParameterReference(String name, int start, int end) implements Item {}

  /** The head of a document type declaration: its system id, and where its subset stands. */
  record Head(Optional<String> systemId, int subsetStart, int subsetEnd) {}

  private static final Pattern NUMBERED = Pattern.compile("#\\d{1,7}|#x[0-9a-fA-F]{1,6}");

  private final String text;
  private final int end;
  private int at;

  private DtdScanner(String text, int start, int end) {
    this.text = text;
    this.at = start;
    this.end = end;
  }

  /** Reads {@code <!DOCTYPE name SYSTEM 'id' [subset]>}, known to be at {@code start..end}. */
  static Head head(String text, int start, int end) throws MalformedXml {
    DtdScanner scanner = new DtdScanner(text, start + "<!DOCTYPE".length(), end);
    scanner.space();
    scanner.name();
    scanner.space();
    Optional<String> systemId = scanner.externalId();
    scanner.space();
    if (scanner.peek() != '[') {
      return new Head(systemId, end, end);
    }
    return new Head(systemId, scanner.at + 1, text.lastIndexOf(']', end));
  }

  /** The items of the subset at {@code start..end}. */
  static List<Item> scan(String text, int start, int end) throws MalformedXml {
    DtdScanner scanner = new DtdScanner(text, start, end);
    List<Item> items = new ArrayList<>();
    scanner.space();
    while (scanner.at < scanner.end) {
      scanner.item().ifPresent(items::add);
      scanner.space();
    }
    return items;
  }

  /** The items of the whole file {@code text}; what cannot be read is passed over, and told. */
  static List<Item> scanAll(String text) {
    DtdScanner scanner = new DtdScanner(text, 0, text.length());
    List<Item> items = new ArrayList<>();
    boolean conflict = false;
    scanner.space();
    while (scanner.at < scanner.end) {
      int start = scanner.at;
      try {
        Optional<Item> item = scanner.item();
        if (item.isPresent() && item.get() instanceof Entity entity) {
          BrokenDeclaration.requireOne(text, entity);
        }
        item.ifPresent(items::add);
      } catch (MalformedXml e) {
        Broken broken = BrokenDeclaration.at(text, start, e);
        if (!conflict || !BrokenDeclaration.isMarkOfConflict(text, start)) {
          items.add(broken);
        }
        conflict |= text.startsWith("<<<<<<<", start);
        scanner.at = broken.end();
      }
      scanner.space();
    }
    return items;
  }

  private Optional<Item> item() throws MalformedXml {
    int start = at;
    if (peek() == '%') {
      at++;
      String name = name();
      expect(';', "a parameter reference ends with a semicolon");
      return Optional.of(new ParameterReference(name, start, at));
    }
    if (text.startsWith("<!--", at)) {
      comment();
    } else if (text.startsWith("<?", at)) {
      skipTo("?>", "this processing instruction has no end");
    } else if (text.startsWith("<!ENTITY", at)) {
      return Optional.of(entity());
    } else if (text.startsWith("<!", at)) {
      skipDeclaration();
    } else {
      throw new MalformedXml(at, "only declarations, comments and %references; may stand in a DTD");
    }
    return Optional.empty();
  }

  private void comment() throws MalformedXml {
    int start = at;
    skipTo("-->", "this comment has no end");
    int next = text.indexOf("<!--", start + 1);
    if (next >= 0 && next < at) {
      throw new MalformedXml(start, "this comment has no end");
    }
  }

  private Entity entity() throws MalformedXml {
    int start = at;
    at += "<!ENTITY".length();
    requireSpace();
    boolean parameter = peek() == '%';
    if (parameter) {
      at++;
      requireSpace();
    }
    final String name = name();
    requireSpace();
    Optional<String> literal = Optional.empty();
    Optional<String> systemId = Optional.empty();
    int valueStart = at + 1;
    if (peek() == '"' || peek() == '\'') {
      final int from = at + 1;
      String value = quoted();
      if (value.indexOf('%') >= 0) {
        throw new MalformedXml(
            from + value.indexOf('%'), "% in an entity's value is written &#37;");
      }
      literal = Optional.of(expandCharacters(value, from));
    } else {
      systemId = externalId();
      if (systemId.isEmpty()) {
        throw new MalformedXml(at, "an entity is declared with a value in quotes or with SYSTEM");
      }
      space();
      if (text.startsWith("NDATA", at)) {
        at += "NDATA".length();
        requireSpace();
        name();
      }
    }
    space();
    expect('>', "an entity declaration ends with >");
    return new Entity(name, parameter, literal, systemId, valueStart, start, at);
  }

  private Optional<String> externalId() throws MalformedXml {
    if (text.startsWith("PUBLIC", at)) {
      at += "PUBLIC".length();
      requireSpace();
      quoted();
    } else if (text.startsWith("SYSTEM", at)) {
      at += "SYSTEM".length();
    } else {
      return Optional.empty();
    }
    requireSpace();
    return Optional.of(quoted());
  }

  private String quoted() throws MalformedXml {
    char quote = peek();
    int close = quote == '"' || quote == '\'' ? text.indexOf(quote, at + 1) : -1;
    if (close < 0 || close >= end) {
      throw new MalformedXml(at, "a text in quotes is expected here");
    }
    String value = text.substring(at + 1, close);
    at = close + 1;
    return value;
  }

  /** Character references are expanded where an entity is declared, others where it is used. */
  static String expandCharacters(String literal, int from) throws MalformedXml {
    int amp = literal.indexOf('&');
    if (amp < 0) {
      return literal;
    }
    StringBuilder value = new StringBuilder();
    int done = 0;
    for (; amp >= 0; amp = literal.indexOf('&', done)) {
      int semicolon = literal.indexOf(';', amp);
      String name = semicolon < 0 ? "" : literal.substring(amp + 1, semicolon);
      value.append(literal, done, amp);
      if (name.startsWith("#") && NUMBERED.matcher(name).matches()) {
        value.append(character(name, from + amp));
      } else if (isName(name)) {
        value.append('&').append(name).append(';');
      } else {
        throw new MalformedXml(from + amp, "a bare & in an entity's value is written &amp;");
      }
      done = semicolon + 1;
    }
    return value.append(literal, done, literal.length()).toString();
  }

  private static String character(String name, int offset) throws MalformedXml {
    try {
      return CharacterReferences.expand("&" + name + ";");
    } catch (IllegalArgumentException e) {
      throw new MalformedXml(offset, "&" + name + "; is not a character");
    }
  }

  private void skipDeclaration() throws MalformedXml {
    int start = at;
    while (at < end && peek() != '>') {
      if (peek() == '"' || peek() == '\'') {
        quoted();
      } else {
        at++;
      }
    }
    if (at >= end) {
      throw new MalformedXml(start, "this declaration has no end");
    }
    at++;
  }

  private void skipTo(String mark, String problem) throws MalformedXml {
    int found = text.indexOf(mark, at);
    if (found < 0 || found + mark.length() > end) {
      throw new MalformedXml(at, problem);
    }
    at = found + mark.length();
  }

  private void expect(char c, String problem) throws MalformedXml {
    if (peek() != c) {
      throw new MalformedXml(at, problem);
    }
    at++;
  }

  private void requireSpace() throws MalformedXml {
    int before = at;
    space();
    if (at == before) {
      throw new MalformedXml(at, "white space is missing here");
    }
  }

  private void space() {
    while (at < end && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private String name() throws MalformedXml {
    int start = at;
    while (at < end && isNameCharacter(text.charAt(at))) {
      at++;
    }
    String name = text.substring(start, at);
    if (!isName(name)) {
      throw new MalformedXml(start, "a name is expected here");
    }
    return name;
  }

  private char peek() {
    return at < end ? text.charAt(at) : '\0';
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && "-.0123456789".indexOf(name.charAt(0)) < 0
        && name.chars().allMatch(c -> isNameCharacter((char) c));
  }

  private static boolean isNameCharacter(char c) {
    return Character.isLetterOrDigit(c) || "_:-.".indexOf(c) >= 0 || Character.isSurrogate(c);
  }
}
