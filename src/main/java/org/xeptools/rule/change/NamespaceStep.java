package org.xeptools.rule.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.source.SourceSpan;

/**
 * A namespace of a document's own whose version changed.
 *
 * @param family the name without version: {@code urn:xmpp:avatar}
 * @param place the place of the version in the head
 */
record NamespaceStep(String family, int from, int to, SourceSpan place) {
  private static final Pattern NAME =
      Pattern.compile("(targetNamespace\\s{0,9}=\\s{0,9}['\"])?(urn:xmpp:[\\w:./-]{1,200}+)");
  private static final Pattern VERSIONED = Pattern.compile("(.*):(\\d{1,4})");

  private record Use(int version, SourceSpan place) {}

  /** The document's own namespaces whose newest version changed. */
  static Stream<NamespaceStep> of(Update update) {
    Set<String> own = new HashSet<>();
    Map<String, Use> before = uses(update.old(), own);
    Map<String, Use> after = uses(update.now(), own);
    String shortname =
        update.now().header().shortname().map(Field::text).orElse("").toLowerCase(Locale.ROOT);
    return after.entrySet().stream()
        .filter(entry -> own.contains(entry.getKey()) || isNamed(entry.getKey(), shortname))
        .filter(entry -> before.containsKey(entry.getKey()))
        .map(
            entry ->
                new NamespaceStep(
                    entry.getKey(),
                    before.get(entry.getKey()).version(),
                    entry.getValue().version(),
                    entry.getValue().place()))
        .filter(step -> step.from() != step.to())
        .sorted(java.util.Comparator.comparing(NamespaceStep::family));
  }

  boolean isRaised() {
    return to > from;
  }

  private static boolean isNamed(String family, String shortname) {
    return !shortname.isEmpty() && (family + ":").startsWith("urn:xmpp:" + shortname + ":");
  }

  /** The newest version of each family in listings; adds those of schemas to {@code own}. */
  private static Map<String, Use> uses(XepDocument document, Set<String> own) {
    Map<String, Use> uses = new HashMap<>();
    for (Listing listing : document.listings()) {
      Matcher name = NAME.matcher(listing.text().value());
      while (name.find()) {
        Matcher versioned = VERSIONED.matcher(name.group(2));
        if (versioned.matches()) {
          if (name.group(1) != null) {
            own.add(versioned.group(1));
          }
          uses.merge(
              versioned.group(1),
              new Use(
                  Integer.parseInt(versioned.group(2)), listing.span(name.start(2), name.end(2))),
              (a, b) -> b.version() > a.version() ? b : a);
        }
      }
    }
    return uses;
  }
}
