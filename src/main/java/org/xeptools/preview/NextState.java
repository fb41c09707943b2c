package org.xeptools.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Exhausted;
import org.xeptools.render.Stylesheets;
import org.xeptools.site.Parts;
import org.xeptools.site.Series;
import org.xeptools.site.SiteSettings;
import org.xeptools.site.SiteSettingsFile;
import org.xeptools.source.DiskTree;

/** Computes the next state of a tree; only changed parts are computed again. */
final class NextState {
  private static final String ASSETS = "assets/";

  private final Preview.Wish wish;
  private final Optional<FollowedTree> tree;

  /** Files that have changed but could not be processed. */
  private final Set<Path> pending = new HashSet<>();

  /** The templates that have changed since the stylesheets compiled last. */
  private final Set<String> unsound = new HashSet<>();

  NextState(Preview.Wish wish, Optional<FollowedTree> tree) {
    this.wish = wish;
    this.tree = tree;
  }

  /** The first state of the tree. */
  State first() throws IOException {
    Stylesheets stylesheets = new Stylesheets(wish.templates());
    // They are compiled meanwhile; if they are broken, pages say so.
    CompletableFuture<Void> unused = CompletableFuture.runAsync(stylesheets::prepare);
    Sources sources =
        tree.isPresent()
            ? Sources.of(tree.get().after(Set.of()))
            : Sources.of(wish.folder(), new DiskTree());
    Series series = Series.of(sources.shown(), wish.today(), settings(sources.shown()), true);
    PreviewPages plan = PreviewPages.of(series, parts(stylesheets, series));
    return new State(sources, stylesheets, 0, Map.of(), plan, List.of());
  }

  /**
   * The state after {@code touched} files have been written, created or deleted. Failures now are
   * tried again at the next change.
   */
  State next(State before, Set<Path> touched) {
    pending.addAll(touched);
    try {
      State now = Exhausted.guard(() -> after(before, pending));
      pending.clear();
      return now;
    } catch (IOException | RuntimeException e) {
      return before.with(List.of(PageMaker.explain(e)));
    }
  }

  private State after(State before, Set<Path> touched) throws IOException {
    Set<String> templates = templates(touched);
    Map<String, Integer> assets = new HashMap<>(before.assets());
    templates.stream()
        .filter(t -> t.startsWith(ASSETS))
        .forEach(t -> assets.merge(t, 1, Integer::sum));
    List<String> faults = new ArrayList<>();
    Stylesheets stylesheets = before.stylesheets();
    try {
      stylesheets = stylesheets(before, templates);
    } catch (IllegalStateException e) {
      faults.add(PageMaker.explain(e));
    }
    boolean others = stylesheets != before.stylesheets();
    Sources sources =
        tree.isPresent()
            ? before.sources().after(tree.get().after(Set.copyOf(touched)))
            : before.sources().after(touched);
    Series series = before.plan().series().in(sources.shown()).with(settings(sources.shown()));
    boolean repapered = series.settings().paper() != before.plan().series().settings().paper();
    PreviewPages plan =
        before
            .plan()
            .after(
                series, others || repapered ? parts(stylesheets, series) : before.plan().parts());
    return new State(sources, stylesheets, before.looks() + (others ? 1 : 0), assets, plan, faults);
  }

  private static Parts parts(Stylesheets stylesheets, Series series) {
    return Parts.of(stylesheets, true, series.settings().paper());
  }

  /** Faulty settings are ignored here; a build reports them. */
  private static SiteSettings settings(Corpus corpus) throws IOException {
    return SiteSettingsFile.in(corpus).map(SiteSettingsFile::settings).orElse(SiteSettings.DEFAULT);
  }

  /** Broken stylesheets are compiled again at every change, so that their fault stays visible. */
  private Stylesheets stylesheets(State before, Set<String> changed) {
    Set<String> all =
        changed.stream().filter(t -> !t.startsWith(ASSETS)).collect(Collectors.toSet());
    unsound.addAll(all);
    if (unsound.isEmpty()) {
      return before.stylesheets();
    }
    Stylesheets now = before.stylesheets().after(unsound);
    unsound.clear();
    return now;
  }

  /** The templates among {@code touched}, by their paths below their folder. */
  private Set<String> templates(Set<Path> touched) {
    return wish.templates().stream()
        .flatMap(
            home ->
                touched.stream()
                    .filter(file -> file.startsWith(home))
                    .map(file -> home.relativize(file).toString().replace('\\', '/')))
        .collect(Collectors.toSet());
  }
}
