package org.xeptools.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.ParseResult;
import org.xeptools.finding.Severity;
import org.xeptools.layout.Formatter;
import org.xeptools.output.WholeFile;
import org.xeptools.source.Edit;
import org.xeptools.source.Edits;
import org.xeptools.source.XepSource;

/**
 * A document before and after its layout was corrected.
 *
 * @param edits what was changed, in order
 * @param obstacle why it is not changed, as a sentence without a full stop
 */
public record FormattedDocument(
    XepSource before, XepSource after, List<Edit> edits, Optional<String> obstacle) {

  static FormattedDocument of(ParseResult read, Corpus corpus) {
    XepSource before = read.source();
    if (!Formatter.accepts(read)) {
      return unchanged(before, fault(read));
    }
    List<Edit> edits = Formatter.format(read);
    Optional<String> obstacle =
        edits.isEmpty() ? Optional.empty() : FixedDocument.obstacle(before, corpus);
    if (obstacle.isPresent()) {
      return unchanged(before, before.path() + " " + obstacle.get());
    }
    XepSource after = XepSource.of(before.path(), Edits.apply(before.text(), edits));
    return new FormattedDocument(before, after, edits, Optional.empty());
  }

  private static FormattedDocument unchanged(XepSource source, String why) {
    return new FormattedDocument(source, source, List.of(), Optional.of(why));
  }

  private static String fault(ParseResult read) {
    XepSource source = read.source();
    return read.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .filter(problem -> problem.span().file().equals(source.path()))
        .findFirst()
        .map(
            problem ->
                source.path() + ":" + source.startOf(problem.span()) + ": " + problem.message())
        .orElse(source.path() + " is not well-formed");
  }

  /** True if the layout changes the file. */
  public boolean changes() {
    return !edits.isEmpty();
  }

  /** Writes the file in place; a link to another file of the tree stays a link. */
  void write() throws IOException {
    WholeFile.write(before.path().toRealPath(), after.text().getBytes(StandardCharsets.UTF_8));
  }
}
