package org.xeptools.site;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.xeptools.change.redline.Redline;
import org.xeptools.corpus.Edition;
import org.xeptools.corpus.Publications;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.render.PastRenderer;
import org.xeptools.render.RedlineRenderer;
import org.xeptools.render.RenderContext;
import org.xeptools.render.SitePages;
import org.xeptools.render.Stylesheets;

/**
 * Every published version of every document, and the changes from each to the next; where the tree
 * has a history.
 */
final class Attic implements Part {
  private static final String FOLDER = "attic/";

  private final PastRenderer past;
  private final RedlineRenderer redlines;
  private final SitePages pages;

  Attic(Stylesheets stylesheets, SitePages pages) {
    this.past = new PastRenderer(stylesheets);
    this.redlines = new RedlineRenderer(stylesheets);
    this.pages = pages;
  }

  @Override
  public List<Task> tasks(Series series) {
    if (series.history().filter(h -> !h.editions().isEmpty()).isEmpty()) {
      return List.of();
    }
    Publications publications = series.history().get();
    Set<String> standing = series.headers().keySet();
    List<Task> tasks = new ArrayList<>();
    publications
        .editions()
        .forEach(
            (number, editions) -> {
              for (int i = 0; i < editions.size(); i++) {
                tasks.add(page(publications, editions, i, standing));
                if (i + 1 < editions.size()) {
                  tasks.add(redline(publications, editions.get(i + 1), editions.get(i), standing));
                }
              }
            });
    String index = index(publications, series);
    tasks.add(
        Task.file(
            FOLDER + "index.html",
            Key.of("attic").with(index),
            index.length(),
            () -> pages.render("attic.xsl", index, Map.of("root", "../"))));
    return tasks;
  }

  /** The way to the page of an edition. */
  static String page(Edition edition) {
    return FOLDER + name(edition) + ".html";
  }

  /** The way to the page that shows what {@code now} changed. */
  static String changes(Edition old, Edition now) {
    return FOLDER + name(old, now);
  }

  private static String name(Edition edition) {
    return "xep-" + edition.number() + "-" + edition.name();
  }

  /** No edition's name has a hyphen, so no page of one is called like that. */
  private static String name(Edition old, Edition now) {
    return name(old) + "-" + now.name() + ".html";
  }

  /** The pages that stand, of the XEPs that {@code editions} name or every page does. */
  private static RenderContext context(Set<String> standing, Edition... editions) {
    Set<String> named = new TreeSet<>(Set.of(RenderContext.PROCESS));
    Stream.of(editions).forEach(edition -> named.addAll(edition.named()));
    named.retainAll(standing);
    return new RenderContext(named, "../", number -> Optional.empty());
  }

  private static Key key(String kind, RenderContext context, Edition... editions) {
    Key key = Key.of(kind).with(String.join(" ", new TreeSet<>(context.pages())));
    for (Edition edition : editions) {
      key.with(edition.number()).with(edition.version()).with(edition.name());
      key.with(edition.content());
      key.with(edition.entities().orElse("")).with(edition.dtd().orElse(""));
    }
    return key;
  }

  private Task page(
      Publications publications, List<Edition> editions, int at, Set<String> standing) {
    Edition edition = editions.get(at);
    RenderContext context = context(standing, edition);
    String base = FOLDER + name(edition);
    boolean stands = standing.contains(edition.number());
    Map<String, String> parameters =
        Map.of(
            "version", edition.version(),
            "newest", editions.get(0).version(),
            "current", stands ? "../xep-" + edition.number() + ".html" : "",
            "before", at + 1 < editions.size() ? name(editions.get(at + 1), edition) : "",
            "after", at > 0 ? name(edition, editions.get(at - 1)) : "");
    Key key = key("edition", context, edition);
    parameters.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> key.with(e.getKey()).with(e.getValue()));
    return new Task(
        base + ".html",
        List.of(base + ".html", base + ".xml"),
        key.text(),
        20_000,
        Optional.empty(),
        () -> {
          ParseResult read = publications.read(edition);
          byte[] page =
              read.document()
                  .map(document -> past.render(document, context, parameters))
                  .orElseGet(() -> unreadable(edition, "This version", List.of(edition), read));
          byte[] source = publications.bytes(edition.content());
          return new Task.Made(Map.of(base + ".html", page, base + ".xml", source), List.of());
        });
  }

  private Task redline(Publications publications, Edition old, Edition now, Set<String> standing) {
    RenderContext context = context(standing, old, now);
    String path = FOLDER + name(old, now);
    return Task.file(
        path,
        key("redline", context, old, now),
        40_000,
        () -> {
          ParseResult before = publications.read(old);
          ParseResult after = publications.read(now);
          Optional<XepDocument> was = before.document();
          Optional<XepDocument> is = after.document();
          if (was.isPresent() && is.isPresent()) {
            return redlines.render(Redline.of(was.get(), is.get()), context);
          }
          ParseResult broken = was.isPresent() ? after : before;
          return unreadable(now, "The changes in this version", List.of(old, now), broken);
        });
  }

  private byte[] unreadable(Edition edition, String what, List<Edition> sources, ParseResult read) {
    String reason =
        read.problems().stream().map(Finding::message).findFirst().orElse("it holds no XEP");
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      out.writeStartElement("unreadable");
      out.writeAttribute("number", edition.number());
      out.writeAttribute("version", legal(edition.version()));
      out.writeAttribute("what", what);
      out.writeAttribute(
          "sources", String.join(" ", sources.stream().map(e -> name(e) + ".xml").toList()));
      out.writeCharacters(legal(reason));
      out.writeEndElement();
      out.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a page cannot be written to memory", e);
    }
    return pages.render("attic.xsl", text.toString(), Map.of("root", "../"));
  }

  /** Only characters that XML allows. */
  private static String legal(String text) {
    return text.replaceAll("[^\\t\\n\\x20-\\uD7FF\\uE000-\\uFFFD]", "\uFFFD");
  }

  private static String index(Publications publications, Series series) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      out.writeStartElement("attic");
      for (Map.Entry<String, List<Edition>> entry : publications.editions().entrySet()) {
        out.writeStartElement("document");
        out.writeAttribute("number", entry.getKey());
        Optional<Entry> current = series.entry(entry.getKey());
        if (current.isPresent()) {
          out.writeAttribute("title", legal(current.get().info().title()));
        }
        List<Edition> editions = entry.getValue();
        for (int i = 0; i < editions.size(); i++) {
          edition(editions, i, out);
        }
        out.writeEndElement();
      }
      out.writeEndElement();
      out.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a page cannot be written to memory", e);
    }
    return text.toString();
  }

  private static void edition(List<Edition> editions, int at, XMLStreamWriter out)
      throws XMLStreamException {
    Edition edition = editions.get(at);
    out.writeEmptyElement("edition");
    out.writeAttribute("version", legal(edition.version()));
    out.writeAttribute("href", name(edition) + ".html");
    if (at + 1 < editions.size()) {
      out.writeAttribute("changes", name(editions.get(at + 1), edition));
      out.writeAttribute("since", legal(editions.get(at + 1).version()));
    }
  }
}
