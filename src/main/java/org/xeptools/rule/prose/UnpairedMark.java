package org.xeptools.rule.prose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Mark;
import org.xeptools.document.Passage;
import org.xeptools.document.Passage.Place;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;

/** A bracket or a quotation mark has no partner. */
final class UnpairedMark implements PassageRule {
  private static final Pattern SMILEY =
      Pattern.compile("[:;=8>]['o]?-?[()](?!\\w)|[\"'\u201C][()][\"'\u201D]");

  /** Inches, ditto marks, and the mark itself as the subject. */
  private static final Pattern NO_QUOTE =
      Pattern.compile("\\d\"|(?<=[\\s(])\"(?=[\\s)])|^\"$|\\\\\"|['\u201C]\"['\u201D]|\\(\"\\)");

  @Override
  public boolean concerns(Passage passage) {
    return (passage.has(Mark.BRACKET) || passage.has(Mark.QUOTE))
        && passage.place() != Place.HISTORY
        && passage.place() != Place.CAPTION;
  }

  @Override
  public Stream<Finding> check(XepDocument document, Passage passage) {
    return Stream.concat(bracket(document, passage), quote(document, passage));
  }

  private Stream<Finding> bracket(XepDocument document, Passage passage) {
    String text = passage.text().value();
    Deque<Integer> open = new ArrayDeque<>();
    List<Integer> alone = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '(') {
        open.push(i);
      } else if (text.charAt(i) == ')' && open.poll() == null && !isEnumerator(text, i)) {
        alone.add(i);
      }
    }
    alone.addAll(open);
    // With more than one, the paragraph is probably a formula or a quotation.
    return alone.size() == 1 && passage.endsBlock() && !SMILEY.matcher(text).find()
        ? alone(document, new Spot(passage, alone.get(0), alone.get(0) + 1))
        : Stream.empty();
  }

  /** {@code a)} and {@code 12)}. */
  private static boolean isEnumerator(String text, int at) {
    int from = at;
    while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
      from--;
    }
    return at - from <= 3 && (from == 0 || text.charAt(from - 1) != '-');
  }

  private Stream<Finding> quote(XepDocument document, Passage passage) {
    String text = passage.text().value();
    int last = text.lastIndexOf('"');
    boolean odd = text.chars().filter(c -> c == '"').count() % 2 == 1;
    return odd && !NO_QUOTE.matcher(text).find()
        ? alone(document, new Spot(passage, last, last + 1))
        : Stream.empty();
  }

  private Stream<Finding> alone(XepDocument document, Spot spot) {
    return spot.isWritten(document) || spot.text().equals("\"")
        ? Stream.of(finding(spot.span(), "'" + spot.text() + "' has no partner"))
        : Stream.empty();
  }
}
