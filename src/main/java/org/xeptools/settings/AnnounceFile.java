package org.xeptools.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.xeptools.finding.Finding;
import org.xeptools.source.XepSource;

/**
 * {@code announce.yaml} beside the documents: who gets the mails.
 *
 * @param from the sender, an address or {@code Name <address>}
 * @param roles the address of each role
 * @param events the roles for each kind of event; {@code default} is for all others
 */
public record AnnounceFile(
    Optional<String> from,
    Map<String, String> roles,
    Map<String, List<String>> events,
    List<Finding> problems) {
  /** Its name. */
  public static final String NAME = "announce.yaml";

  /** The key of the roles for all events that are not named. */
  public static final String DEFAULT = "default";

  /** The file of a tree that has none. */
  public static final AnnounceFile NONE =
      new AnnounceFile(Optional.empty(), Map.of(), Map.of(), List.of());

  private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{0,40}");
  private static final Pattern MAILBOX =
      Pattern.compile(
          "[^\\p{Cc}<>\"@,;:]{0,80}<[^\\s\\p{Cc}@/<>\"',;:]+@[\\w.-]+>"
              + "|[^\\s\\p{Cc}@/<>\"',;:]+@[\\w.-]+");

  public AnnounceFile {
    roles = Map.copyOf(roles);
    events = Map.copyOf(events);
    problems = List.copyOf(problems);
  }

  /** True if {@code text} is an address, or {@code Name <address>}. */
  public static boolean isMailbox(String text) {
    return MAILBOX.matcher(text).matches();
  }

  /** Reads {@code source}; {@code kinds} are the events that there are. */
  public static AnnounceFile of(XepSource source, Set<String> kinds) {
    SettingsReader reader = new SettingsReader(source, "malformed-settings");
    Map<String, String> roles = new LinkedHashMap<>();
    Map<String, List<String>> events = new LinkedHashMap<>();
    Map<String, Node> all =
        reader
            .root()
            .map(root -> reader.mapping(root, Set.of("from", "roles", "events")))
            .orElse(Map.of());
    Optional<String> from = mailbox(reader, Optional.ofNullable(all.get("from")));
    if (all.containsKey("roles")) {
      reader
          .entries(all.get("roles"), WORD, "name of a role, such as standards")
          .forEach(
              (role, node) ->
                  mailbox(reader, Optional.of(node)).ifPresent(to -> roles.put(role, to)));
    }
    if (all.containsKey("events")) {
      Set<String> known = new HashSet<>(kinds);
      known.add(DEFAULT);
      reader
          .mapping(all.get("events"), known)
          .forEach((event, node) -> events.put(event, roles(reader, node, roles.keySet())));
    }
    return new AnnounceFile(from, roles, events, reader.problems());
  }

  private static Optional<String> mailbox(SettingsReader reader, Optional<Node> node) {
    return reader.text(node, MAILBOX, "address such as name@example.org");
  }

  private static List<String> roles(SettingsReader reader, Node node, Set<String> known) {
    List<String> roles = new ArrayList<>();
    for (Node item : reader.items(Optional.of(node))) {
      Optional<String> role = reader.text(Optional.of(item), WORD, "name of a role");
      if (role.isPresent() && !known.contains(role.get())) {
        reader.problem(item, "'" + role.get() + "' is not among the roles");
      }
      role.ifPresent(roles::add);
    }
    return List.copyOf(roles);
  }
}
