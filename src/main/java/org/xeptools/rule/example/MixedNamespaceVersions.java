package org.xeptools.rule.example;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.document.WholeNumber;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlFault.Repair;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** Listings have two versions of a namespace, and the text names one of them. */
final class MixedNamespaceVersions implements DocumentRule {

  private static final Pattern VERSIONED = Pattern.compile("(urn:xmpp:[^#]+?):\\d+(#.*)?");

  @Override
  public Stream<Finding> check(XepDocument document) {
    Map<String, Map<String, List<NamespaceUse>>> families = new LinkedHashMap<>();
    for (NamespaceUse use : NamespaceUse.in(document)) {
      Matcher versioned = VERSIONED.matcher(use.name());
      // unused-schema-namespace reports versions that only a schema has.
      if (versioned.matches() && !use.isInSchema()) {
        families
            .computeIfAbsent(versioned.group(1) + versioned.group(2), f -> new LinkedHashMap<>())
            .computeIfAbsent(use.name(), n -> new ArrayList<>())
            .add(use);
      }
    }
    families.values().removeIf(versions -> versions.size() < 2);
    if (families.isEmpty()) {
      return Stream.empty();
    }
    String prose = WordsOutside.of(document);
    Set<String> own =
        NamespaceUse.in(document).stream()
            .filter(NamespaceUse::isTarget)
            .map(NamespaceUse::name)
            .collect(Collectors.toSet());
    return families.values().stream().flatMap(versions -> judge(versions, prose, own, document));
  }

  private Stream<Finding> judge(
      Map<String, List<NamespaceUse>> versions,
      String prose,
      Set<String> own,
      XepDocument document) {
    List<Map.Entry<String, List<NamespaceUse>>> byCount =
        versions.entrySet().stream()
            .sorted(
                Comparator.comparingInt(
                    (Map.Entry<String, List<NamespaceUse>> e) -> -e.getValue().size()))
            .toList();
    String usual = byCount.get(0).getKey();
    int enough = byCount.get(0).getValue().size();
    return byCount.stream()
        .skip(1)
        .filter(other -> other.getValue().size() * 2 <= enough && !mentions(prose, other.getKey()))
        .flatMap(
            other ->
                other.getValue().stream()
                    .map(use -> mixed(use, usual, own.contains(usual), document)));
  }

  /** True if the text names this version, which is then not a slip. */
  private static boolean mentions(String prose, String name) {
    for (int i = prose.indexOf(name); i >= 0; i = prose.indexOf(name, i + 1)) {
      int end = i + name.length();
      if (end == prose.length() || !WholeNumber.isDigit(prose.charAt(end))) {
        return true;
      }
    }
    return false;
  }

  private Finding mixed(NamespaceUse use, String usual, boolean own, XepDocument document) {
    Finding finding =
        finding(
            use.place(),
            "'" + use.name() + "' differs in its version from '" + usual + "' elsewhere");
    Repair repair =
        new Repair(
            "Write '" + usual + "'",
            use.attribute().valueStart(),
            use.attribute().valueEnd(),
            usual);
    Finding fixed = Repairs.withFix(finding, repair, use.listing(), document);
    return own ? fixed : fixed.with(milder());
  }
}
