package org.xeptools.document.schema;

import java.util.List;
import java.util.Optional;
import org.xeptools.document.HtmlElement;
import org.xeptools.document.xml.Element;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** The fix for an HTML element for which the format has another name. */
final class Renaming {
  private static final String END = "</";

  private Renaming() {}

  /** The fix for {@code element}, if its other name is one of those {@code allowed} here. */
  static Optional<Fix> of(Element element, HtmlElement html, List<String> allowed) {
    boolean possible =
        html.isSynonymOf(element)
            && element.entity().isEmpty()
            && allowed.contains(html.as())
            && element.elements().isEmpty();
    return possible
        ? element
            .endTag()
            .map(
                tag ->
                    new Fix(
                        "Write " + html.as(),
                        Safety.SAFE,
                        List.of(
                            name(element.startTag(), 1, element, html),
                            name(tag, END.length(), element, html))))
        : Optional.empty();
  }

  private static Edit name(SourceSpan tag, int at, Element element, HtmlElement html) {
    int start = tag.start() + at;
    return new Edit(new SourceSpan(tag.file(), start, start + element.name().length()), html.as());
  }
}
