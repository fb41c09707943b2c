package org.xeptools.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xeptools.change.Change;
import org.xeptools.corpus.Corpus;
import org.xeptools.finding.Severity;
import org.xeptools.git.ChangedFiles;
import org.xeptools.render.Imprint;
import org.xeptools.render.Paper;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Verdict;

/**
 * A change to show.
 *
 * @param from the older state in a few words: {@code origin/main (1a2b3c4d)}
 * @param to the newer one
 * @param title the title of the pull request, if known
 * @param base the tree before
 * @param head the tree after
 * @param root the folder of the working tree of their repository
 * @param changes the documents that differ
 * @param verdicts the new findings of these and of other files
 * @param files all files of the repository that differ
 * @param rules the rules that were asked
 * @param imprint the publisher
 * @param paper the paper of the PDFs; empty to make none
 */
public record Reviewed(
    String from,
    String to,
    Optional<String> title,
    Corpus base,
    Corpus head,
    Path root,
    List<Change> changes,
    List<Verdict> verdicts,
    ChangedFiles files,
    RuleSet rules,
    Imprint imprint,
    Optional<Paper> paper) {
  public Reviewed {
    changes = List.copyOf(changes);
    verdicts = List.copyOf(verdicts);
  }

  /** The name of a file of either tree, as readers see it: {@code inbox/tides.xml}. */
  String name(Path file) {
    Path folder = absolute(head.folder());
    Path whole = absolute(file);
    return slashes(whole.startsWith(folder) ? folder.relativize(whole) : whole.getFileName());
  }

  /** Its path from the root of the repository, as git names it. */
  String inRepository(Path file) {
    Path whole = absolute(file);
    return slashes(whole.startsWith(root) ? root.relativize(whole) : whole);
  }

  /** {@code 3 documents change; new findings: 1 error, 2 notes}. */
  public String sentence() {
    int documents = changes.size();
    return (documents == 1
            ? "1 document changes"
            : (documents == 0 ? "No" : documents) + " documents change")
        + "; new findings: "
        + counts(verdicts);
  }

  /** {@code 1 error, 2 notes}, or {@code none}. */
  static String counts(List<Verdict> verdicts) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      int count = verdicts.stream().mapToInt(v -> v.count(severity)).sum();
      if (count > 0) {
        counts.add(count + " " + severity.word() + (count == 1 ? "" : "s"));
      }
    }
    return counts.isEmpty() ? "none" : String.join(", ", counts);
  }

  static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
