package org.xeptools.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.xeptools.corpus.Corpus;
import org.xeptools.facts.Program;
import org.xeptools.git.GitTree;
import org.xeptools.output.OutputFolder;
import org.xeptools.output.SealKey;
import org.xeptools.render.Paper;
import org.xeptools.review.ReviewPages;
import org.xeptools.review.Reviewed;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Verdict;
import org.xeptools.site.SiteSettings;
import org.xeptools.site.SiteSettingsFile;
import org.xeptools.site.build.Manifest;
import org.xeptools.site.build.Manifest.Done;
import org.xeptools.site.build.Manifest.Stamp;
import org.xeptools.site.build.Progress;
import org.xeptools.site.build.Replacement;
import org.xeptools.site.build.SitePlace;

/**
 * The settings of a review.
 *
 * @param source the source tree
 * @param revisions {@code BASE} or {@code BASE..HEAD}
 * @param target the folder to write
 * @param title the title of the pull request, if known
 * @param previews true to show pages of PDFs as images
 */
public record ReviewFolder(
    Path source, String revisions, Path target, Optional<String> title, boolean previews) {
  private static final int HASH = 8;

  /**
   * A review that was written.
   *
   * @param sentence the review in one sentence without a full stop
   * @param verdicts the new findings
   */
  public record Result(String sentence, List<Verdict> verdicts) {}

  /** Writes the review whole, or leaves the folder as it is. */
  Result write(RuleSet rules, Progress progress) throws IOException, UserError {
    Range range = Range.of(revisions, "BASE");
    if (!Files.isDirectory(source)) {
      throw new UserError(source + " is not a folder; name the one that holds the XEPs' XML files");
    }
    // The longest stylesheets are compiled while documents are compared.
    CompletableFuture<Void> unused = CompletableFuture.runAsync(ReviewPages::prepare);
    try (States states = range.open(source)) {
      requireDocuments(states);
      SitePlace place =
          SitePlace.of(target, SealKey.seal(List.of(states.root())), SitePlace.Kind.REVIEW)
              .ofSourcesIn(states.root());
      place.requireOurs();
      Review review =
          Review.of(states.base(), states.head(), rules)
              .with(TakenNumbers.in(states.head(), range, Optional.empty()), rules);
      Reviewed reviewed =
          reviewed(
              title.map(text -> review.titled(text, rules)).orElse(review), range, states, rules);
      try (Replacement folder = Replacement.of(place, progress)) {
        List<String> written = ReviewPages.write(reviewed, folder.folder());
        folder.commit(manifest(written, folder.folder()), Optional.empty());
      }
      return new Result(reviewed.sentence(), reviewed.verdicts());
    }
  }

  private void requireDocuments(States states) throws UserError {
    if (states.base().files().isEmpty() && states.head().files().isEmpty()) {
      throw new UserError(
          "there are no XEPs in "
              + (source.toString().isEmpty() ? "this folder" : source)
              + ", neither before nor after the change; name the folder that holds them");
    }
  }

  private Reviewed reviewed(Review review, Range range, States states, RuleSet rules)
      throws IOException {
    // A stranger's change must not decide where the bar at the top leads.
    SiteSettings settings = settings(states.base());
    return new Reviewed(
        named(range.from(), states.trees().get(0)),
        range.to().map(to -> named(to, states.trees().get(1))).orElse("the working tree"),
        title,
        states.base(),
        states.head(),
        states.root(),
        review.changes(),
        review.verdicts(),
        states.files(),
        rules,
        settings.imprint().unmarked(),
        previews ? Optional.of(settings.paper()) : Optional.<Paper>empty());
  }

  private static SiteSettings settings(Corpus base) throws IOException {
    return SiteSettingsFile.in(base).map(SiteSettingsFile::settings).orElse(SiteSettings.DEFAULT);
  }

  private static String named(String revision, GitTree tree) {
    String hash = tree.commit().substring(0, HASH);
    return tree.commit().startsWith(revision) ? hash : revision + " (" + hash + ")";
  }

  private static Manifest manifest(List<String> written, OutputFolder folder) {
    Map<String, Done> done = new HashMap<>();
    for (String path : written) {
      List<Stamp> stamps = Stamp.of(folder, path).stream().toList();
      done.put(path, new Done("", Optional.empty(), stamps, List.of()));
    }
    return new Manifest("", Program.ID, 0, 0, 0, done, Map.of(), Map.of());
  }
}
