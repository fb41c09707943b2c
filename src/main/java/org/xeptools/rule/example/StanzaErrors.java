package org.xeptools.rule.example;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xeptools.source.Spelling;

/** The stanza errors of RFC 6120 § 8.3.3 and their types. */
final class StanzaErrors {
  static final String NAMESPACE = "urn:ietf:params:xml:ns:xmpp-stanzas";
  static final Set<String> TYPES = Set.of("auth", "cancel", "continue", "modify", "wait");

  /** The list is empty if any type is allowed. */
  private static final Map<String, List<String>> CONDITIONS =
      Map.ofEntries(
          Map.entry("bad-request", List.of("modify")),
          Map.entry("conflict", List.of("cancel")),
          Map.entry("feature-not-implemented", List.of("cancel", "modify")),
          Map.entry("forbidden", List.of("auth")),
          Map.entry("gone", List.of("cancel")),
          Map.entry("internal-server-error", List.of("cancel")),
          Map.entry("item-not-found", List.of("cancel")),
          Map.entry("jid-malformed", List.of("modify")),
          Map.entry("not-acceptable", List.of("modify")),
          Map.entry("not-allowed", List.of("cancel")),
          Map.entry("not-authorized", List.of("auth")),
          // Of RFC 3920; RFC 6120 dropped it.
          Map.entry("payment-required", List.of()),
          Map.entry("policy-violation", List.of("modify", "wait")),
          Map.entry("recipient-unavailable", List.of("wait")),
          Map.entry("redirect", List.of("modify")),
          Map.entry("registration-required", List.of("auth")),
          Map.entry("remote-server-not-found", List.of("cancel")),
          Map.entry("remote-server-timeout", List.of("wait")),
          Map.entry("resource-constraint", List.of("wait")),
          Map.entry("service-unavailable", List.of("cancel")),
          Map.entry("subscription-required", List.of("auth")),
          Map.entry("undefined-condition", List.of()),
          Map.entry("unexpected-request", List.of("wait", "modify")));

  private StanzaErrors() {}

  static boolean isDefined(String name) {
    return CONDITIONS.containsKey(name);
  }

  /** The types of the condition {@code name}; empty if any type is allowed. */
  static List<String> types(String name) {
    return CONDITIONS.getOrDefault(name, List.of());
  }

  /** The condition that {@code name} was probably meant to be. */
  static Optional<String> close(String name) {
    return CONDITIONS.keySet().stream()
        .filter(known -> Spelling.isClose(known, name))
        .min(
            Comparator.comparingInt((String known) -> Spelling.distance(known, name))
                .thenComparing(known -> known));
  }
}
