package org.xeptools.site.data;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xeptools.document.Author;
import org.xeptools.document.Field;
import org.xeptools.document.Revision;
import org.xeptools.site.Entry;
import org.xeptools.site.Page;
import org.xeptools.site.Part;
import org.xeptools.site.Series;
import org.xeptools.site.SitePaths;
import org.xeptools.site.XepInfo;
import org.xeptools.site.XmlText;
import org.xeptools.site.build.Task;

/**
 * Each published document as a reference for IETF tools (RFC 7991 § 2.40), and a list of these.
 * Drafts cite them as {@code XEP-0060}; older tools need {@code format}.
 */
final class CitationLists implements Part {
  private static final String INDEX = "refs/index.html";

  @Override
  public List<Task> tasks(Series series) {
    return series.accepted().stream()
        .map(e -> Task.file(SitePaths.reference(e.info()), write(e, series)))
        .toList();
  }

  @Override
  public List<Page> pages(Series series) {
    XmlText list = XmlText.page("references");
    for (Entry entry : series.accepted()) {
      String file = SitePaths.reference(entry.info()).replaceFirst("^refs/", "");
      String title = entry.info().title();
      list.open("reference")
          .attribute("file", file)
          .attribute("number", entry.info().number())
          .attribute("title", title)
          .close();
    }
    return List.of(Page.of(series, INDEX, "references.xsl", list.end()));
  }

  static String write(Entry entry, Series series) {
    XepInfo xep = entry.info();
    String target = series.settings().base() + xep.page() + ".html";
    XmlText reference =
        XmlText.file("reference")
            .attribute("anchor", "XEP-" + xep.number())
            .attribute("target", target);
    reference.open("front").element("title", xep.title());
    List<Author> authors =
        entry.document().header().authors().stream().filter(a -> !a.name().isEmpty()).toList();
    authors.forEach(author -> author(author, reference));
    if (authors.isEmpty()) {
      reference.open("author").element("organization", series.settings().title()).close();
    }
    xep.lastRevision().flatMap(Revision::day).ifPresent(day -> date(day, reference));
    return reference
        .close()
        .open("seriesInfo")
        .attribute("name", "XSF XEP")
        .attribute("value", xep.number())
        .close()
        .open("format")
        .attribute("type", "HTML")
        .attribute("target", target)
        .close()
        .end();
  }

  private static void author(Author author, XmlText reference) {
    String given = text(author.firstname());
    String surname = text(author.surname());
    reference
        .open("author")
        .attribute("initials", initials(given))
        .attribute("surname", surname.isEmpty() ? author.name() : surname)
        .attribute("fullname", author.name());
    reference.element("organization", text(author.org()));
    String email = text(author.email());
    String uri = text(author.uri());
    if (!email.isEmpty() || !uri.isEmpty()) {
      reference.open("address").optional("email", email).optional("uri", uri).close();
    }
    reference.close();
  }

  /** {@code J. L.} for Joe Lou; a name that does not begin with a letter has no initial. */
  static String initials(String given) {
    return Arrays.stream(given.split("[\\s.]+"))
        .filter(name -> !name.isEmpty() && Character.isLetter(name.codePointAt(0)))
        .map(name -> Character.toString(Character.toUpperCase(name.codePointAt(0))) + ".")
        .collect(Collectors.joining(" "));
  }

  private static void date(LocalDate day, XmlText reference) {
    reference
        .open("date")
        .attribute("day", String.format(Locale.ROOT, "%02d", day.getDayOfMonth()))
        .attribute("month", day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
        .attribute("year", day.getYear())
        .close();
  }

  private static String text(Optional<Field> field) {
    return field.map(Field::text).orElse("");
  }
}
