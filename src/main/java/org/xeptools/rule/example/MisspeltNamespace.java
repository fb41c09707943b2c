package org.xeptools.rule.example;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlFault.Repair;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Spelling;

/** A namespace differs by a letter or two from one that is known or frequent in the document. */
final class MisspeltNamespace implements DocumentRule {

  private static final int RARE = 3;
  private static final int MAX_SUSPECTS = 200;
  private static final int MAX_USES = 20_000;

  @Override
  public Stream<Finding> check(XepDocument document) {
    Map<String, List<NamespaceUse>> uses =
        NamespaceUse.in(document).stream()
            .limit(MAX_USES)
            .collect(
                Collectors.groupingBy(NamespaceUse::name, LinkedHashMap::new, Collectors.toList()));
    List<String> suspects =
        uses.entrySet().stream()
            .filter(e -> e.getValue().size() <= RARE && !NamespaceUse.KNOWN.contains(e.getKey()))
            .filter(e -> e.getValue().stream().noneMatch(NamespaceUse::isTarget))
            .map(Map.Entry::getKey)
            .limit(MAX_SUSPECTS)
            .toList();
    Map<String, String> slips = new LinkedHashMap<>();
    suspects.forEach(name -> meant(name, uses).ifPresent(meant -> slips.put(name, meant)));
    if (slips.isEmpty()) {
      return Stream.empty();
    }
    String prose = WordsOutside.of(document);
    slips.keySet().removeIf(prose::contains);
    return slips.entrySet().stream()
        .flatMap(
            slip ->
                uses.get(slip.getKey()).stream()
                    .map(use -> misspelt(use, slip.getValue(), document)));
  }

  private static Optional<String> meant(String name, Map<String, List<NamespaceUse>> uses) {
    int enough = 3 * uses.get(name).size();
    Stream<String> own =
        uses.entrySet().stream()
            .filter(
                e ->
                    e.getValue().size() >= enough
                        || e.getValue().stream().anyMatch(NamespaceUse::isTarget))
            .map(Map.Entry::getKey)
            .limit(MAX_SUSPECTS);
    return Stream.concat(own, NamespaceUse.KNOWN.stream())
        .filter(known -> isSlip(name, known))
        .min(
            Comparator.comparingInt((String known) -> Spelling.distance(name, known))
                .thenComparing(known -> known));
  }

  private static boolean isSlip(String name, String known) {
    return !name.equals(known) && NamespaceSpelling.isSlip(name, known);
  }

  private Finding misspelt(NamespaceUse use, String meant, XepDocument document) {
    Finding finding =
        finding(use.place(), "'" + use.name() + "' is likely a slip for '" + meant + "'");
    Repair repair =
        new Repair(
            "Write '" + meant + "'",
            use.attribute().valueStart(),
            use.attribute().valueEnd(),
            meant);
    return Repairs.withFix(finding, repair, use.listing(), document);
  }
}
