package org.xeptools.act;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.change.redline.Redline;
import org.xeptools.document.Section;
import org.xeptools.document.woven.Alteration;
import org.xeptools.document.woven.WovenDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.source.Blanks;

/** A remark made from what a comparison of two versions sees, for a person to amend. */
final class FirstRemark {
  private static final int MOST = 6;
  private static final Set<String> VAGUE =
      Set.of("paragraph", "item", "list", "code", "definition", "meaning", "term", "box", "note");

  private FirstRemark() {}

  /** A sentence for each change, the first few; none if nothing can be said. */
  static List<String> of(Change change) {
    if (change.old().isEmpty() || change.now().isEmpty()) {
      return List.of();
    }
    WovenDocument woven = Redline.of(change.old().get(), change.now().get());
    List<String> all =
        woven.alterations().stream()
            .filter(one -> !one.subject().startsWith("revision"))
            .map(FirstRemark::sentence)
            .distinct()
            .toList();
    if (all.size() <= MOST) {
      return all;
    }
    return Stream.concat(
            all.stream().limit(MOST - 1L), Stream.of((all.size() - MOST + 1) + " more changes."))
        .toList();
  }

  private static String sentence(Alteration one) {
    String verb =
        switch (one.kind()) {
          case INSERTED -> "Added ";
          case DELETED -> "Removed ";
          case CHANGED -> "Changed ";
          case MOVED -> "Moved ";
          case RENAMED -> "Renamed ";
        };
    String section =
        one.section()
            .filter(Section::isSection)
            .filter(element -> VAGUE.contains(one.subject()) || one.subject().startsWith("row"))
            .map(element -> " in '" + element.value("topic") + "'")
            .orElse("");
    String article =
        !VAGUE.contains(one.subject()) ? "" : one.subject().equals("item") ? "an " : "a ";
    return verb + article + one.subject() + section + ".";
  }

  /** The sentences of a remark: its paragraphs and items. */
  static Stream<String> sentences(Element remark) {
    List<Element> parts = remark.tree().filter(part -> part.is("p") || part.is("li")).toList();
    List<String> texts =
        (parts.isEmpty() ? List.of(remark) : parts)
            .stream().map(part -> Blanks.folded(part.text().value()).strip()).toList();
    return texts.stream()
        .filter(text -> !text.isEmpty())
        .map(text -> text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1));
  }
}
