package org.xeptools.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xeptools.document.xml.Element;

/**
 * The ids that xmpp.org generates, kept as aliases since others link to them. They are numbered in
 * the order in which its stylesheet asks for them: sections first, then section5 and notes in the
 * order of the body, then all notes.
 */
final class GeneratedIds {
  private final Anchors anchors;
  private final Map<Element, Integer> numbers = new HashMap<>();
  private final Map<String, Element> firstOfText = new HashMap<>();

  GeneratedIds(Anchors anchors) {
    this.anchors = anchors;
  }

  void assign(Element root, List<Section> sections) {
    List<Element> notes = root.tree().filter(e -> e.is("note")).toList();
    notes.forEach(note -> firstOfText.putIfAbsent(anchors.noteText(note), note));
    sections.stream()
        .flatMap(Section::tree)
        .filter(s -> s.level() < 5)
        .forEach(s -> number(s.element()));
    sections.forEach(s -> s.element().walk(this::body));
    for (Element note : notes) {
      number(firstOf(note));
      number(note);
    }
    sections.stream()
        .flatMap(Section::tree)
        .filter(s -> s.element().attribute("anchor").isEmpty())
        .forEach(s -> anchors.alias(s.element(), "sect-id" + numbers.get(s.element())));
    // Notes that differ only in their targets share one id there; the first one gets it.
    Set<String> texts = new HashSet<>();
    for (Element printed : anchors.footnotes()) {
      if (texts.add(anchors.noteText(printed))) {
        String id = "nt-id" + numbers.get(firstOf(printed));
        anchors.uses(printed).forEach(note -> anchors.alias(note, id));
      }
    }
  }

  private void body(Element element) {
    if (element.is("section5")) {
      number(element);
    } else if (element.is("note") && element.ancestors().noneMatch(a -> a.is("note"))) {
      number(firstOf(element));
    }
  }

  private Element firstOf(Element note) {
    return firstOfText.getOrDefault(anchors.noteText(note), note);
  }

  private void number(Element element) {
    numbers.putIfAbsent(element, numbers.size() + 1);
  }
}
