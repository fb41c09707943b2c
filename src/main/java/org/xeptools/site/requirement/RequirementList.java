package org.xeptools.site.requirement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.Requirements;
import org.xeptools.document.Requirements.Requirement;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.facts.Key;
import org.xeptools.site.PageAddresses;
import org.xeptools.site.XepInfo;

/**
 * The requirements of a document.
 *
 * @param xep the values of the document
 * @param address the address of its page
 * @param lines its requirements, in the order of the text
 */
public record RequirementList(XepInfo xep, String address, List<Line> lines) {
  private static final int KEY_LENGTH = 8;

  /**
   * A requirement.
   *
   * @param key eight digits that depend on its words alone, so that it can be found again in
   *     another version; with {@code -2} for the second of those with the same words
   * @param number the number of its section, "" outside of sections
   * @param heading the heading of its section
   * @param address the address of its first keyword
   */
  public record Line(
      Requirement requirement, String key, String number, String heading, String address) {

    /** The same on the page at {@code page}. */
    Line on(String page) {
      return new Line(
          requirement, key, number, heading, page + PageAddresses.fragment(requirement.id()));
    }
  }

  public RequirementList {
    lines = List.copyOf(lines);
  }

  /** The requirements of {@code document} on the site at {@code base}, with a slash at its end. */
  public static RequirementList of(XepDocument document, XepInfo xep, String base) {
    String address = address(xep, base);
    Map<String, Integer> uses = new HashMap<>();
    List<Line> lines = new ArrayList<>();
    for (Requirement requirement : Requirements.of(document).all()) {
      String key = key(requirement);
      int use = uses.merge(key, 1, Integer::sum);
      Optional<Element> section = requirement.section();
      lines.add(
          new Line(
                  requirement,
                  use == 1 ? key : key + "-" + use,
                  section.flatMap(document.anchors()::number).orElse(""),
                  section.map(s -> s.value("topic").strip()).orElse(""),
                  "")
              .on(address));
    }
    return new RequirementList(xep, address, lines);
  }

  /** The address of the page of {@code xep} on the site at {@code base}. */
  static String address(XepInfo xep, String base) {
    return base + PageAddresses.path(xep.page()) + ".html";
  }

  private static String key(Requirement requirement) {
    return Key.of("requirement")
        .with(requirement.lead())
        .with(requirement.text())
        .with(requirement.items())
        .text()
        .substring(0, KEY_LENGTH);
  }

  /** The lines in groups, each of neighbors in the same section. */
  Stream<List<Line>> bySection() {
    List<List<Line>> groups = new ArrayList<>();
    Optional<Line> before = Optional.empty();
    for (Line line : lines) {
      Optional<Element> section = line.requirement().section();
      if (before.isEmpty() || !before.get().requirement().section().equals(section)) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(line);
      before = Optional.of(line);
    }
    return groups.stream();
  }
}
