package org.xeptools.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.Element;
import org.xeptools.document.MappedText;
import org.xeptools.document.Text;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.finding.Severity;
import org.xeptools.render.pdf.Printed;
import org.xeptools.source.SourceSpan;

/** What printing could not do, at its places in the source. */
final class PrintFaults {
  private PrintFaults() {}

  static List<Finding> findings(XepDocument document, Printed printed) {
    List<Finding> findings = new ArrayList<>();
    printed.missing().stream()
        .sorted()
        .forEach(codePoint -> findings.add(missingGlyph(document, codePoint)));
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

  static Finding notesAtEnd(XepDocument document) {
    return Finding.of(
        "layout-fault",
        Severity.NOTE,
        document.root().startTag(),
        "the notes stand at the end of the PDF, since they could not be placed on its pages");
  }

  private static Finding missingGlyph(XepDocument document, int codePoint) {
    List<SourceSpan> places =
        document
            .root()
            .tree()
            .flatMap(PrintFaults::texts)
            .flatMap(t -> places(t, codePoint))
            .toList();
    SourceSpan first = places.isEmpty() ? document.root().startTag() : places.get(0);
    Finding finding =
        Finding.of(
            "missing-glyph",
            Severity.WARNING,
            first,
            String.format(
                "no font has U+%04X (%s); the PDF shows its code point",
                codePoint, Optional.ofNullable(Character.getName(codePoint)).orElse("unassigned")));
    for (SourceSpan place : places.subList(Math.min(1, places.size()), places.size())) {
      finding = finding.with(Note.at(place, "here too"));
    }
    return finding;
  }

  private static Stream<MappedText> texts(Element element) {
    return Stream.concat(
        element.attributes().stream().map(a -> a.value()),
        element.children().stream()
            .filter(Text.class::isInstance)
            .map(node -> ((Text) node).text()));
  }

  private static Stream<SourceSpan> places(MappedText text, int codePoint) {
    List<SourceSpan> found = new ArrayList<>();
    String value = text.value();
    int at = value.indexOf(codePoint);
    while (at >= 0) {
      int end = at + Character.charCount(codePoint);
      found.add(text.span(at, end));
      at = value.indexOf(codePoint, end);
    }
    return found.stream();
  }
}
