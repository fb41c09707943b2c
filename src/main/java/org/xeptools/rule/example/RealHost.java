package org.xeptools.rule.example;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.DocumentRule;

/** The domain of an address in an example may belong to somebody. */
final class RealHost implements DocumentRule {

  @Override
  public Stream<Finding> check(XepDocument document) {
    Map<String, List<Hosts.Place>> hosts = Hosts.in(document);
    return hosts.entrySet().stream()
        .filter(host -> !ExampleDomains.isKept(host.getKey()))
        .filter(host -> MisspeltHost.meant(host.getKey(), hosts).isEmpty())
        .map(host -> real(host.getKey(), host.getValue()));
  }

  /** One finding for each host, at its first place. */
  private Finding real(String host, List<Hosts.Place> places) {
    Finding finding =
        finding(places.get(0).span(), "'" + host + "' is a domain that someone may own");
    int more = places.size() - 1;
    return more == 0 ? finding : finding.with(Note.of("More places with this host: " + more));
  }
}
