package org.xeptools.review;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.xeptools.change.Change;
import org.xeptools.change.Triage;
import org.xeptools.output.OutputFolder;
import org.xeptools.render.Assets;
import org.xeptools.render.RedlineRenderer;
import org.xeptools.render.SitePages;
import org.xeptools.render.Stylesheets;
import org.xeptools.rule.Verdict;

/** Writes a review: {@code index.html} and all that it links to. */
public final class ReviewPages {
  /** In characters; larger than any real XEP. Such documents are worked on one at a time. */
  private static final int LARGE = 500_000;

  private static final String INDEX = "index.html";

  private ReviewPages() {}

  /** Compiles the stylesheets that take longest, so that a caller can do this beside other work. */
  public static void prepare() {
    new RedlineRenderer(Stylesheets.ofProgram()).prepare();
    Stylesheets.ofProgram().prepare();
  }

  /**
   * Writes the files into the empty folder {@code into}.
   *
   * @return their paths, sorted
   */
  public static List<String> write(Reviewed reviewed, OutputFolder into) {
    return write(reviewed, into, Stylesheets.ofProgram());
  }

  static List<String> write(Reviewed reviewed, OutputFolder into, Stylesheets stylesheets) {
    SitePages pages = new SitePages(stylesheets, "review");
    ReviewFiles files = new ReviewFiles(into, List.of(INDEX));
    ReviewParts parts = parts(reviewed, files, stylesheets, pages);
    String index = new ReviewIndex(reviewed).write(parts);
    files.write(INDEX, pages.render("index.xsl", index, SourcePages.parameters(reviewed)));
    files.write("summary.md", ReviewSummary.of(reviewed, parts).getBytes(StandardCharsets.UTF_8));
    files.write("review.json", ReviewData.of(reviewed, parts));
    Assets.ofReviews().forEach(files::write);
    return files.written();
  }

  /** Writes the pages that the first one links to. */
  static ReviewParts parts(
      Reviewed reviewed, ReviewFiles files, Stylesheets stylesheets, SitePages pages) {
    SourcePages sources = new SourcePages(reviewed, files, pages);
    OtherFiles others = new OtherFiles(reviewed, sources, files);
    return new ReviewParts(
        documents(reviewed, files, sources, stylesheets), others.affected(), others.changed());
  }

  private static List<DocumentReview> documents(
      Reviewed reviewed, ReviewFiles files, SourcePages sources, Stylesheets stylesheets) {
    DocumentWork work = new DocumentWork(reviewed, files, sources, stylesheets);
    List<Change> changes = reviewed.changes();
    List<Triage> triage = Triage.of(changes);
    Map<Path, Verdict> verdicts = new HashMap<>();
    reviewed.verdicts().forEach(verdict -> verdicts.put(verdict.source().path(), verdict));
    List<String> stems = changes.stream().map(c -> files.stem(reviewed.name(place(c)))).toList();
    DocumentReview[] made = new DocumentReview[changes.size()];
    IntPredicate isLarge = i -> changes.get(i).subject().source().text().length() > LARGE;
    for (boolean large : new boolean[] {false, true}) {
      IntStream some = IntStream.range(0, made.length).filter(i -> isLarge.test(i) == large);
      (large ? some : some.parallel())
          .forEach(
              i -> {
                Change change = changes.get(i);
                Verdict verdict =
                    Optional.ofNullable(verdicts.get(place(change)))
                        .orElseGet(() -> Verdict.of(change.subject(), List.of()));
                made[i] = work.make(change, triage.get(i), verdict, stems.get(i), i);
              });
    }
    return new ArrayList<>(List.of(made));
  }

  private static Path place(Change change) {
    return change.after().or(change::before).orElseThrow();
  }
}
