package org.xeptools.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
import org.xeptools.site.build.Key;
import org.xeptools.site.build.Task;

/** Makes the pages of the versions of one series. */
final class AtticTasks {
  /** All alike, so that they are done in their order: each version is then read once. */
  private static final long WEIGHT = 30_000;

  private final PastRenderer past;
  private final RedlineRenderer redlines;
  private final SitePages stylesheets;
  private final Publications publications;
  private final Series series;
  private final LinkTargets places;

  AtticTasks(
      PastRenderer past,
      RedlineRenderer redlines,
      SitePages stylesheets,
      Publications publications,
      Series series) {
    this.past = past;
    this.redlines = redlines;
    this.stylesheets = stylesheets;
    this.publications = publications;
    this.series = series;
    this.places = LinkTargets.of(series);
  }

  List<Task> all() {
    List<Task> tasks = new ArrayList<>();
    for (List<Edition> editions : publications.editions().values()) {
      for (int i = 0; i < editions.size(); i++) {
        tasks.add(page(editions, i));
        if (i + 1 < editions.size()) {
          tasks.add(changes(editions, i));
        }
        if (i > 1 && AtticPaths.isCompared(editions, i)) {
          tasks.add(since(editions, i));
        }
        if (editions.get(i).later().isPresent()) {
          tasks.add(correction(editions.get(i)));
        }
      }
    }
    return tasks;
  }

  /** The pages that stand, of the XEPs that {@code editions} name or every page does. */
  private RenderContext context(Edition... editions) {
    Set<String> named = new TreeSet<>(Set.of(RenderContext.PROCESS));
    Stream.of(editions).forEach(edition -> named.addAll(edition.named()));
    named.retainAll(places.documents());
    return new RenderContext(named, "../", number -> Optional.empty(), places).plain();
  }

  private Key key(String kind, RenderContext context, Edition... editions) {
    Key key = Key.of(kind).with(String.join(" ", new TreeSet<>(context.pages())));
    key.with(series.settings().title());
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

  private Task page(List<Edition> editions, int at) {
    Edition edition = editions.get(at);
    RenderContext context = context(edition);
    boolean stands = places.documents().contains(edition.number());
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("ahead", edition.ahead() ? "yes" : "");
    parameters.put("version", edition.version());
    parameters.put("newest", editions.get(0).version());
    parameters.put("current", stands ? "../xep-" + edition.number() + ".html" : "");
    parameters.put(
        "before", at + 1 < editions.size() ? AtticPaths.name(editions.get(at + 1), edition) : "");
    parameters.put("after", at > 0 ? AtticPaths.name(edition, editions.get(at - 1)) : "");
    parameters.put("since", AtticPaths.since(editions, at).map(AtticPaths::below).orElse(""));
    parameters.put("text", edition.shortCommit() + " " + edition.day() + " " + edition.origin());
    parameters.put(
        "later",
        edition
            .later()
            .map(l -> l.day() + " " + AtticPaths.below(AtticPaths.correction(edition)))
            .orElse(""));
    String path = AtticPaths.page(edition);
    return Task.file(
        path,
        key("edition", context, edition).with(parameters.toString()),
        WEIGHT,
        () -> {
          ParseResult read = publications.read(edition);
          return read.document()
              .map(document -> past.render(document, context, parameters))
              .orElseGet(
                  () ->
                      unreadable(path, edition, "This version", List.of(edition), read)
                          .render(stylesheets));
        });
  }

  /** What the edition at {@code at} changed. */
  private Task changes(List<Edition> editions, int at) {
    Edition old = editions.get(at + 1);
    Edition now = editions.get(at);
    Map<String, String> ways = new TreeMap<>();
    ways.put("old-page", AtticPaths.name(old) + ".html");
    ways.put("now-page", AtticPaths.name(now) + ".html");
    if (at + 2 < editions.size()) {
      ways.put("earlier", AtticPaths.name(editions.get(at + 2), old));
    }
    if (at > 0) {
      ways.put("later", AtticPaths.name(now, editions.get(at - 1)));
      AtticPaths.since(editions, at + 1).ifPresent(way -> ways.put("since", "../" + way));
    }
    return redline(old, now, AtticPaths.changes(old, now), ways);
  }

  /** What has changed since the edition at {@code at}. */
  private Task since(List<Edition> editions, int at) {
    Edition old = editions.get(at);
    Edition newest = editions.get(0);
    Map<String, String> ways = new TreeMap<>();
    ways.put("old-page", "../" + AtticPaths.name(old) + ".html");
    ways.put("now-page", "../" + AtticPaths.name(newest) + ".html");
    return redline(old, newest, AtticPaths.since(editions, at).orElseThrow(), ways);
  }

  /** How the text of {@code edition} was changed without a new number. */
  private Task correction(Edition edition) {
    Map<String, String> ways =
        new TreeMap<>(Map.of("old-page", "../" + AtticPaths.name(edition) + ".html"));
    Edition later = edition.later().orElseThrow();
    return redline(edition, later, AtticPaths.correction(edition), ways);
  }

  private Task redline(Edition old, Edition now, String path, Map<String, String> ways) {
    String root = path.replaceAll("[^/]+/", "../").replaceAll("[^/]+$", "");
    RenderContext context = context(old, now).below(root);
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
          return unreadable(path, now, "The changes", List.of(old, now), broken)
              .render(stylesheets);
        });
  }

  /** In place of a page whose sources cannot all be read. */
  Page unreadable(
      String path, Edition edition, String what, List<Edition> sources, ParseResult read) {
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
            .attribute(
                "sources",
                sources.stream().map(AtticTasks::source).collect(Collectors.joining(" ")))
            .text(reason)
            .end();
    return Page.of(series, path, "attic.xsl", content);
  }

  /** Where git has the source of {@code edition}. */
  static String source(Edition edition) {
    return edition.shortCommit() + ":" + edition.file();
  }
}
