package org.xeptools.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.xeptools.change.redline.Redline;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.history.Edition;
import org.xeptools.history.Publications;
import org.xeptools.render.PastRenderer;
import org.xeptools.render.RedlineRenderer;
import org.xeptools.render.RenderContext;
import org.xeptools.render.SitePages;
import org.xeptools.render.Stylesheets;
import org.xeptools.site.build.Key;
import org.xeptools.site.build.Task;

/**
 * Every published version of every document, and the changes from each to the next; where the tree
 * has a history.
 */
final class Attic implements Part {
  private static final String FOLDER = "attic/";

  /** How many editions are compared with the newest, whatever their states. */
  private static final int NEWEST = 3;

  /** All alike, so that they are done in their order: each version is then read once. */
  private static final long WEIGHT = 30_000;

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
    LinkTargets places = LinkTargets.of(series);
    List<Task> tasks = new ArrayList<>();
    publications
        .editions()
        .forEach(
            (number, editions) -> {
              for (int i = 0; i < editions.size(); i++) {
                tasks.add(page(publications, editions, i, places));
                if (i + 1 < editions.size()) {
                  tasks.add(changes(publications, editions, i, places));
                }
                if (i > 1 && isCompared(editions, i)) {
                  tasks.add(since(publications, editions, i, places));
                }
                if (editions.get(i).later().isPresent()) {
                  tasks.add(correction(publications, editions.get(i), places));
                }
              }
            });
    String index = AtticIndex.of(publications, series);
    tasks.add(
        Task.file(
            FOLDER + "index.html",
            Key.of("attic").with(index),
            index.length(),
            () -> pages.render("attic.xsl", index, Map.of("root", "../"))));
    return tasks;
  }

  /** The way to the list of all versions of a document, by its number. */
  static String list(String number) {
    return FOLDER + "index.html#xep-" + number;
  }

  /** {@code way} without the folder of all these pages. */
  static String below(String way) {
    return way.substring(FOLDER.length());
  }

  /** The way to the page of an edition. */
  static String page(Edition edition) {
    return FOLDER + name(edition) + ".html";
  }

  /** The way to the page that shows what {@code now} changed. */
  static String changes(Edition old, Edition now) {
    return FOLDER + name(old, now);
  }

  static String name(Edition edition) {
    return "xep-" + edition.number() + "-" + edition.name();
  }

  /**
   * The way to the page that shows what has changed since the edition at {@code at}, if there is
   * one.
   */
  static Optional<String> since(List<Edition> editions, int at) {
    if (at == 1) {
      return Optional.of(changes(editions.get(1), editions.get(0)));
    }
    return Optional.of(FOLDER + "since/" + name(editions.get(at)) + ".html")
        .filter(way -> at > 0 && isCompared(editions, at));
  }

  /**
   * Whether a reader compares the newest edition with the one at {@code at}: it is one of the few
   * before, or its document entered a state with it.
   */
  private static boolean isCompared(List<Edition> editions, int at) {
    return at <= NEWEST
        || at + 1 == editions.size()
        || !editions.get(at).status().equals(editions.get(at + 1).status());
  }

  /** The way to the page that shows how {@code edition} was changed without a new number. */
  static String correction(Edition edition) {
    return FOLDER + "in-place/" + name(edition) + ".html";
  }

  /** No edition's name has a hyphen, so no page of one is called like that. */
  static String name(Edition old, Edition now) {
    return name(old) + "-" + now.name() + ".html";
  }

  /** The pages that stand, of the XEPs that {@code editions} name or every page does. */
  private static RenderContext context(LinkTargets places, Edition... editions) {
    Set<String> named = new TreeSet<>(Set.of(RenderContext.PROCESS));
    Stream.of(editions).forEach(edition -> named.addAll(edition.named()));
    named.retainAll(places.documents());
    return new RenderContext(named, "../", number -> Optional.empty(), places).plain();
  }

  private static Key key(String kind, RenderContext context, Edition... editions) {
    Key key = Key.of(kind).with(String.join(" ", new TreeSet<>(context.pages())));
    for (Edition edition : editions) {
      key.with(edition.number()).with(edition.version()).with(edition.name());
      key.with(edition.content());
      key.with(edition.entities().orElse("")).with(edition.dtd().orElse(""));
      edition.named().stream()
          .filter(place -> place.contains("#"))
          .sorted()
          .forEach(place -> key.with(context.way(place)));
    }
    return key;
  }

  private Task page(Publications publications, List<Edition> editions, int at, LinkTargets places) {
    Edition edition = editions.get(at);
    RenderContext context = context(places, edition);
    String base = FOLDER + name(edition);
    boolean stands = places.documents().contains(edition.number());
    Map<String, String> parameters =
        Map.of(
            "ahead",
            edition.ahead() ? "yes" : "",
            "version",
            edition.version(),
            "newest",
            editions.get(0).version(),
            "current",
            stands ? "../xep-" + edition.number() + ".html" : "",
            "before",
            at + 1 < editions.size() ? name(editions.get(at + 1), edition) : "",
            "after",
            at > 0 ? name(edition, editions.get(at - 1)) : "",
            "since",
            since(editions, at).map(Attic::below).orElse(""),
            "text",
            edition.shortCommit() + " " + edition.day() + " " + edition.origin(),
            "later",
            edition.later().map(l -> l.day() + " " + below(correction(edition))).orElse(""));
    Key key = key("edition", context, edition);
    parameters.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> key.with(e.getKey()).with(e.getValue()));
    return new Task(
        base + ".html",
        List.of(base + ".html"),
        key.text(),
        WEIGHT,
        Optional.empty(),
        () -> {
          ParseResult read = publications.read(edition);
          byte[] page =
              read.document()
                  .map(document -> past.render(document, context, parameters))
                  .orElseGet(
                      () -> unreadable(edition, "This version", "../", List.of(edition), read));
          return Task.Made.of(base + ".html", page);
        });
  }

  /** What the edition at {@code at} changed. */
  private Task changes(
      Publications publications, List<Edition> editions, int at, LinkTargets places) {
    Edition old = editions.get(at + 1);
    Edition now = editions.get(at);
    Map<String, String> ways = new TreeMap<>();
    ways.put("old-page", name(old) + ".html");
    ways.put("now-page", name(now) + ".html");
    if (at + 2 < editions.size()) {
      ways.put("earlier", name(editions.get(at + 2), old));
    }
    if (at > 0) {
      ways.put("later", name(now, editions.get(at - 1)));
      since(editions, at + 1).ifPresent(way -> ways.put("since", "../" + way));
    }
    return redline(publications, old, now, changes(old, now), ways, places);
  }

  /** What has changed since the edition at {@code at}. */
  private Task since(
      Publications publications, List<Edition> editions, int at, LinkTargets places) {
    Edition old = editions.get(at);
    Edition newest = editions.get(0);
    Map<String, String> ways = new TreeMap<>();
    ways.put("old-page", "../" + name(old) + ".html");
    ways.put("now-page", "../" + name(newest) + ".html");
    String page = since(editions, at).orElseThrow();
    return redline(publications, old, newest, page, ways, places);
  }

  /** How the text of {@code edition} was changed without a new number. */
  private Task correction(Publications publications, Edition edition, LinkTargets places) {
    Map<String, String> ways = new TreeMap<>(Map.of("old-page", "../" + name(edition) + ".html"));
    Edition later = edition.later().orElseThrow();
    return redline(publications, edition, later, correction(edition), ways, places);
  }

  private Task redline(
      Publications publications,
      Edition old,
      Edition now,
      String path,
      Map<String, String> ways,
      LinkTargets places) {
    String root = path.replaceAll("[^/]+/", "../").replaceAll("[^/]+$", "");
    RenderContext context = context(places, old, now).below(root);
    if (places.documents().contains(now.number())) {
      ways.put("current", root + "xep-" + now.number() + ".html");
    }
    return Task.file(
        path,
        key("redline", context, old, now).with(ways.toString()),
        WEIGHT,
        () -> {
          ParseResult before = publications.read(old);
          ParseResult after = publications.read(now);
          Optional<XepDocument> was = before.document();
          Optional<XepDocument> is = after.document();
          if (was.isPresent() && is.isPresent()) {
            return redlines.render(Redline.of(was.get(), is.get()), context, ways);
          }
          ParseResult broken = was.isPresent() ? after : before;
          return unreadable(now, "The changes", root, List.of(old, now), broken);
        });
  }

  private byte[] unreadable(
      Edition edition, String what, String root, List<Edition> sources, ParseResult read) {
    String reason =
        read.problems().stream()
            .sorted(Comparator.comparing(p -> p.rule().equals("invalid-structure")))
            .map(Finding::message)
            .findFirst()
            .orElse("it holds no XEP");
    String content =
        XmlText.page("unreadable")
            .attribute("number", edition.number())
            .attribute("version", edition.version())
            .attribute("what", what)
            .attribute("sources", String.join(" ", sources.stream().map(Attic::source).toList()))
            .text(reason)
            .end();
    return pages.render("attic.xsl", content, Map.of("root", root));
  }

  /** Where git has the source of {@code edition}. */
  static String source(Edition edition) {
    return edition.shortCommit() + ":" + edition.file();
  }
}
