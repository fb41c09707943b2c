package org.xeptools.rule.charter;

import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Safety;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.DocumentRule;
import org.xeptools.sig.Charter;

/** A new charter has another type than Procedural. */
final class CharterNotProcedural implements DocumentRule {
  private static final int PLAIN = 3;

  /** Of a document that is called a SIG's, most of the parts must be there to be sure. */
  @Override
  public Stream<Finding> check(XepDocument document) {
    return Charter.of(document)
        .filter(charter -> charter.parts().size() >= PLAIN)
        .flatMap(charter -> document.header().typeText())
        .filter(field -> !mayBeCharter(field.text()))
        .map(
            field ->
                field.withFix(
                    finding(field.span(), "a charter is 'Procedural', not '" + field.text() + "'"),
                    XepType.PROCEDURAL.sourceName(),
                    Safety.UNSAFE))
        .stream();
  }

  /** The types that only charters had are the affair of unknown-type. */
  private static boolean mayBeCharter(String type) {
    return XepType.of(type).filter(t -> t == XepType.PROCEDURAL || t.isLegacy()).isPresent();
  }
}
