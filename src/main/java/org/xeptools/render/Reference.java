package org.xeptools.render;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xeptools.document.Author;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.Revision;
import org.xeptools.lifecycle.Status;

/**
 * A document as a reference for IETF tools (RFC 7991 § 2.40). Drafts cite it as {@code XEP-0060};
 * older tools need {@code format}.
 */
public final class Reference {
  private static final String PUBLISHER = "XMPP Standards Foundation";

  private final StringBuilder xml = new StringBuilder();

  private Reference() {}

  /**
   * The reference, an element a line.
   *
   * @param number four digits; another text for a ProtoXEP, which has no place in the series
   * @param target the address of the document
   * @param imprint the publisher, who stands for authors that are not named
   * @param version the version that is meant, if not the newest
   */
  public static String of(
      Header header, String number, String target, Imprint imprint, Optional<String> version) {
    Reference reference = new Reference();
    String own = number.matches("\\d{4}") ? number : "";
    reference.write(header, own, target, imprint.publisher().orElse(PUBLISHER), version);
    return reference.xml.toString().strip();
  }

  private void write(
      Header header, String number, String target, String publisher, Optional<String> version) {
    String anchor = number.isEmpty() ? Status.PROTOXEP.pageName() : "XEP-" + number;
    line(0, "<reference" + value("anchor", anchor) + value("target", target) + ">");
    line(1, "<front>");
    line(2, element("title", text(header.title())));
    List<Author> authors = header.authors().stream().filter(a -> !name(a).isEmpty()).toList();
    authors.forEach(this::author);
    if (authors.isEmpty()) {
      organization(publisher);
    }
    header.lastRevision().flatMap(Revision::day).ifPresent(day -> line(2, date(day)));
    line(1, "</front>");
    if (!number.isEmpty()) {
      line(1, "<seriesInfo" + value("name", "XSF XEP") + value("value", number) + "/>");
    }
    version.ifPresent(v -> line(1, element("refcontent", "Version " + v)));
    line(1, "<format" + value("type", "HTML") + value("target", target) + "/>");
    line(0, "</reference>");
  }

  private static String name(Author author) {
    return author.name().isEmpty() ? text(author.org()) : author.name();
  }

  /** A name of several words that is not given and family name is that of a body. */
  private void author(Author author) {
    String given = text(author.firstname());
    String surname = text(author.surname());
    if ((given.isEmpty() || surname.isEmpty()) && name(author).contains(" ")) {
      organization(name(author));
      return;
    }
    line(
        2,
        "<author"
            + value("initials", initials(given))
            + value("surname", surname.isEmpty() ? name(author) : surname)
            + value("fullname", name(author))
            + ">");
    line(3, element("organization", text(author.org())));
    String email = text(author.email());
    String uri = text(author.uri());
    if (!email.isEmpty() || !uri.isEmpty()) {
      line(3, "<address>");
      for (String part : List.of(optional("email", email), optional("uri", uri))) {
        if (!part.isEmpty()) {
          line(4, part);
        }
      }
      line(3, "</address>");
    }
    line(2, "</author>");
  }

  private void organization(String name) {
    line(2, "<author>");
    line(3, element("organization", name));
    line(2, "</author>");
  }

  /** {@code J. L.} for Joe Lou; a name that does not begin with a letter has no initial. */
  static String initials(String given) {
    return Arrays.stream(given.split("[\\s.]+"))
        .filter(name -> !name.isEmpty() && Character.isLetter(name.codePointAt(0)))
        .map(name -> Character.toString(Character.toUpperCase(name.codePointAt(0))) + ".")
        .collect(Collectors.joining(" "));
  }

  private static String date(LocalDate day) {
    return "<date"
        + value("day", String.format(Locale.ROOT, "%02d", day.getDayOfMonth()))
        + value("month", day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
        + value("year", String.valueOf(day.getYear()))
        + "/>";
  }

  private void line(int depth, String tags) {
    xml.append("  ".repeat(depth)).append(tags).append('\n');
  }

  private static String optional(String name, String content) {
    return content.isEmpty() ? "" : element(name, content);
  }

  private static String element(String name, String content) {
    return content.isEmpty()
        ? "<" + name + "/>"
        : "<" + name + ">" + escaped(content) + "</" + name + ">";
  }

  /** The attribute with a blank before it; nothing if {@code value} is empty. */
  private static String value(String name, String value) {
    return value.isEmpty() ? "" : " " + name + "=\"" + escaped(value) + "\"";
  }

  private static String escaped(String text) {
    return Characters.legal(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String text(Optional<Field> field) {
    return field.map(Field::text).orElse("");
  }
}
