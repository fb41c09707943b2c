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
import org.xeptools.facts.Key;
import org.xeptools.finding.Finding;
import org.xeptools.history.PublishedVersion;
import org.xeptools.history.PublishedVersions;
import org.xeptools.render.Neighbors;
import org.xeptools.render.PastRenderer;
import org.xeptools.render.RedlineRenderer;
import org.xeptools.render.RenderContext;
import org.xeptools.render.SitePages;
import org.xeptools.site.build.Task;

/** Makes the pages of the versions of one series. */
final class AtticTasks {
  /**
   * The weight of all tasks, equal so that they are done in order and each version is read once.
   */
  private static final long WEIGHT = 30_000;

  private final PastRenderer past;
  private final RedlineRenderer redlines;
  private final SitePages stylesheets;
  private final PublishedVersions published;
  private final Series series;
  private final LinkTargets places;
  private final Comparisons comparisons;

  AtticTasks(
      PastRenderer past,
      RedlineRenderer redlines,
      SitePages stylesheets,
      PublishedVersions published,
      Series series) {
    this.past = past;
    this.redlines = redlines;
    this.stylesheets = stylesheets;
    this.published = published;
    this.series = series;
    this.places = LinkTargets.of(series);
    this.comparisons = Comparisons.of(series);
  }

  List<Task> all() {
    List<Task> tasks = new ArrayList<>();
    for (List<PublishedVersion> versions : published.versions().values()) {
      for (int i = 0; i < versions.size(); i++) {
        tasks.add(page(versions, i));
        if (i + 1 < versions.size()) {
          tasks.add(changes(versions, i));
        }
        if (i > 1 && comparisons.since(versions, i).isPresent()) {
          tasks.add(since(versions, i));
        }
        if (versions.get(i).later().isPresent()) {
          tasks.add(correction(versions.get(i)));
        }
      }
    }
    return tasks;
  }

  /** The existing pages of the XEPs that {@code versions}, or all pages, link to. */
  private RenderContext context(PublishedVersion... versions) {
    Set<String> named = new TreeSet<>(Set.of(RenderContext.PROCESS));
    Stream.of(versions).forEach(version -> named.addAll(version.named()));
    named.retainAll(places.documents());
    return new RenderContext(named, "../", number -> Optional.empty(), places)
        .under(series.settings().imprint())
        .plain();
  }

  private Key key(String kind, RenderContext context, PublishedVersion... versions) {
    Key key = Key.of(kind).with(String.join(" ", new TreeSet<>(context.pages())));
    key.with(series.settings().imprint().onPages());
    for (PublishedVersion version : versions) {
      key.with(version.number()).with(version.stated()).with(version.name());
      key.with(version.content());
      key.with(version.entities().orElse("")).with(version.dtd().orElse(""));
      version.named().stream()
          .filter(place -> place.contains("#"))
          .sorted()
          .forEach(place -> key.with(context.way(place)));
    }
    return key;
  }

  private Task page(List<PublishedVersion> versions, int at) {
    PublishedVersion version = versions.get(at);
    String path = AtticPaths.page(version);
    RenderContext context = context(version).beside(Neighbors.of(Optional.of(path), List.of()));
    boolean stands = places.documents().contains(version.number());
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("ahead", version.ahead() ? "yes" : "");
    parameters.put("version", version.stated());
    parameters.put("newest", versions.get(0).stated());
    parameters.put("current", stands ? "../xep-" + version.number() + ".html" : "");
    parameters.put(
        "before", at + 1 < versions.size() ? AtticPaths.name(versions.get(at + 1), version) : "");
    parameters.put("after", at > 0 ? AtticPaths.name(version, versions.get(at - 1)) : "");
    parameters.put("since", comparisons.since(versions, at).map(AtticPaths::below).orElse(""));
    parameters.put("text", version.shortCommit() + " " + version.day() + " " + version.origin());
    parameters.put(
        "later",
        version
            .later()
            .map(l -> l.day() + " " + AtticPaths.below(AtticPaths.correction(version)))
            .orElse(""));
    return Task.file(
        path,
        key("version", context, version).with(parameters.toString()),
        WEIGHT,
        () -> {
          ParseResult read = published.read(version);
          return read.document()
              .map(document -> past.render(document, context, parameters))
              .orElseGet(
                  () ->
                      unreadable(path, version, "This version", List.of(version), read)
                          .render(stylesheets));
        });
  }

  /** The changes of the version at {@code at}. */
  private Task changes(List<PublishedVersion> versions, int at) {
    PublishedVersion old = versions.get(at + 1);
    PublishedVersion now = versions.get(at);
    Map<String, String> ways = new TreeMap<>();
    ways.put("old-page", AtticPaths.name(old) + ".html");
    ways.put("now-page", AtticPaths.name(now) + ".html");
    if (at + 2 < versions.size()) {
      ways.put("earlier", AtticPaths.name(versions.get(at + 2), old));
    }
    if (at > 0) {
      ways.put("later", AtticPaths.name(now, versions.get(at - 1)));
      comparisons.since(versions, at + 1).ifPresent(way -> ways.put("since", "../" + way));
    }
    return redline(old, now, AtticPaths.changes(old, now), ways);
  }

  /** The changes since the version at {@code at}. */
  private Task since(List<PublishedVersion> versions, int at) {
    PublishedVersion old = versions.get(at);
    PublishedVersion newest = versions.get(0);
    Map<String, String> ways = new TreeMap<>();
    ways.put("old-page", "../" + AtticPaths.name(old) + ".html");
    ways.put("now-page", "../" + AtticPaths.name(newest) + ".html");
    return redline(old, newest, comparisons.since(versions, at).orElseThrow(), ways);
  }

  /** The corrections of {@code version} in place. */
  private Task correction(PublishedVersion version) {
    Map<String, String> ways =
        new TreeMap<>(Map.of("old-page", "../" + AtticPaths.name(version) + ".html"));
    PublishedVersion later = version.later().orElseThrow();
    return redline(version, later, AtticPaths.correction(version), ways);
  }

  private Task redline(
      PublishedVersion old, PublishedVersion now, String path, Map<String, String> ways) {
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
          ParseResult before = published.read(old);
          ParseResult after = published.read(now);
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

  /** The page for a version whose sources cannot be read. */
  Page unreadable(
      String path,
      PublishedVersion version,
      String what,
      List<PublishedVersion> sources,
      ParseResult read) {
    String reason =
        read.problems().stream()
            .sorted(Comparator.comparing(p -> p.rule().equals("invalid-structure")))
            .map(Finding::message)
            .findFirst()
            .orElse("it is not a XEP");
    String content =
        XmlText.page("unreadable")
            .attribute("number", version.number())
            .attribute("version", version.stated())
            .attribute("what", what)
            .attribute(
                "sources",
                sources.stream().map(AtticTasks::source).collect(Collectors.joining(" ")))
            .text(reason)
            .end();
    return Page.of(series, path, "attic.xsl", content);
  }

  /** The place of the source of {@code version} in git. */
  static String source(PublishedVersion version) {
    return version.shortCommit() + ":" + version.file();
  }
}
