package org.xeptools.rule.structure;

import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.SourceSpan;

/** An image has no alternative text. */
final class ImageWithoutAlt implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    return document
        .elements("img")
        .filter(image -> image.value("alt").isBlank())
        .map(image -> finding(name(document, image), "the image has no alternative text (alt)"))
        .distinct();
  }

  /** The tag without the image itself, which is long. */
  private static SourceSpan name(XepDocument document, Element image) {
    int start = image.startTag().start();
    int end = Math.min(image.startTag().end(), start + "<img".length());
    return image.entity().isPresent() ? image.startTag() : document.source().span(start, end);
  }
}
