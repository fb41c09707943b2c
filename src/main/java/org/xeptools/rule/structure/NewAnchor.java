package org.xeptools.rule.structure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.document.Anchors;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Attribute;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** The fix that gives a section an anchor of its own instead of one that another section has. */
final class NewAnchor {
  private NewAnchor() {}

  /**
   * The anchor {@code usual} or one from the heading, if nothing else in {@code document} has it.
   *
   * @param proposed the anchors of other such fixes
   */
  static Optional<Fix> of(
      XepDocument document,
      Section section,
      Attribute anchor,
      Optional<String> usual,
      Set<String> proposed) {
    SourceSpan span = anchor.value().span();
    boolean literal = document.source().textOf(span).equals(anchor.value().value());
    Stream<String> names =
        Stream.concat(
            usual.stream(),
            Stream.of(section.topic()).filter(topic -> !topic.isEmpty()).map(Anchors::slug));
    return names
        .filter(name -> literal)
        .filter(name -> !document.anchors().resolves(name) && proposed.add(name))
        .findFirst()
        .map(name -> new Fix("Name it " + name, Safety.UNSAFE, List.of(new Edit(span, name))));
  }
}
