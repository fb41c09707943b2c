package org.xeptools.document.listing;

import java.util.List;
import java.util.Map;

/** The types that RFC 6120 and RFC 6121 define for stanzas. */
public final class StanzaTypes {
  private static final Map<String, List<String>> TYPES =
      Map.of(
          "iq",
          List.of("error", "get", "result", "set"),
          "message",
          List.of("chat", "error", "groupchat", "headline", "normal"),
          "presence",
          List.of(
              "error",
              "probe",
              "subscribe",
              "subscribed",
              "unavailable",
              "unsubscribe",
              "unsubscribed"));

  private StanzaTypes() {}

  /** Those of {@code stanza}, in alphabetical order; none if it is no stanza. */
  public static List<String> of(String stanza) {
    return TYPES.getOrDefault(stanza, List.of());
  }
}
