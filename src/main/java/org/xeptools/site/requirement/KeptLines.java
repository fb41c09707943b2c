package org.xeptools.site.requirement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xeptools.document.Requirements.Level;
import org.xeptools.document.Requirements.Requirement;
import org.xeptools.facts.FactReader;
import org.xeptools.facts.FactWriter;
import org.xeptools.site.Entry;
import org.xeptools.site.requirement.RequirementList.Line;

/** The requirements of a document as a fact; they lose the elements of their sections. */
final class KeptLines {
  private KeptLines() {}

  /** The requirements of the document of {@code entry} on the site at {@code base}. */
  static RequirementList of(Entry entry, String base) {
    String address = RequirementList.address(entry.info(), base);
    List<Line> lines =
        entry.fact(
            "requirements",
            KeptLines::write,
            KeptLines::read,
            document -> RequirementList.of(document, entry.info(), base).lines());
    return new RequirementList(
        entry.info(), address, lines.stream().map(line -> line.on(address)).toList());
  }

  private static void write(List<Line> lines, FactWriter out) {
    out.number(lines.size());
    for (Line line : lines) {
      Requirement requirement = line.requirement();
      out.text(requirement.id()).text(requirement.level().name());
      out.texts(requirement.keywords()).text(requirement.lead()).text(requirement.text());
      out.texts(requirement.items());
      out.text(line.key()).text(line.number()).text(line.heading());
    }
  }

  private static List<Line> read(FactReader in) {
    List<Line> lines = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      Requirement requirement =
          new Requirement(
              in.text(),
              Level.valueOf(in.text()),
              in.texts(),
              Optional.empty(),
              in.text(),
              in.text(),
              in.texts());
      lines.add(new Line(requirement, in.text(), in.text(), in.text(), ""));
    }
    return lines;
  }
}
