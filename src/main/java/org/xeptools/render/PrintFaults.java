package org.xeptools.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.document.Element;
import org.xeptools.document.MappedText;
import org.xeptools.document.Text;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.finding.Severity;
import org.xeptools.render.pdf.Printed;

/** What printing could not do, at its places in the source. */
final class PrintFaults {
  private PrintFaults() {}

  static List<Finding> findings(XepDocument document, Printed printed) {
    List<Finding> findings = new ArrayList<>();
    if (!printed.missing().isEmpty()) {
      document
          .root()
          .walk(element -> texts(element).forEach(t -> missing(t, printed.missing(), findings)));
    }
    printed
        .events()
        .forEach(
            (event, messages) ->
                findings.add(
                    Finding.of(
                            event.endsWith("verflow") || event.endsWith("verflows")
                                ? "layout-overflow"
                                : "layout-fault",
                            event.equals("imageError") ? Severity.WARNING : Severity.NOTE,
                            document.root().startTag(),
                            "the PDF is not as it should be: "
                                + messages.size()
                                + " times "
                                + event)
                        .with(Note.of(messages.get(0)))));
    return findings;
  }

  /** The finding for a PDF that is not laid out as others are. */
  static Finding layout(XepDocument document, String problem) {
    return Finding.of(
        "layout-fault",
        Severity.WARNING,
        document.root().startTag(),
        "the PDF is not as it should be: " + problem);
  }

  /** One finding for each stretch of {@code text} that has no glyphs. */
  private static void missing(MappedText text, Set<Integer> missing, List<Finding> findings) {
    String value = text.value();
    int i = 0;
    while (i < value.length()) {
      int start = i;
      List<String> names = new ArrayList<>();
      while (i < value.length() && missing.contains(value.codePointAt(i))) {
        names.add(String.format("U+%04X", value.codePointAt(i)));
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
