package org.xeptools.document;

import java.util.List;
import java.util.stream.Stream;
import org.xeptools.document.xml.Element;

/**
 * A section.
 *
 * @param element its element, {@code section1} to {@code section5}
 * @param level 1 to 5
 * @param topic its heading
 * @param subsections the sections directly below
 */
public record Section(Element element, int level, String topic, List<Section> subsections) {
  static List<Section> of(Element parent) {
    return parent.elements().stream().filter(Section::isSection).map(Section::section).toList();
  }

  /** True for the elements {@code section1} to {@code section5}. */
  public static boolean isSection(Element element) {
    String name = element.name();
    return name.length() == "section1".length()
        && name.startsWith("section")
        && name.charAt(7) >= '1'
        && name.charAt(7) <= '5';
  }

  private static Section section(Element element) {
    return new Section(
        element,
        element.name().charAt("section".length()) - '0',
        element.value("topic").strip(),
        of(element));
  }

  /** This section and all below it, in document order. */
  public Stream<Section> tree() {
    return Stream.concat(Stream.of(this), subsections.stream().flatMap(Section::tree));
  }
}
