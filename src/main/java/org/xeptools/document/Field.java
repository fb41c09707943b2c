package org.xeptools.document;

import java.util.List;
import org.xeptools.document.xml.Element;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.source.Blanks;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/**
 * A value of the header.
 *
 * @param text the characters, white space collapsed; may be empty
 * @param span their place; the whole element if there are none
 * @param element the element that contains them
 */
public record Field(String text, SourceSpan span, Element element) {
  static Field of(Element element) {
    return new Field(Blanks.folded(element.text().value().strip()), element.textSpan(), element);
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /**
   * {@code finding} with a fix that replaces the text with {@code value}; without a fix if the
   * whole element comes from an entity and cannot be fixed here.
   */
  public Finding withFix(Finding finding, String value, Safety safety) {
    if (element.entity().isPresent()) {
      return finding;
    }
    String tag = element.name();
    String replacement = isEmpty() ? "<" + tag + ">" + value + "</" + tag + ">" : value;
    return finding.with(new Fix("Write " + value, safety, List.of(new Edit(span, replacement))));
  }
}
