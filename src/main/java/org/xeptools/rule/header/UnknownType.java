package org.xeptools.rule.header;

import java.util.Arrays;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Safety;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.DocumentRule;

/** The type is undefined, or only the oldest documents may have it. */
final class UnknownType implements DocumentRule {
  /** The last document that was published with a type of its own for charters. */
  private static final String LAST_LEGACY = "0139";

  private static final KnownValues TYPES =
      new KnownValues(
          "type",
          Arrays.stream(XepType.values())
              .filter(type -> !type.isLegacy())
              .map(XepType::sourceName)
              .toList());

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.header().typeText().stream().flatMap(type -> judge(document.header(), type));
  }

  private Stream<Finding> judge(Header header, Field text) {
    boolean legacy = header.type().filter(XepType::isLegacy).isPresent();
    if (!legacy) {
      return TYPES.judge(this, text);
    }
    return header.number().map(Field::text).filter(n -> n.compareTo(LAST_LEGACY) <= 0).isPresent()
        ? Stream.empty()
        : Stream.of(retired(text));
  }

  private Finding retired(Field type) {
    Finding finding =
        finding(
            type.span(), "the type '" + type.text() + "' is retired; charters are 'Procedural'");
    return type.withFix(finding, XepType.PROCEDURAL.sourceName(), Safety.UNSAFE);
  }
}
