package org.xeptools.rule.prose;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.document.Passage;
import org.xeptools.document.Passage.Place;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Note;
import org.xeptools.finding.Safety;
import org.xeptools.source.Edit;

/** A word is spelled as in Britain. */
final class BritishSpelling implements PassageRule {
  private static final int SHOWN = 5;
  private static final WordList PAIRS = WordList.of("british.txt");

  @Override
  public boolean concerns(Passage passage) {
    return passage.place() != Place.HISTORY && PAIRS.isIn(passage);
  }

  @Override
  public Stream<Finding> check(XepDocument document, Passage passage) {
    return PAIRS
        .in(passage)
        .filter(spot -> spot.isWritten(document) && !isName(spot) && !spot.isQuoted())
        .map(spot -> british(document, spot));
  }

  /** One finding a document, with a fix for all. */
  @Override
  public Stream<Finding> check(XepDocument document) {
    List<Finding> all = PassageRule.super.check(document).toList();
    if (all.size() < 2) {
      return all.stream();
    }
    String others =
        all.stream()
            .map(f -> document.source().textOf(f.span()).toLowerCase(Locale.ROOT))
            .distinct()
            .skip(1)
            .limit(SHOWN)
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(", "));
    int more = all.size() - 1;
    Finding first = all.get(0);
    Finding told =
        first.with(
            Note.of(
                "So "
                    + (more == 1 ? "is one other word" : "are " + more + " other words")
                    + " in this document"
                    + (others.isEmpty() ? "" : ": " + others)));
    List<Edit> edits =
        all.stream().flatMap(f -> f.fix().stream()).flatMap(fix -> fix.edits().stream()).toList();
    return Stream.of(
        edits.isEmpty() ? told : told.with(new Fix("Use American spelling", Safety.UNSAFE, edits)));
  }

  /** True for a capital inside a sentence, or within quotation marks. */
  private static boolean isName(Spot spot) {
    boolean capital = Character.isUpperCase(spot.text().charAt(0));
    boolean midst = spot.passage().place() == Place.BODY && !spot.follows(".:;!?");
    return (capital && midst) || spot.before() == '\'' || spot.passage().element().is("blockquote");
  }

  private Finding british(XepDocument document, Spot spot) {
    String word = spot.text();
    String american = PAIRS.correction(word).orElseThrow();
    Finding finding =
        finding(spot.span(), "'" + word + "' is spelled '" + american + "' in American English");
    return spot.withFix(finding, document, american, Safety.UNSAFE);
  }
}
