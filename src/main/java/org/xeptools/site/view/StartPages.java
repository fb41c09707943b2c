package org.xeptools.site.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xeptools.document.Field;
import org.xeptools.document.XepAddress;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Node;
import org.xeptools.lifecycle.Status;
import org.xeptools.site.Entry;
import org.xeptools.site.Page;
import org.xeptools.site.Series;
import org.xeptools.site.XmlText;
import org.xeptools.site.index.ComplianceSuite;
import org.xeptools.site.index.ComplianceSuite.Category;
import org.xeptools.site.index.ComplianceSuite.Level;
import org.xeptools.site.index.Mention;
import org.xeptools.site.index.SuiteTable.Answer;
import org.xeptools.site.index.SuiteTable.Cell;
import org.xeptools.site.index.SuiteTable.Feature;
import org.xeptools.site.index.SuiteWords;

/** Where implementers start: what the newest compliance suite asks of each kind of program. */
final class StartPages {
  /** The page that introduces the others. */
  static final String INDEX = "start/index.html";

  private final Series series;
  private final ComplianceSuite suite;
  private final SinceSuite since;

  private StartPages(Series series, ComplianceSuite suite) {
    this.series = series;
    this.suite = suite;
    this.since = new SinceSuite(series, suite);
  }

  /** The pages for {@code suite}. */
  static List<Page> of(Series series, ComplianceSuite suite) {
    StartPages start = new StartPages(series, suite);
    List<Page> pages = new ArrayList<>(List.of(start.page(INDEX, start.index())));
    for (Category category : suite.categories()) {
      for (Level level : category.levels()) {
        pages.add(start.page(level.page(), start.level(category, level)));
      }
    }
    return pages;
  }

  private Page page(String path, String content) {
    return Page.of(series, path, "start.xsl", content);
  }

  private String index() {
    XmlText content = open("start").add(suite.entry().info());
    content.optional("abstract", suite.entry().info().abstractText().replaceAll("\\s+", " "));
    categories(content, Optional.empty());
    for (Entry entry : named()) {
      content
          .open("named")
          .flag(
              "past",
              entry
                  .header()
                  .status()
                  .map(Status::standing)
                  .equals(Optional.of(Status.Standing.HISTORY)));
      since.write(entry, content);
      content.close();
    }
    return content.end();
  }

  private XmlText open(String root) {
    return XmlText.page(root)
        .attribute("day", suite.day().toString())
        .attribute("version", suite.version().version().map(Field::text))
        .attribute("revision", Mention.of(suite.entry(), suite.version()).address())
        .flag("past", !suite.isInForce());
  }

  /** The documents of all levels, by number. */
  private List<Entry> named() {
    return suite.levels().keySet().stream().flatMap(n -> since.entry(n).stream()).toList();
  }

  private void categories(XmlText content, Optional<Level> here) {
    for (Category category : suite.categories()) {
      content.open("category").attribute("name", category.name());
      for (Level level : category.levels()) {
        content
            .open("level")
            .attribute("heading", level.heading())
            .attribute("name", level.name())
            .attribute("page", level.page())
            .attribute(
                "features",
                category.features().stream().filter(f -> f.isNeeded(level.column())).count())
            .flag("here", here.equals(Optional.of(level)))
            .close();
      }
      content.close();
    }
  }

  private String level(Category category, Level level) {
    XmlText content =
        open("start-level")
            .attribute("name", level.name())
            .attribute("place", category.place().address())
            .attribute("place-name", category.place().name())
            .add(suite.entry().info());
    categories(content, Optional.of(level));
    prose("before", category.before(), content);
    category.features().forEach(feature -> feature(feature, level, content));
    prose("after", category.after(), content);
    return content.end();
  }

  private void feature(Feature feature, Level level, XmlText content) {
    Cell cell = feature.cells().get(level.column());
    content
        .open("feature")
        .attribute("answer", cell.answer().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    words("name", feature.name(), content);
    words("cell", cell.words(), content);
    words("providers", feature.providers(), content);
    if (cell.answer() == Answer.YES || cell.answer() == Answer.UNCLEAR) {
      for (SuiteWords.Name name : feature.providers().named()) {
        Optional<Entry> entry = since.entry(name.number());
        if (entry.isPresent()) {
          content.open("named").flag("aside", name.isAside());
          since.write(entry.get(), content);
          content.close();
        }
      }
    }
    content.close();
  }

  private void words(String name, SuiteWords words, XmlText content) {
    content.open(name);
    pieces(words, content);
    for (SuiteWords.Note note : words.notes()) {
      content
          .open("note")
          .attribute("about", note.about().flatMap(since::entry).map(e -> e.info().page()));
      pieces(note.words(), content);
      content.close();
    }
    content.close();
  }

  private void pieces(SuiteWords words, XmlText content) {
    for (SuiteWords.Piece piece : words.pieces()) {
      Optional<String> way = piece.url().flatMap(this::way);
      if (way.isPresent()) {
        content.open("link").attribute("to", way).text(piece.text()).close();
      } else {
        content.text(piece.text());
      }
    }
  }

  /** The address, or the path from the root of the site. */
  private Optional<String> way(String url) {
    if (url.startsWith("#")) {
      return suite
          .entry()
          .document()
          .anchors()
          .find(url.substring(1))
          .map(id -> suite.entry().info().page() + ".html#" + id.replaceAll("\\s", "-"));
    }
    Optional<Entry> page = XepAddress.of(url).flatMap(a -> since.entry(a.number()));
    return page.map(entry -> entry.info().page() + ".html")
        .or(() -> Optional.of(url).filter(u -> u.contains(":")));
  }

  private void prose(String name, List<Element> blocks, XmlText content) {
    content.open(name);
    blocks.forEach(block -> block(block, content));
    content.close();
  }

  /** A paragraph or a list, with the lists in its items. */
  private void block(Element block, XmlText content) {
    if (block.is("p")) {
      words("p", SuiteWords.of(block.children()), content);
      return;
    }
    content.open("list");
    for (Element item : block.elements("li")) {
      content.open("item");
      words("p", SuiteWords.of(item.children().stream().filter(n -> !isList(n)).toList()), content);
      item.elements().stream().filter(StartPages::isList).forEach(list -> block(list, content));
      content.close();
    }
    content.close();
  }

  private static boolean isList(Node node) {
    return node instanceof Element element && (element.is("ul") || element.is("ol"));
  }
}
