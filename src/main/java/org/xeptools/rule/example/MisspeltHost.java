package org.xeptools.rule.example;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlFault.Repair;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Spelling;

/** A domain differs by a letter or two from the one that the other examples use. */
final class MisspeltHost implements DocumentRule {

  private static final int RARE = 3;
  private static final int LONG = 10;
  private static final int MAX_COMPARED = 200;

  @Override
  public Stream<Finding> check(XepDocument document) {
    Map<String, List<Hosts.Place>> hosts = Hosts.in(document);
    return hosts.entrySet().stream()
        .filter(host -> !ExampleDomains.isKept(host.getKey()))
        .limit(MAX_COMPARED)
        .flatMap(
            host ->
                meant(host.getKey(), hosts).stream()
                    .flatMap(
                        meant ->
                            host.getValue().stream()
                                .map(place -> misspelt(host.getKey(), meant, place, document))));
  }

  /** The frequent host that the rare {@code host} was probably meant to be. */
  static Optional<String> meant(String host, Map<String, List<Hosts.Place>> hosts) {
    int count = hosts.get(host).size();
    if (count > RARE) {
      return Optional.empty();
    }
    return hosts.entrySet().stream()
        .limit(MAX_COMPARED)
        .filter(other -> other.getValue().size() > 2 * count)
        .map(Map.Entry::getKey)
        .filter(ExampleDomains::isKept)
        .filter(other -> isSlip(host, other))
        .min(Comparator.comparingInt(other -> Spelling.distance(host, other)));
  }

  private static boolean isSlip(String host, String other) {
    // Hosts that differ in a number are different.
    if (host.replaceAll("[0-9]", "").equals(other.replaceAll("[0-9]", ""))) {
      return false;
    }
    int distance = Spelling.distance(host, other);
    return distance == 1 || (distance == 2 && host.length() >= LONG);
  }

  private Finding misspelt(String host, String meant, Hosts.Place place, XepDocument document) {
    Finding finding = finding(place.span(), "'" + host + "' is likely a slip for '" + meant + "'");
    Repair repair = new Repair("Write '" + meant + "'", place.start(), place.end(), meant);
    return Repairs.withFix(finding, repair, place.listing(), document);
  }
}
