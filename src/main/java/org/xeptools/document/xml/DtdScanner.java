package org.xeptools.document.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The entity declarations of a DTD subset; declarations of elements and attributes are skipped. */
final class DtdScanner {

  /** An item of a subset; offsets are UTF-16 units from 0 in its text. */
  sealed interface Item {}

  /**
   * {@code <!ENTITY name "literal">} or {@code <!ENTITY name SYSTEM "systemId">}.
   *
   * @param parameter true for {@code <!ENTITY % name …>}
   * @param literal the replacement text, character references expanded, if the entity is internal
   * @param systemId the address of the file, if the entity is external
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

  /** A declaration that cannot be read, and the entity that it was probably meant to declare. */
  record Broken(MalformedXml why, Optional<String> name, Optional<Entity> meant, int end)
      implements Item {}

  /** {@code %name;} between declarations. */
  record ParameterReference(String name, int start, int end) implements Item {}

  /** The head of a document type declaration: its system id, and the place of its subset. */
  record Head(Optional<String> systemId, int subsetStart, int subsetEnd) {}

  private static final Pattern NUMBERED = Pattern.compile("#\\d{1,7}|#x[0-9a-fA-F]{1,6}");

  private final String text;
  private final DtdCursor here;

  private DtdScanner(String text, int start, int end) {
    this.text = text;
    this.here = new DtdCursor(text, start, end);
  }

  /** Reads {@code <!DOCTYPE name SYSTEM 'id' [subset]>}, known to be at {@code start..end}. */
  static Head head(String text, int start, int end) throws MalformedXml {
    DtdScanner scanner = new DtdScanner(text, start + "<!DOCTYPE".length(), end);
    DtdCursor here = scanner.here;
    here.space();
    here.name();
    here.space();
    Optional<String> systemId = scanner.externalId();
    here.space();
    if (here.peek() != '[') {
      return new Head(systemId, end, end);
    }
    return new Head(systemId, here.at() + 1, text.lastIndexOf(']', end));
  }

  /** The items of the subset at {@code start..end}. */
  static List<Item> scan(String text, int start, int end) throws MalformedXml {
    DtdScanner scanner = new DtdScanner(text, start, end);
    List<Item> items = new ArrayList<>();
    scanner.here.space();
    while (!scanner.here.isAtEnd()) {
      scanner.item().ifPresent(items::add);
      scanner.here.space();
    }
    return items;
  }

  /**
   * The items of the whole file {@code text}; declarations that cannot be read are skipped and
   * reported.
   */
  static List<Item> scanAll(String text) {
    DtdScanner scanner = new DtdScanner(text, 0, text.length());
    DtdCursor here = scanner.here;
    List<Item> items = new ArrayList<>();
    boolean conflict = false;
    here.space();
    while (!here.isAtEnd()) {
      int start = here.at();
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
        here.moveTo(broken.end());
      }
      here.space();
    }
    return items;
  }

  private Optional<Item> item() throws MalformedXml {
    int start = here.at();
    if (here.accept("%")) {
      String name = here.name();
      here.expect(';', "a parameter reference ends with a semicolon");
      return Optional.of(new ParameterReference(name, start, here.at()));
    }
    if (here.isAt("<!--")) {
      comment();
    } else if (here.isAt("<?")) {
      here.skipTo("?>", "this processing instruction has no end");
    } else if (here.isAt("<!ENTITY")) {
      return Optional.of(entity());
    } else if (here.isAt("<!")) {
      skipDeclaration();
    } else {
      throw new MalformedXml(
          start, "only declarations, comments and %references; are allowed in a DTD");
    }
    return Optional.empty();
  }

  private void comment() throws MalformedXml {
    int start = here.at();
    here.skipTo("-->", "this comment has no end");
    int next = text.indexOf("<!--", start + 1);
    if (next >= 0 && next < here.at()) {
      throw new MalformedXml(start, "this comment has no end");
    }
  }

  private Entity entity() throws MalformedXml {
    final int start = here.at();
    here.accept("<!ENTITY");
    here.requireSpace();
    boolean parameter = here.peek() == '%';
    if (parameter) {
      here.accept("%");
      here.requireSpace();
    }
    final String name = here.name();
    here.requireSpace();
    Optional<String> literal = Optional.empty();
    Optional<String> systemId = Optional.empty();
    int valueStart = here.at() + 1;
    if (here.peek() == '"' || here.peek() == '\'') {
      String value = here.quoted();
      if (value.indexOf('%') >= 0) {
        throw new MalformedXml(
            valueStart + value.indexOf('%'), "% in an entity's value is written &#37;");
      }
      literal = Optional.of(expandCharacters(value, valueStart));
    } else {
      systemId = externalId();
      if (systemId.isEmpty()) {
        throw new MalformedXml(
            here.at(), "an entity is declared with a value in quotes or with SYSTEM");
      }
      here.space();
      if (here.accept("NDATA")) {
        here.requireSpace();
        here.name();
      }
    }
    here.space();
    here.expect('>', "an entity declaration ends with >");
    return new Entity(name, parameter, literal, systemId, valueStart, start, here.at());
  }

  private Optional<String> externalId() throws MalformedXml {
    if (here.accept("PUBLIC")) {
      here.requireSpace();
      here.quoted();
    } else if (!here.accept("SYSTEM")) {
      return Optional.empty();
    }
    here.requireSpace();
    return Optional.of(here.quoted());
  }

  /** Expands character references; other references are expanded where the entity is used. */
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
      } else if (DtdCursor.isName(name)) {
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
    int start = here.at();
    while (!here.isAtEnd() && here.peek() != '>') {
      if (here.peek() == '"' || here.peek() == '\'') {
        here.quoted();
      } else {
        here.moveTo(here.at() + 1);
      }
    }
    if (here.isAtEnd()) {
      throw new MalformedXml(start, "this declaration has no end");
    }
    here.accept(">");
  }
}
