package org.xeptools.rule.prose;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Passage;
import org.xeptools.document.Passage.Place;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.XepType;

/** A paragraph ends without a full stop. */
final class MissingFullStop implements PassageRule {
  private static final int FEWEST_WORDS = 8;
  private static final Pattern ADDRESS = Pattern.compile("[@/:#]");

  @Override
  public boolean concerns(Passage passage) {
    return passage.place() == Place.BODY && passage.element().is("p");
  }

  @Override
  public Stream<Finding> check(XepDocument document, Passage passage) {
    Element element = passage.element();
    if (document.header().type().equals(Optional.of(XepType.HUMOROUS))
        || !passage.endsBlock()
        || passage.words().count() < FEWEST_WORDS
        || element.attribute("class").isPresent()
        || element.parent().filter(Section::isSection).isEmpty()) {
      return Stream.empty();
    }
    String text = passage.text().value();
    int end = text.length();
    while (end > 0
        && (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == Passage.NOTE)) {
      end--;
    }
    char last = end == 0 ? '.' : text.charAt(end - 1);
    boolean open =
        (Character.isLetter(last) || (last == ')' && ".!?:".indexOf(text.charAt(end - 2)) < 0))
            && !ADDRESS.matcher(text.substring(text.lastIndexOf(' ', end - 1) + 1, end)).find();
    Spot spot = new Spot(passage, Math.max(0, end - 1), Math.max(1, end));
    return open && !isLedOn(element) && spot.isWritten(document)
        ? Stream.of(finding(spot.span(), "the paragraph ends without a full stop"))
        : Stream.empty();
  }

  /** True if a list, an example or a table continues the sentence. */
  private static boolean isLedOn(Element paragraph) {
    boolean here = false;
    for (Element sibling : paragraph.parent().orElseThrow().elements()) {
      if (here) {
        return !sibling.is("p") && !Section.isSection(sibling);
      }
      here = sibling == paragraph;
    }
    return false;
  }
}
