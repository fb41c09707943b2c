package org.xeptools.rule.example;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** An address in an example is at a domain that someone may own. */
final class RealHost implements DocumentRule {

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "real-host",
        Group.EXAMPLE,
        Severity.WARNING,
        Bite.NEW,
        "Examples use domains that are kept for examples, or of the stage",
        Citation.xep("0143", "sections-usecases", "Use Cases"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    Map<String, List<Hosts.Place>> hosts = Hosts.in(document);
    return hosts.entrySet().stream()
        .filter(host -> !ExampleDomains.isKept(host.getKey()))
        .filter(host -> MisspeltHost.meant(host.getKey(), hosts).isEmpty())
        .map(host -> real(host.getKey(), host.getValue()));
  }

  /** One finding a host, at its first place. */
  private Finding real(String host, List<Hosts.Place> places) {
    Finding finding =
        finding(places.get(0).span(), "'" + host + "' is a domain that someone may own");
    int more = places.size() - 1;
    return more == 0 ? finding : finding.with(Note.of("More places where it stands: " + more));
  }
}
