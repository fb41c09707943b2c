package org.xeptools.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.document.Grid;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.MappedText;
import org.xeptools.document.xml.Text;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.finding.Severity;
import org.xeptools.render.pdf.Printed;

/** Turns problems of the PDF into findings at their places in the source. */
final class PrintFaults {
  /** Columns in which no cell begins are not set, so one large span does not count. */
  private static final int MAX_COLUMNS = 120;

  private PrintFaults() {}

  /**
   * The findings for {@code printed}.
   *
   * @param flawed the reasons why images are not shown, by address
   */
  static List<Finding> findings(XepDocument document, Printed printed, Map<String, String> flawed) {
    List<Finding> findings = new ArrayList<>();
    document.root().walk(element -> image(element, flawed).ifPresent(findings::add));
    document
        .elements("table")
        .filter(PrintFaults::isTooWide)
        .forEach(table -> findings.add(tooWide(table)));
    if (!printed.missing().isEmpty()) {
      document
          .root()
          .walk(element -> texts(element).forEach(t -> missing(t, printed.missing(), findings)));
    }
    printed.events().forEach((event, messages) -> findings.add(event(document, event, messages)));
    return findings;
  }

  /** True for a table that a PDF does not show as a table. */
  static boolean isTooWide(Element table) {
    return Grid.of(table).width() > MAX_COLUMNS;
  }

  private static Finding tooWide(Element table) {
    return Finding.of(
        "layout-fault",
        Severity.WARNING,
        table.startTag(),
        "the table has "
            + Grid.of(table).width()
            + " columns, and a page has room for at most "
            + MAX_COLUMNS
            + "; the PDF shows the cells one below the other");
  }

  private static Optional<Finding> image(Element element, Map<String, String> flawed) {
    if (!element.name().equals("img")) {
      return Optional.empty();
    }
    return Pictures.printed(element)
        .map(flawed::get)
        .map(
            why ->
                Finding.of(
                    "unreadable-image",
                    Severity.WARNING,
                    element.startTag(),
                    why + "; the PDF shows its alternative text"));
  }

  private static Finding event(XepDocument document, String event, List<String> messages) {
    boolean overflow = event.endsWith("verflow") || event.endsWith("verflows");
    String places = messages.size() == 1 ? "one place" : messages.size() + " places";
    return Finding.of(
            overflow ? "layout-overflow" : "layout-fault",
            overflow ? Severity.NOTE : Severity.WARNING,
            document.root().startTag(),
            overflow
                ? "in " + places + " of the PDF something overflows its column"
                : "the PDF may look wrong in " + places)
        .with(Note.of("FOP says: " + messages.get(0)));
  }

  /** The finding for a PDF with a simplified layout. */
  static Finding layout(XepDocument document, String problem) {
    return Finding.of(
        "layout-fault",
        Severity.WARNING,
        document.root().startTag(),
        "the PDF is not laid out as usual: " + problem);
  }

  /** One finding for each stretch of {@code text} that has no glyphs. */
  private static void missing(MappedText text, Set<Integer> missing, List<Finding> findings) {
    String value = text.value();
    int i = 0;
    while (i < value.length()) {
      int start = i;
      List<String> names = new ArrayList<>();
      while (i < value.length() && missing.contains(value.codePointAt(i))) {
        names.add(String.format(Locale.ROOT, "U+%04X", value.codePointAt(i)));
        i += Character.charCount(value.codePointAt(i));
      }
      if (i == start) {
        i += Character.charCount(value.codePointAt(i));
      } else {
        findings.add(
            Finding.of(
                "missing-glyph",
                Severity.WARNING,
                text.span(start, i),
                "no font has "
                    + String.join(" ", names)
                    + "; the PDF shows "
                    + (names.size() == 1 ? "its code point" : "their code points")));
      }
    }
  }

  private static Stream<MappedText> texts(Element element) {
    return Stream.concat(
        element.attributes().stream().map(a -> a.value()),
        element.children().stream()
            .filter(Text.class::isInstance)
            .map(node -> ((Text) node).text()));
  }
}
