package org.xeptools.rule.prose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Passage.Place;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.DocumentRule;

/** The first mention of a XEP is not its entity. */
final class XepWithoutEntity implements DocumentRule {
  private static final Pattern XEP = Pattern.compile("XEP-\\d{4}(?!\\w)");

  @Override
  public Stream<Finding> check(XepDocument document) {
    String own = document.header().number().map(Field::text).orElse("");
    Map<String, Spot> first = new LinkedHashMap<>();
    document
        .prose()
        .body()
        .filter(p -> p.place() == Place.BODY || p.place() == Place.CELL)
        .filter(passage -> passage.text().value().contains("XEP-"))
        .flatMap(passage -> Spot.all(passage, XEP))
        .forEach(spot -> first.putIfAbsent(spot.text().substring("XEP-".length()), spot));
    return first.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(own))
        .map(Map.Entry::getValue)
        .filter(
            spot ->
                !Character.isLetterOrDigit(spot.before())
                    && spot.isLiteral(document)
                    && !spot.isQuoted())
        .filter(spot -> !isLinked(document, spot) && !isBroughtBefore(document, spot))
        .map(spot -> finding(spot.span(), "'" + spot.text() + "' is mentioned without its entity"))
        .map(f -> f.with(Note.of("The entity &xepNNNN; writes title and number and links them")));
  }

  private static boolean isLinked(XepDocument document, Spot spot) {
    int at = spot.span().start();
    return Stream.of("link", "cite")
        .flatMap(document::elements)
        .anyMatch(link -> link.span().start() < at && at < link.span().end());
  }

  private static boolean isBroughtBefore(XepDocument document, Spot spot) {
    String entity = "xep" + spot.text().substring("XEP-".length());
    return document.references().stream()
        .anyMatch(r -> r.name().equals(entity) && r.span().start() < spot.span().end());
  }
}
