package org.xeptools.rule.example;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.example.AddressParts.Kind;
import org.xeptools.rule.example.AddressParts.Place;

/** An address that is frequent in the examples has another host in a few places. */
final class ChangedHost implements DocumentRule {
  /** The most places of the other host, and how much more frequent the usual one must be. */
  private static final int FEW = 4;

  private static final int OFTENER = 2;

  private static final int MOST = 200;

  private record Host(String name, List<Place> places) {}

  private record Changed(String local, Host host, Host usual) {}

  @Override
  public Stream<Finding> check(XepDocument document) {
    Map<String, List<Host>> hosts = new LinkedHashMap<>();
    Map<String, List<Place>> all = AddressParts.in(document).getOrDefault(Kind.HOST, Map.of());
    all.forEach((name, places) -> collect(name, places, hosts));
    return hosts.entrySet().stream()
        .flatMap(local -> judge(local.getKey(), local.getValue()))
        .limit(MOST)
        .filter(changed -> MeantAddress.of(Kind.HOST, changed.host().name(), all).isEmpty())
        .map(this::report);
  }

  private static void collect(String name, List<Place> places, Map<String, List<Host>> hosts) {
    Map<String, List<Place>> byLocal = new LinkedHashMap<>();
    for (Place place : places) {
      if (!place.local().isEmpty()) {
        byLocal.computeIfAbsent(place.local(), l -> new ArrayList<>()).add(place);
      }
    }
    byLocal.forEach(
        (local, there) ->
            hosts.computeIfAbsent(local, l -> new ArrayList<>()).add(new Host(name, there)));
  }

  private static Stream<Changed> judge(String local, List<Host> hosts) {
    Host usual =
        hosts.stream().max(Comparator.comparingInt(host -> host.places().size())).orElseThrow();
    int often = usual.places().size();
    return hosts.stream()
        .filter(host -> host.places().size() <= Math.min(FEW, often / OFTENER))
        .map(host -> new Changed(local, host, usual));
  }

  private Finding report(Changed changed) {
    Host host = changed.host();
    Host usual = changed.usual();
    String message =
        "'"
            + changed.local()
            + "' is at '"
            + host.name()
            + "' here, but at '"
            + usual.name()
            + "' in "
            + usual.places().size()
            + " places";
    Finding finding =
        finding(host.places().get(0).span(), message)
            .with(Note.at(usual.places().get(0).span(), "The first of them"));
    for (Place place : host.places().subList(1, host.places().size())) {
      finding = finding.with(Note.at(place.span(), "'" + host.name() + "' is here, too"));
    }
    return finding;
  }
}
