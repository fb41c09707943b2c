package org.xeptools.rule.example;

import java.util.Set;

/**
 * Domains that examples may use: those reserved by RFC 2606, RFC 6761 and RFC 9476, and those of
 * Shakespeare's plays.
 */
final class ExampleDomains {
  private static final Set<String> TOP =
      Set.of(
          "example",
          "test",
          "invalid",
          "localhost",
          "local",
          "lit",
          "tld",
          "arpa",
          "onion",
          "alt",
          "internal",
          "localdomain",
          "lan");

  /** Second-level domains; those of Shakespeare's houses have been customary from the beginning. */
  private static final Set<String> DOMAINS =
      Set.of(
          "example.com",
          "example.net",
          "example.org",
          "example.edu",
          "capulet.com",
          "capulet.net",
          "montague.com",
          "montague.net",
          "montague.org",
          "shakespeare.com",
          "verona.com",
          "denmark.com");

  /** Domains of namespaces, specifications and services of the community. */
  private static final Set<String> COMMUNITY =
      Set.of("xmpp.org", "jabber.org", "ietf.org", "rfc-editor.org", "w3.org", "iana.org");

  private ExampleDomains() {}

  /** True if {@code host}, in lower case, may be in an example. */
  static boolean isKept(String host) {
    String top = host.substring(host.lastIndexOf('.') + 1);
    int dot = host.lastIndexOf('.', host.lastIndexOf('.') - 1);
    String domain = host.substring(dot + 1);
    return TOP.contains(top)
        || DOMAINS.contains(domain)
        || COMMUNITY.contains(domain)
        || domain.startsWith("example.");
  }
}
