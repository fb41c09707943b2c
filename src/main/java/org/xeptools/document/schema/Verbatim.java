package org.xeptools.document.schema;

import java.util.ArrayList;
import java.util.List;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.MappedText;
import org.xeptools.document.xml.Text;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** Text in a CDATA section instead of references. */
final class Verbatim {
  private static final int LONGEST = 50_000;
  private static final String CDATA_START = "<![CDATA[";
  private static final String CDATA_END = "]]>";

  private Verbatim() {}

  /**
   * The edits, in order, that put the text of {@code element} into a CDATA section; none if there
   * is one, or if it has markup or references to entities.
   */
  static List<Edit> edits(Element element) {
    SourceSpan tag = element.startTag();
    int end = element.endTag().orElseThrow().start();
    MappedText text = element.text();
    String value = text.value();
    boolean plain =
        element.children().stream().allMatch(Text.class::isInstance)
            && !value.isBlank()
            && value.length() <= LONGEST
            && !value.contains(CDATA_END);
    if (!plain) {
      return List.of();
    }
    List<Edit> edits = new ArrayList<>();
    int length = 0;
    for (int i = 0; i < value.length(); i++) {
      SourceSpan place = text.span(i, i + 1);
      length += place.length();
      if (place.length() > 1 && value.charAt(i) != '\n') {
        edits.add(new Edit(place, value.substring(i, i + 1)));
      }
    }
    // Two edits may not begin at one place.
    boolean first = !edits.isEmpty() && edits.get(0).span().start() == tag.end();
    edits.add(
        0,
        first
            ? new Edit(edits.get(0).span(), CDATA_START + edits.remove(0).replacement())
            : insertion(tag, tag.end(), CDATA_START));
    edits.add(insertion(tag, end, CDATA_END));
    // Otherwise a character is no character of the source, or the source has more than the text.
    return length == end - tag.end() ? edits : List.of();
  }

  private static Edit insertion(SourceSpan tag, int at, String text) {
    return new Edit(new SourceSpan(tag.file(), at, at), text);
  }
}
