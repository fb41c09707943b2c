package org.xeptools.rule.example;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlFault.Repair;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.example.AddressParts.Kind;
import org.xeptools.rule.example.AddressParts.Place;

/** A part of an address differs by one letter from the one that the other examples use. */
final class MisspeltAddress implements DocumentRule {
  /** The most places of a slip, and how much more frequent the right part must be. */
  private static final int RARE = 4;

  private static final int OFTENER = 2;
  private static final int RARE_TOP = 2;
  private static final int OFTENER_TOP = 3;

  /** The houses in Shakespeare's plays, so that a name that all examples misspell is found, too. */
  private static final List<String> HOUSES = List.of("capulet", "montague", "shakespeare");

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
    return meant(kind, part, parts).stream()
        .flatMap(
            meant -> parts.get(part).stream().map(place -> misspelt(part, meant, place, document)));
  }

  private static Optional<String> meant(Kind kind, String part, Map<String, List<Place>> parts) {
    return (kind == Kind.HOST ? house(part) : Optional.<String>empty())
        .or(
            () ->
                oftener(part, RARE, OFTENER, parts).filter(o -> SlipOfPen.is(part, o)).findFirst())
        .or(() -> kind == Kind.HOST ? host(part, parts) : Optional.empty());
  }

  private static Stream<String> oftener(
      String part, int rare, int times, Map<String, List<Place>> parts) {
    int count = parts.get(part).size();
    return count > rare
        ? Stream.empty()
        : parts.entrySet().stream()
            .limit(MAX_COMPARED)
            .filter(other -> other.getValue().size() >= times * count)
            .map(Map.Entry::getKey)
            .filter(other -> !other.equals(part));
  }

  private static Optional<String> house(String host) {
    String[] labels = host.split("\\.", -1);
    if (labels.length < 2) {
      return Optional.empty();
    }
    String label = labels[labels.length - 2];
    return HOUSES.stream()
        .filter(house -> SlipOfPen.is(label, house))
        .findFirst()
        .map(
            house -> {
              labels[labels.length - 2] = house;
              return String.join(".", labels);
            });
  }

  /** The host that is meant by one with a leading dot, or with another top-level domain. */
  private static Optional<String> host(String host, Map<String, List<Place>> hosts) {
    return oftener(host, RARE_TOP, OFTENER_TOP, hosts)
        .filter(other -> host.equals("." + other) || isSameStage(host, other, hosts))
        .findFirst();
  }

  private static boolean isSameStage(String host, String other, Map<String, List<Place>> hosts) {
    String stem = stem(host);
    return !stem.endsWith("example")
        && stem.equals(stem(other))
        && ExampleDomains.isKept(host)
        && locals(hosts.get(other)).containsAll(locals(hosts.get(host)));
  }

  private static String stem(String host) {
    return host.substring(0, host.lastIndexOf('.'));
  }

  private static Set<String> locals(List<Place> places) {
    return places.stream().map(Place::local).collect(Collectors.toSet());
  }

  private Finding misspelt(String part, String meant, Place place, XepDocument document) {
    Finding finding = finding(place.span(), "'" + part + "' is likely a slip for '" + meant + "'");
    Repair repair = new Repair("Write '" + meant + "'", place.start(), place.end(), meant);
    return Repairs.withFix(finding, repair, place.listing(), document);
  }
}
