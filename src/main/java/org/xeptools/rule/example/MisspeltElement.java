package org.xeptools.rule.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.document.listing.XmlFault.Repair;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Spelling;

/** An element's name differs by a letter from the one that the other examples use. */
final class MisspeltElement implements DocumentRule {

  private static final Pattern ENDING = Pattern.compile("[sdr]");
  private static final int RARE = 2;
  private static final int SHORTEST = 6;
  private static final int ENOUGH = 3;
  private static final int MAX_NAMES = 200;

  @Override
  public Stream<Finding> check(XepDocument document) {
    ElementNames elements = ElementNames.in(document);
    List<Finding> found = new ArrayList<>();
    elements
        .used()
        .forEach(
            (namespace, family) -> judge(family, elements.definedIn(namespace), document, found));
    if (found.isEmpty()) {
      return Stream.empty();
    }
    String prose = WordsOutside.of(document);
    return found.stream().filter(f -> !prose.contains("<" + name(f)));
  }

  private static String name(Finding finding) {
    return finding.message().substring(1, finding.message().indexOf('>'));
  }

  private void judge(
      Map<String, List<ElementNames.Place>> family,
      Set<String> defined,
      XepDocument document,
      List<Finding> found) {
    if (family.size() > MAX_NAMES) {
      return;
    }
    family.forEach(
        (name, places) -> {
          if (places.size() <= RARE && name.length() >= SHORTEST && !defined.contains(name)) {
            int enough = ENOUGH * places.size();
            Stream.concat(
                    defined.stream(),
                    family.keySet().stream().filter(other -> family.get(other).size() >= enough))
                .filter(other -> isSlip(name, other))
                .findFirst()
                .ifPresent(
                    other -> places.forEach(place -> found.add(misspelt(place, other, document))));
          }
        });
  }

  /** True if one letter differs that does not make a plural or participle. */
  private static boolean isSlip(String name, String other) {
    return name.regionMatches(0, other, 0, 1) // DSAKeyValue is not a slip for RSAKeyValue
        && Math.abs(name.length() - other.length()) <= 1
        && !ENDING.matcher(name.startsWith(other) ? name.substring(other.length()) : "").matches()
        && !ENDING.matcher(other.startsWith(name) ? other.substring(name.length()) : "").matches()
        && Spelling.distance(name, other) <= 1
        && !name.replaceAll("[0-9]", "").equals(other.replaceAll("[0-9]", ""));
  }

  private Finding misspelt(ElementNames.Place place, String other, XepDocument document) {
    XmlElement element = place.element();
    int start = element.nameEnd() - element.localName().length();
    Finding finding =
        finding(
            place.listing().span(start, element.nameEnd()),
            "<" + element.localName() + "> is likely a slip for <" + other + ">");
    List<Repair> repairs = repairs(element, other, place.listing().text().value());
    return repairs.isEmpty()
        ? finding
        : Repairs.withFix(finding, repairs, Safety.UNSAFE, place.listing(), document);
  }

  /** The names in its tags; none if its end tag is missing. */
  private static List<Repair> repairs(XmlElement element, String other, String text) {
    String title = "Write " + other;
    int length = element.localName().length();
    Repair first = new Repair(title, element.nameEnd() - length, element.nameEnd(), other);
    if (element.isEmptyTag()) {
      return List.of(first);
    }
    String endTag = "</" + element.name();
    if (!text.startsWith(endTag, element.contentEnd())) {
      return List.of();
    }
    int end = element.contentEnd() + endTag.length();
    return List.of(first, new Repair(title, end - length, end, other));
  }
}
