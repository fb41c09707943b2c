package org.xeptools.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A feed of news (RFC 4287).
 *
 * @param self its own address, which is also its id
 * @param page the address of the page that it belongs to
 * @param begin the date of an empty feed
 * @param items the news, in any order; items of one day keep theirs
 */
public record AtomFeed(
    String title, String subtitle, String self, String page, LocalDate begin, List<Item> items) {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  /** The most items in a feed. */
  public static final int LONGEST = 100;

  /**
   * An item of news.
   *
   * @param id a unique IRI that never changes
   * @param link the address of its page
   * @param authors names; may be empty
   * @param category a word to filter by, "" for none
   * @param summary plain text, "" for none
   */
  public record Item(
      String id,
      String title,
      String link,
      LocalDate day,
      List<String> authors,
      String category,
      String summary) {
    public Item {
      authors = List.copyOf(authors);
    }
  }

  /** The newest items, newest first. */
  public AtomFeed {
    items =
        items.stream().sorted(Comparator.comparing(Item::day).reversed()).limit(LONGEST).toList();
  }

  /** The feed as XML. */
  public String write() {
    LocalDate updated = items.isEmpty() ? begin : items.get(0).day();
    XmlText feed = XmlText.file("feed", NAMESPACE).attribute("xml:lang", "en");
    feed.element("id", self)
        .element("title", title)
        .optional("subtitle", subtitle)
        .element("updated", instant(updated))
        .open("link")
        .attribute("rel", "self")
        .attribute("type", "application/atom+xml")
        .attribute("href", self)
        .close()
        .open("link")
        .attribute("rel", "alternate")
        .attribute("type", "text/html")
        .attribute("href", page)
        .close()
        .open("author")
        .element("name", title)
        .element("uri", page)
        .close();
    items.forEach(item -> item(item, feed));
    return feed.end();
  }

  private static void item(Item item, XmlText feed) {
    feed.open("entry")
        .element("id", item.id())
        .element("title", item.title())
        .element("updated", instant(item.day()))
        .open("link")
        .attribute("rel", "alternate")
        .attribute("type", "text/html")
        .attribute("href", item.link())
        .close();
    for (String author : item.authors()) {
      feed.open("author").element("name", author).close();
    }
    if (!item.category().isEmpty()) {
      feed.open("category").attribute("term", item.category()).close();
    }
    // RFC 4287 § 4.1.1.1: an entry without content needs a link.
    feed.open("summary")
        .attribute("type", "text")
        .text(item.summary().isEmpty() ? item.title() : item.summary())
        .close()
        .close();
  }

  private static String instant(LocalDate day) {
    return day + "T00:00:00Z";
  }
}
