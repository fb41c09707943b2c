package org.xeptools.rule.example;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlFault.Repair;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.example.AddressParts.Kind;
import org.xeptools.rule.example.AddressParts.Place;

/** A part of an address differs by one letter from the one that the other examples use. */
final class MisspeltAddress implements DocumentRule {
  private static final int MAX_COMPARED = 200;

  @Override
  public Stream<Finding> check(XepDocument document) {
    Map<String, List<Hosts.Place>> hosts = Hosts.in(document);
    return AddressParts.in(document).entrySet().stream()
        .flatMap(
            group ->
                group.getValue().keySet().stream()
                    .limit(MAX_COMPARED)
                    .filter(part -> group.getKey() != Kind.HOST || !isMisspeltHost(part, hosts))
                    .flatMap(part -> judge(group.getKey(), part, group.getValue(), document)));
  }

  /** True if {@code misspelt-host} reports it. */
  private static boolean isMisspeltHost(String host, Map<String, List<Hosts.Place>> hosts) {
    return !ExampleDomains.isKept(host)
        && hosts.containsKey(host)
        && MisspeltHost.meant(host, hosts).isPresent();
  }

  private Stream<Finding> judge(
      Kind kind, String part, Map<String, List<Place>> parts, XepDocument document) {
    return MeantAddress.of(kind, part, parts).stream()
        .flatMap(
            meant -> parts.get(part).stream().map(place -> misspelt(part, meant, place, document)));
  }

  /** True if the two differ only in the top-level domain, or one is the plural of the other. */
  private static boolean isDoubtful(String part, String meant) {
    int dot = part.lastIndexOf('.');
    return (dot > 0 && meant.startsWith(part.substring(0, dot + 1)))
        || meant.replace("s.", ".").equals(part)
        || part.replace("s.", ".").equals(meant);
  }

  private Finding misspelt(String part, String meant, Place place, XepDocument document) {
    Finding finding = finding(place.span(), "'" + part + "' is likely a slip for '" + meant + "'");
    Repair repair = new Repair("Write '" + meant + "'", place.start(), place.end(), meant);
    Finding weighed = isDoubtful(part, meant) ? finding.with(milder()) : finding;
    return Repairs.withFix(weighed, repair, place.listing(), document);
  }
}
