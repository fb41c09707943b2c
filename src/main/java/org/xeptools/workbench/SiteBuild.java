package org.xeptools.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.finding.Finding;
import org.xeptools.history.PublishedVersions;
import org.xeptools.output.SealKey;
import org.xeptools.render.Stylesheets;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Rules;
import org.xeptools.rule.Verdict;
import org.xeptools.rule.VerdictText;
import org.xeptools.site.Entry;
import org.xeptools.site.Footprint;
import org.xeptools.site.Parts;
import org.xeptools.site.Series;
import org.xeptools.site.SeriesOutline;
import org.xeptools.site.SitePlan;
import org.xeptools.site.SiteSettings;
import org.xeptools.site.SiteSettingsFile;
import org.xeptools.site.SiteWriter;
import org.xeptools.site.build.Built;
import org.xeptools.site.build.Progress;
import org.xeptools.site.build.SitePlace;
import org.xeptools.site.search.SynonymsFile;

/**
 * The settings of a build.
 *
 * @param source the source tree
 * @param target the folder of the site
 * @param pdfs true to make PDFs, too
 * @param attic true to show old versions, if the tree has a history
 * @param today the day that deadlines are compared with
 * @param anew true to keep nothing of the last build
 */
public record SiteBuild(
    Path source, Path target, boolean pdfs, boolean attic, LocalDate today, boolean anew) {

  /**
   * The result of a build.
   *
   * @param verdicts the verdicts on documents with findings, unless nothing changed
   * @param remarks sentences about parts that the site lacks
   */
  public record Site(Built built, List<Verdict> verdicts, List<String> remarks) {}

  /**
   * The default folder of a site.
   *
   * @throws UserError if it is a link, which the user did not name and which may have come with a
   *     tree
   */
  public static Path usualTarget() throws UserError {
    Path target = Path.of("target", "site");
    for (Path part : List.of(target.getParent(), target)) {
      if (Files.isSymbolicLink(part)) {
        throw new UserError(part + " is a link; to write the site to its target, use -o " + target);
      }
    }
    return target;
  }

  /** All inputs of the site except the sources. */
  private List<String> options() {
    return List.of(
        String.valueOf(pdfs),
        String.valueOf(attic),
        today.toString(),
        String.valueOf(System.getenv("SOURCE_DATE_EPOCH")));
  }

  /** Makes the site, or the parts that have changed since the last build. */
  Site run(Inputs inputs, int jobs, Progress progress) throws IOException, UserError {
    return run(inputs, jobs, progress, Clock.systemUTC());
  }

  /** The same; {@code clock} decides which files are so young that they may change unnoticed. */
  Site run(Inputs inputs, int jobs, Progress progress, Clock clock) throws IOException, UserError {
    Footprint footprint = Footprint.of(source, options(), clock);
    SitePlace place = SitePlace.of(target, SealKey.seal(trees())).ofSourcesIn(workTree(source));
    if (place.seal().isNone()) {
      progress.say(
          "Each build rebuilds everything, since xep cannot store the key that marks the sites it"
              + " built; set XDG_STATE_HOME to a folder that it can write to");
    }
    Optional<Built> unchanged = SiteWriter.unchanged(footprint, place);
    if (unchanged.isPresent() && !anew) {
      return new Site(unchanged.get(), List.of(), List.of());
    }
    Corpus corpus = inputs.tree(source);
    Optional<PublishedVersions> history =
        attic
            ? history(corpus, anew ? Optional.empty() : place.history(corpus.folder()), progress)
            : Optional.empty();
    try {
      Built built = build(corpus, history, footprint, place, jobs, progress);
      List<Verdict> verdicts =
          built.findings().entrySet().parallelStream()
              .map(found -> Verdict.of(corpus.read(found.getKey()), found.getValue()))
              .toList();
      return new Site(built, verdicts, remarks(history));
    } finally {
      if (history.isPresent()) {
        history.get().close();
      }
    }
  }

  /** The findings of the rule on file names for documents whose page had to be renamed. */
  private Map<Path, List<Finding>> renamed(Series series) {
    List<Entry> renamed =
        series.entries().stream().filter(entry -> entry.info().isRenamed()).toList();
    if (renamed.isEmpty()) {
      return Map.of(); // all rules would be loaded for one
    }
    RuleSet rule = Rules.on(today).only(r -> r.id().equals("repeated-file-name"));
    return renamed.stream()
        .map(entry -> series.corpus().read(entry.info().file()))
        .map(read -> rule.check(read, series.corpus()))
        .collect(Collectors.toMap(v -> v.source().path(), Verdict::findings));
  }

  private static List<Finding> joined(List<Finding> some, List<Finding> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }

  private static Optional<PublishedVersions> history(
      Corpus corpus, Optional<String> memory, Progress progress) throws UserError {
    try {
      return PublishedVersions.of(
          corpus.folder(),
          memory,
          (done, total) ->
              progress.step(
                  new Progress.Step(done, total, (double) done / total, "old texts in git")));
    } catch (IOException | UncheckedIOException e) {
      String reason =
          e instanceof UncheckedIOException u ? u.getCause().getMessage() : e.getMessage();
      throw new UserError(
          "the old versions cannot be read (--no-attic leaves them out): " + reason);
    }
  }

  private static List<String> remarks(Optional<PublishedVersions> history) {
    return history.filter(PublishedVersions::isShallow).isPresent()
        ? List.of(
            "The attic lacks older versions, since this clone is shallow; git fetch --unshallow"
                + " brings them")
        : List.of();
  }

  /** The trees that may have come from others: the work trees of the sources and of the site. */
  private List<Path> trees() {
    return Stream.of(source, target).map(SiteBuild::workTree).toList();
  }

  /** The folder around {@code path} that git knows, or itself. */
  static Path workTree(Path path) {
    Path folder = path.toAbsolutePath().normalize();
    for (Path above = folder; above != null; above = above.getParent()) {
      if (Files.exists(above.resolve(".git"))) {
        return above;
      }
    }
    return folder;
  }

  private Built build(
      Corpus corpus,
      Optional<PublishedVersions> history,
      Footprint footprint,
      SitePlace place,
      int jobs,
      Progress progress)
      throws IOException {
    Map<Path, List<Finding>> problems = new TreeMap<>();
    Stylesheets stylesheets = Stylesheets.ofProgram();
    CompletableFuture<Void> unused = CompletableFuture.runAsync(stylesheets::prepare);
    Map<Path, List<Finding>> met = new ConcurrentHashMap<>();
    corpus.files().parallelStream().forEach(file -> met.put(file, problems(file, corpus)));
    problems.putAll(met);
    corpus.declarations().faulty().forEach(list -> problems.put(list.source().path(), list.met()));
    corpus.sigsFile().ifPresent(file -> problems.put(file, corpus.sigs().problems()));
    corpus.doapFiles().forEach((path, doap) -> problems.put(path, doap.problems()));
    Optional<SiteSettingsFile> file = SiteSettingsFile.in(corpus);
    file.ifPresent(f -> problems.put(f.path(), f.problems()));
    SiteSettings settings = file.map(SiteSettingsFile::settings).orElse(SiteSettings.DEFAULT);
    Series series = Series.of(corpus, today, settings, pdfs).with(history);
    SynonymsFile.in(corpus).ifPresent(f -> problems.put(f.path(), f.problems(series.infos())));
    renamed(series).forEach((path, finding) -> problems.merge(path, finding, SiteBuild::joined));
    Parts parts = Parts.of(stylesheets, pdfs, settings.paper());
    SeriesOutline outline = SeriesOutline.of(series, footprint.files(), options());
    Built built =
        new SiteWriter(jobs, progress)
            .write(
                last -> SitePlan.of(series, parts, outline, last),
                problems,
                footprint,
                place,
                corpus.contents()::areStill,
                () -> history.map(h -> place.historyText(corpus.folder(), h.memory())),
                anew);
    corpus.contents().keep();
    return built;
  }

  /** The faults of form in {@code file}. */
  private static List<Finding> problems(Path file, Corpus corpus) {
    return corpus
        .contents()
        .fact(
            "problems",
            file,
            (found, out) -> VerdictText.write(found, corpus::name, out),
            in ->
                VerdictText.findings(
                    in,
                    name -> name.equals(corpus.name(file)) ? file : corpus.folder().resolve(name)),
            () -> corpus.read(file).problems());
  }
}
