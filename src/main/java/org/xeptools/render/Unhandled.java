package org.xeptools.render;

import java.util.List;
import java.util.Optional;
import net.sf.saxon.s9api.Message;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;

/**
 * The finding for an element that no template handles. A stylesheet reports it by {@code
 * xsl:message} with the error code {@code unhandled} and the element's place in document order.
 */
final class Unhandled {
  private static final String RULE = "unhandled-element";

  private Unhandled() {}

  /** The finding, if {@code message} is about an element; empty for other messages. */
  static Optional<Finding> finding(XepDocument document, Message message) {
    boolean ours =
        message.getErrorCode() != null && message.getErrorCode().getLocalName().equals("unhandled");
    if (!ours) {
      return Optional.empty();
    }
    List<Element> all = document.root().tree().toList();
    Element element = all.get(Integer.parseInt(message.getStringValue().strip()));
    return Optional.of(
        Finding.of(
            RULE,
            Severity.WARNING,
            element.startTag(),
            "no template knows <" + element.name() + ">; only its text is shown"));
  }
}
