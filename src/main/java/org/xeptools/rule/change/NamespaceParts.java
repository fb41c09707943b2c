package org.xeptools.rule.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.document.XepDocument;
import org.xeptools.rule.example.NamespaceUse;
import org.xeptools.source.SourceSpan;

/**
 * The target namespaces of a document's schemas, and the namespaces in its examples.
 *
 * @param targets the place in the schema for each target namespace
 * @param examples the places in examples for each namespace, in order
 */
record NamespaceParts(Map<String, SourceSpan> targets, Map<String, List<SourceSpan>> examples) {
  private static final Pattern VERSIONED = Pattern.compile("(.*[:/#])\\d{1,4}(#.*)?");

  static NamespaceParts of(XepDocument document) {
    NamespaceParts parts = new NamespaceParts(new LinkedHashMap<>(), new LinkedHashMap<>());
    for (NamespaceUse use : NamespaceUse.in(document)) {
      if (use.isTarget()) {
        parts.targets.putIfAbsent(use.name(), use.place());
      } else if (!use.isInSchema()) {
        parts.examples.computeIfAbsent(use.name(), n -> new ArrayList<>()).add(use.place());
      }
    }
    return parts;
  }

  Set<String> used() {
    return examples.keySet();
  }

  List<SourceSpan> uses(String namespace) {
    return examples.getOrDefault(namespace, List.of());
  }

  /** The one of {@code others} that differs from {@code namespace} only in the last number. */
  static Optional<String> otherVersion(String namespace, Set<String> others) {
    Optional<String> family = family(namespace);
    return family.isEmpty()
        ? Optional.empty()
        : others.stream().filter(other -> family(other).equals(family)).findFirst();
  }

  static Set<String> without(Set<String> all, Set<String> others) {
    Set<String> rest = new LinkedHashSet<>(all);
    rest.removeAll(others);
    return rest;
  }

  /** {@code namespace} with a star in place of the last number; empty if it has no number. */
  static Optional<String> family(String namespace) {
    Matcher versioned = VERSIONED.matcher(namespace);
    return versioned.matches()
        ? Optional.of(
            versioned.group(1) + "*" + (versioned.group(2) == null ? "" : versioned.group(2)))
        : Optional.empty();
  }
}
