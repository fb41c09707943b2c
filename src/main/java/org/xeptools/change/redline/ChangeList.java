package org.xeptools.change.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.document.woven.Alteration;
import org.xeptools.document.woven.Alteration.Kind;
import org.xeptools.document.woven.Side;
import org.xeptools.document.xml.Element;
import org.xeptools.source.Blanks;

/**
 * The changes in the order in which they are found, each with its number and its name for readers.
 */
final class ChangeList {
  private static final int SHOWN = 48;
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("li", "item"),
          Map.entry("dt", "term"),
          Map.entry("dd", "meaning"),
          Map.entry("di", "definition"),
          Map.entry("p", "paragraph"),
          Map.entry("ul", "list"),
          Map.entry("ol", "list"),
          Map.entry("dl", "list of terms"),
          Map.entry("code", "code"),
          Map.entry("blockquote", "quotation"),
          Map.entry("cve", "vulnerability"),
          Map.entry("div", "box"),
          Map.entry("supersededby", "superseded by"),
          Map.entry("lastcall", "last call"),
          Map.entry("shortname", "short name"),
          Map.entry("schemaloc", "schema location"),
          Map.entry("legal", "legal notice"),
          Map.entry("sig", "special interest group"));

  private final XepDocument old;
  private final XepDocument now;
  private final List<Alteration> all = new ArrayList<>();

  ChangeList(XepDocument old, XepDocument now) {
    this.old = old;
    this.now = now;
  }

  List<Alteration> all() {
    return all;
  }

  /**
   * Records what happened to {@code unit}, which is part of {@code side}; returns the number of the
   * change.
   */
  int add(Kind kind, Unit unit, Side side) {
    Element element = unit.block().orElse(unit.holder());
    Optional<Element> section =
        unit.block()
            .filter(Section::isSection)
            .or(() -> element.ancestors().filter(Section::isSection).findFirst())
            .or(() -> Optional.of(element).filter(Section::isSection));
    all.add(new Alteration(all.size() + 1, kind, subject(unit, side), section, side));
    return all.size();
  }

  /** The name of {@code unit} for readers, such as {@code example 4}. */
  String subject(Unit unit, Side side) {
    if (unit.block().isEmpty()) {
      Element holder = unit.holder();
      return Section.isSection(holder) || holder.is("xep") ? "paragraph" : name(holder, side);
    }
    return name(unit.block().get(), side);
  }

  private String name(Element element, Side side) {
    XepDocument document = side == Side.OLD ? old : now;
    String number = document.anchors().number(element).orElse("");
    if (Section.isSection(element)) {
      return "section " + number + " “" + shortened(element.value("topic")) + "”";
    }
    String name = NAMES.getOrDefault(element.name(), element.name());
    return switch (element.name()) {
      case "example", "table" -> name + " " + number;
      case "tr" ->
          element
              .ancestors()
              .filter(a -> a.is("table"))
              .findFirst()
              .map(table -> "row of " + name(table, side))
              .orElse("row");
      case "td", "th" -> element.parent().map(row -> name(row, side)).orElse("cell");
      case "author" -> "author " + text(element, "firstname") + " " + text(element, "surname");
      case "revision" -> "revision " + text(element, "version");
      default -> name;
    };
  }

  private static String text(Element element, String name) {
    return element.first(name).map(e -> shortened(e.text().value())).orElse("");
  }

  static String shortened(String text) {
    String line = Blanks.folded(text.strip());
    if (line.length() <= SHOWN) {
      return line;
    }
    int cut = Character.isHighSurrogate(line.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
    return line.substring(0, cut).stripTrailing() + "…";
  }
}
