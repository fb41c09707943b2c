package org.xeptools.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
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
      Map.of(
          "misleading-link", Set.of("entity-number-mismatch"),
          "insecure-link", Set.of("misleading-link", "link-to-inbox", "dangling-link-to-xep"),
          "relative-link", Set.of("dangling-link-to-xep"),
          "undeclared-name", Set.of("inherited-namespace"),
          "unmentioned-dependency", Set.of("dead-dependency", "malformed-dependency"),
          "missing-successor", Set.of("supersession-not-told"),
          "grammar-slip", Set.of("miswritten-keyword"),
          "unknown-namespace", Set.of("misspelt-namespace", "mixed-namespace-versions"));

  private OneFault() {}

  static void keepCauses(List<Finding> findings) {
    Set<String> rules = findings.stream().map(Finding::rule).collect(Collectors.toSet());
    findings.removeIf(f -> rules.contains(IN_DOCUMENT.getOrDefault(f.rule(), "")));
    if (AT_PLACE.keySet().stream().noneMatch(rules::contains)) {
      return;
    }
    Map<String, NavigableMap<Integer, Integer>> ends = new HashMap<>();
    for (Finding f : findings) {
      ends.computeIfAbsent(f.rule(), r -> new TreeMap<>())
          .merge(f.span().start(), f.span().end(), Math::max);
    }
    findings.removeIf(
        f ->
            AT_PLACE.getOrDefault(f.rule(), Set.of()).stream()
                .map(ends::get)
                .anyMatch(spans -> spans != null && meets(spans, f.span())));
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
