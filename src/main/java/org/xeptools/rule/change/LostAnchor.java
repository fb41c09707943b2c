package org.xeptools.rule.change;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;

/**
 * An anchor of the base that is not in the head.
 *
 * @param section the section that had it
 * @param heir the section of the head with the same heading or text, if there is one
 */
record LostAnchor(Section section, Optional<Section> heir) {
  private static final int MAX_SECTIONS = 2_000;

  static List<LostAnchor> of(XepDocument old, XepDocument now) {
    List<Section> lost =
        old.allSections()
            .filter(s -> !name(s).isEmpty() && !now.anchors().resolves(name(s)))
            .limit(MAX_SECTIONS)
            .toList();
    if (lost.isEmpty()) {
      return List.of();
    }
    Set<String> known =
        old.allSections().map(LostAnchor::name).collect(Collectors.toUnmodifiableSet());
    // A section whose anchor is also in the base is another section.
    List<Section> open =
        now.allSections()
            .filter(s -> name(s).isEmpty() || !known.contains(name(s)))
            .limit(MAX_SECTIONS)
            .toList();
    return lost.stream().map(section -> new LostAnchor(section, heir(section, open))).toList();
  }

  String anchor() {
    return name(section);
  }

  static String name(Section section) {
    return section.element().value("anchor");
  }

  private static Optional<Section> heir(Section section, List<Section> open) {
    return Stream.concat(
            open.stream().filter(s -> s.topic().equalsIgnoreCase(section.topic())),
            open.stream().filter(s -> text(s).equals(text(section)) && !text(s).isBlank()))
        .findFirst();
  }

  private static String text(Section section) {
    return section.element().text().value().strip();
  }
}
