package org.xeptools.rule.structure;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.lifecycle.XepType;

/** Tells whether a document defines elements in a namespace of its own. */
final class OwnProtocol {
  private static final int MAX_NAMESPACES = 100;
  private static final Pattern NAMESPACE =
      Pattern.compile(
          "(?:urn:xmpp:|https?://(?:www\\.)?(?:jabber|xmpp)\\.org/protocol/)[^\\s'\"<>&;,)]*[\\w/]");

  private OwnProtocol() {}

  /** True if an example uses a namespace that {@code document} has registered. */
  static boolean isDefinedBy(XepDocument document) {
    if (!document.header().type().equals(Optional.of(XepType.STANDARDS_TRACK))) {
      return false;
    }
    Set<String> own = registered(document);
    return !own.isEmpty()
        && document.listings().stream()
            .filter(Listing::isExample)
            .anyMatch(example -> uses(example.text().value(), own));
  }

  private static Set<String> registered(XepDocument document) {
    return document
        .allSections()
        .filter(section -> RequiredSection.REGISTRAR.isAnnouncedBy(section.topic()))
        .flatMap(section -> NAMESPACE.matcher(section.element().text().value()).results())
        .map(MatchResult::group)
        .limit(MAX_NAMESPACES)
        .collect(Collectors.toSet());
  }

  private static boolean uses(String example, Set<String> namespaces) {
    return namespaces.stream()
        .anyMatch(
            n -> example.contains("xmlns='" + n + "'") || example.contains("xmlns=\"" + n + "\""));
  }
}
