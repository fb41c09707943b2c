package org.xeptools.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xeptools.document.xml.EntityDeclaration;
import org.xeptools.document.xml.EntityList;
import org.xeptools.finding.Finding;
import org.xeptools.source.SourceSpan;

/** Leaves out findings that only follow from another finding of the same document. */
final class OneFault {
  /** Rules whose findings are left out if the second rule has a finding in the same document. */
  private static final Map<String, String> IN_DOCUMENT =
      Map.of("deferred-too-early", "deferred-with-substance");

  /** Rules whose findings are left out if the second rule has a finding at the same place. */
  private static final Map<String, Set<String>> AT_PLACE =
      Map.ofEntries(
          entry("misleading-link", "entity-number-mismatch"),
          entry("insecure-link", "misleading-link", "link-to-inbox", "dangling-link-to-xep"),
          entry("relative-link", "dangling-link-to-xep"),
          entry("unmentioned-dependency", "dead-dependency", "malformed-dependency"),
          entry("missing-successor", "supersession-not-told"),
          entry("grammar-slip", "miswritten-keyword"),
          entry("unknown-namespace", "misspelt-namespace", "mixed-namespace-versions"),
          entry("edited-revision", "stale-revision-date"),
          entry("invalid-example", "example-broken-by-change"),
          entry("undeclared-name", "inherited-namespace", "example-broken-by-change"));

  /**
   * Rules whose findings are left out if the second rule has a finding about the same two names.
   */
  private static final Map<String, String> OF_NAMES =
      Map.of(
          "unknown-namespace", "half-bumped-namespace",
          "unused-schema-namespace", "half-bumped-namespace",
          "mixed-namespace-versions", "half-bumped-namespace");

  private static final Pattern NAME = Pattern.compile("'([^']+)'");

  private OneFault() {}

  private static Map.Entry<String, Set<String>> entry(String rule, String... causes) {
    return Map.entry(rule, Set.of(causes));
  }

  static void keepCauses(List<Finding> findings) {
    Set<String> rules = findings.stream().map(Finding::rule).collect(Collectors.toSet());
    findings.removeIf(f -> rules.contains(IN_DOCUMENT.getOrDefault(f.rule(), "")));
    if (OF_NAMES.values().stream().anyMatch(rules::contains)) {
      Set<String> told =
          findings.stream().map(f -> f.rule() + names(f)).collect(Collectors.toSet());
      findings.removeIf(f -> told.contains(OF_NAMES.get(f.rule()) + names(f)));
    }
    if (AT_PLACE.keySet().stream().noneMatch(rules::contains)) {
      return;
    }
    Map<String, NavigableMap<Integer, Integer>> ends = new HashMap<>();
    for (Finding f : findings) {
      ends.computeIfAbsent(f.rule(), r -> new TreeMap<>())
          .merge(f.span().start(), f.span().end(), Math::max);
      if (f.rule().equals("example-broken-by-change")) {
        f.notes().stream()
            .flatMap(note -> note.span().stream())
            .forEach(s -> ends.get(f.rule()).merge(s.start(), s.end(), Math::max));
      }
    }
    findings.removeIf(
        f ->
            AT_PLACE.getOrDefault(f.rule(), Set.of()).stream()
                .map(ends::get)
                .anyMatch(spans -> spans != null && meets(spans, f.span())));
  }

  private static Set<String> names(Finding finding) {
    Set<String> names = new TreeSet<>();
    Matcher name = NAME.matcher(finding.message());
    while (name.find()) {
      names.add(name.group(1));
    }
    return names;
  }

  private static boolean meets(NavigableMap<Integer, Integer> ends, SourceSpan span) {
    Map.Entry<Integer, Integer> last = ends.lowerEntry(span.end());
    return last != null && last.getValue() > span.start();
  }

  /** True if {@code finding} follows from one of {@code all} in the same declaration. */
  static boolean followsWithin(EntityList list, Finding finding, List<Finding> all) {
    return finding.rule().equals("misleading-link")
        && all.stream()
            .filter(cause -> cause.rule().equals("entity-number-mismatch"))
            .anyMatch(
                cause ->
                    list.declarations().stream()
                        .map(EntityDeclaration::span)
                        .anyMatch(d -> meet(d, cause.span()) && meet(d, finding.span())));
  }

  private static boolean meet(SourceSpan a, SourceSpan b) {
    return a.start() < b.end() && b.start() < a.end();
  }
}
