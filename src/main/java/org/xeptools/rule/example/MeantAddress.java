package org.xeptools.rule.example;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.rule.example.AddressParts.Kind;
import org.xeptools.rule.example.AddressParts.Place;

/** Finds the part of an address that a misspelled one was meant to be, from the other addresses. */
final class MeantAddress {
  /** The most places of a slip, and how much more frequent the right part must be. */
  private static final int RARE = 4;

  private static final int OFTENER = 1;
  private static final int RARE_TOP = 2;
  private static final int OFTENER_TOP = 3;

  /** The houses in Shakespeare's plays, so that a name that all examples misspell is found, too. */
  private static final List<String> HOUSES = List.of("capulet", "montague", "shakespeare");

  private static final int MAX_COMPARED = 200;

  private MeantAddress() {}

  /** The part that {@code part}, one of {@code parts}, is probably a slip for. */
  static Optional<String> of(Kind kind, String part, Map<String, List<Place>> parts) {
    return (kind == Kind.HOST ? house(part) : Optional.<String>empty())
        .or(
            () ->
                oftener(part, RARE, OFTENER, parts)
                    .filter(o -> SlipOfPen.is(part, o) && !isHouse(part, o))
                    .findFirst())
        .or(() -> kind == Kind.HOST ? host(part, parts) : Optional.empty())
        .or(() -> kind == Kind.HOST ? label(part, parts) : Optional.empty());
  }

  private static Stream<String> oftener(
      String part, int rare, int times, Map<String, List<Place>> parts) {
    int count = parts.get(part).size();
    return count > rare
        ? Stream.empty()
        : parts.entrySet().stream()
            .limit(MAX_COMPARED)
            .filter(other -> other.getValue().size() >= Math.max(times * count, count + 1))
            .map(Map.Entry::getKey)
            .filter(other -> !other.equals(part));
  }

  /**
   * True if {@code part} is the name of a house in Shakespeare's plays and {@code other} is not.
   */
  private static boolean isHouse(String part, String other) {
    return HOUSES.stream().anyMatch(house -> part.contains(house) && !other.contains(house));
  }

  /** The host with the label as most other hosts have it. */
  private static Optional<String> label(String host, Map<String, List<Place>> hosts) {
    Map<String, Integer> labels = new HashMap<>();
    hosts.forEach(
        (name, places) -> {
          for (String label : name.split("\\.", -1)) {
            labels.merge(label, places.size(), Integer::sum);
          }
        });
    String[] own = host.split("\\.", -1);
    for (int i = 0; i < own.length; i++) {
      String label = own[i];
      int count = labels.get(label);
      Optional<String> meant =
          labels.keySet().stream()
              .filter(l -> count <= RARE && labels.get(l) > OFTENER_TOP * count)
              .filter(l -> SlipOfPen.is(label.replace("-", ""), l.replace("-", "")))
              .filter(l -> !isHouse(label, l))
              .findFirst();
      if (meant.isPresent()) {
        own[i] = meant.get();
        return Optional.of(String.join(".", own));
      }
    }
    return Optional.empty();
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
}
