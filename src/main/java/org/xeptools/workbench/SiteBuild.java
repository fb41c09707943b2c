package org.xeptools.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.corpus.Publications;
import org.xeptools.finding.Finding;
import org.xeptools.render.Stylesheets;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Rules;
import org.xeptools.rule.Verdict;
import org.xeptools.site.Built;
import org.xeptools.site.Footprint;
import org.xeptools.site.Progress;
import org.xeptools.site.Series;
import org.xeptools.site.Settings;
import org.xeptools.site.SettingsFile;
import org.xeptools.site.SitePlan;
import org.xeptools.site.SiteWriter;

/**
 * What a build is asked for.
 *
 * @param source the source tree
 * @param target where the site goes
 * @param pdfs whether documents are made as PDFs too
 * @param attic whether old versions are shown, where the tree has a history
 * @param today the day that periods are counted to
 * @param anew true to keep nothing of what was built last
 */
public record SiteBuild(
    Path source, Path target, boolean pdfs, boolean attic, LocalDate today, boolean anew) {

  /**
   * What came of it.
   *
   * @param verdicts on each document with findings, unless nothing changed
   * @param remarks sentences on what the site lacks
   */
  public record Site(Built built, List<Verdict> verdicts, List<String> remarks) {}

  /** All that decides what is made, but for the sources. */
  private List<String> options() {
    return List.of(
        String.valueOf(pdfs),
        String.valueOf(attic),
        today.toString(),
        String.valueOf(System.getenv("SOURCE_DATE_EPOCH")));
  }

  /** Makes the site, or what has changed of it since it was built last. */
  Site run(Inputs inputs, int jobs, Progress progress) throws IOException, UserError {
    Footprint footprint = Footprint.of(source, options());
    Optional<Built> unchanged = SiteWriter.unchanged(footprint, target);
    if (unchanged.isPresent() && !anew) {
      return new Site(unchanged.get(), List.of(), List.of());
    }
    Corpus corpus = inputs.tree(source);
    Path memory = target.resolve(".xep-history");
    Optional<Publications> history =
        attic ? history(corpus, anew ? Optional.empty() : Optional.of(memory)) : Optional.empty();
    try {
      Built built = build(corpus, history, footprint, jobs, progress);
      if (history.isPresent()) {
        history.get().remember(memory);
      }
      List<Verdict> verdicts = new ArrayList<>();
      built
          .findings()
          .forEach((file, findings) -> verdicts.add(Verdict.of(corpus.read(file), findings)));
      return new Site(built, verdicts, remarks(history));
    } finally {
      if (history.isPresent()) {
        history.get().close();
      }
    }
  }

  /** What the rule on file names says of the documents that have no page for that reason. */
  private Map<Path, List<Finding>> unshown(Series series) {
    Set<Path> shown =
        series.entries().stream().map(e -> e.info().file()).collect(Collectors.toSet());
    RuleSet rule = Rules.on(today).only(r -> r.id().equals("repeated-file-name"));
    return series.corpus().inbox().stream()
        .filter(file -> !shown.contains(file))
        .map(file -> rule.check(series.corpus().read(file), series.corpus()))
        .collect(Collectors.toMap(v -> v.source().path(), Verdict::findings));
  }

  private static List<Finding> joined(List<Finding> some, List<Finding> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }

  private static Optional<Publications> history(Corpus corpus, Optional<Path> memory)
      throws UserError {
    try {
      return Publications.of(corpus.folder(), memory);
    } catch (IOException | UncheckedIOException e) {
      String reason =
          e instanceof UncheckedIOException u ? u.getCause().getMessage() : e.getMessage();
      throw new UserError(reason + " (--no-attic builds without the old versions)");
    }
  }

  private static List<String> remarks(Optional<Publications> history) {
    return history.filter(Publications::isShallow).isPresent()
        ? List.of(
            "The attic lacks older versions, since this clone is shallow; git fetch --unshallow"
                + " brings them")
        : List.of();
  }

  private Built build(
      Corpus corpus,
      Optional<Publications> history,
      Footprint footprint,
      int jobs,
      Progress progress)
      throws IOException {
    Map<Path, List<Finding>> problems = new TreeMap<>();
    Stylesheets stylesheets = new Stylesheets();
    corpus.files().parallelStream().forEach(corpus::read);
    corpus.files().forEach(file -> problems.put(file, corpus.read(file).problems()));
    corpus.sigsFile().ifPresent(file -> problems.put(file, corpus.sigs().problems()));
    Optional<SettingsFile> file = SettingsFile.in(corpus);
    file.ifPresent(f -> problems.put(f.path(), f.problems()));
    Settings settings = file.map(SettingsFile::settings).orElse(Settings.DEFAULT);
    Series series = Series.of(corpus, today, settings, pdfs).with(history);
    unshown(series).forEach((path, finding) -> problems.merge(path, finding, SiteBuild::joined));
    CompletableFuture<Void> unused = CompletableFuture.runAsync(stylesheets::prepare);
    SitePlan plan = SitePlan.of(series, SitePlan.parts(stylesheets, pdfs));
    return new SiteWriter(jobs, progress).write(plan, problems, footprint, target, anew);
  }
}
