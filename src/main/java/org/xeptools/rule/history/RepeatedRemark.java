package org.xeptools.rule.history;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.DocumentRule;

/** A revision has the remark of the one before it, copied with its block. */
final class RepeatedRemark implements DocumentRule {
  /** The length of short remarks, such as "Editorial changes", which may be true twice. */
  private static final int TELLING = 30;

  @Override
  public Stream<Finding> check(XepDocument document) {
    List<Revision> revisions = document.header().revisions();
    return IntStream.range(1, revisions.size())
        .filter(i -> isCopy(revisions.get(i - 1), revisions.get(i)))
        .mapToObj(i -> copied(document.header(), revisions.get(i - 1), revisions.get(i)));
  }

  private static boolean isCopy(Revision upper, Revision lower) {
    String remark = text(upper);
    return remark.length() >= TELLING && remark.equals(text(lower));
  }

  private static String text(Revision revision) {
    return revision.remark().map(r -> r.text().value().strip()).orElse("");
  }

  private Finding copied(Header header, Revision upper, Revision lower) {
    String from = lower.version().map(Field::text).orElse("");
    Finding finding =
        finding(
                upper.remark().orElseThrow().textSpan(),
                "the remark repeats that of version " + from + " word for word")
            .with(Note.at(lower.remark().orElseThrow().textSpan(), "The other one is here"));
    return Step.weigh(finding, header, upper);
  }
}
