package org.xeptools.preview;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.report.CodeFrame;
import org.xeptools.source.LimitedFile;
import org.xeptools.source.Position;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/**
 * The remarks that are shown beside a page.
 *
 * @param source the document that the page shows, if it shows one
 * @param legible false if the page shows the last readable version of the document
 * @param findings the findings on the document
 * @param faults other faults, in stylesheets or settings
 */
record Remarks(
    Optional<XepSource> source, boolean legible, List<Finding> findings, List<String> faults) {
  private static final int FRAME_WIDTH = 90;
  private static final int MAX_SIZE = 20_000_000;

  Remarks {
    findings = List.copyOf(findings);
    faults = List.copyOf(faults);
  }

  /**
   * The JSON for the page's script.
   *
   * @param editor a URL with {@code {file}}, {@code {line}} and {@code {column}} that opens a place
   */
  String json(Optional<String> editor) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("file", source.map(s -> name(s.path())).orElse(""));
      json.writeBooleanField("legible", legible);
      json.writeArrayFieldStart("faults");
      for (String fault : faults) {
        json.writeString(fault);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("findings");
      for (Finding finding : findings) {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("severity", finding.severity().word());
        json.writeStringField("message", finding.message());
        place(json, finding.span(), editor);
        json.writeArrayFieldStart("notes");
        for (Note note : finding.notes()) {
          json.writeString(note.message());
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private void place(JsonGenerator json, SourceSpan span, Optional<String> editor)
      throws IOException {
    Optional<XepSource> file =
        source.filter(s -> s.path().equals(span.file())).or(() -> read(span.file()));
    if (file.isEmpty()) {
      json.writeStringField("at", name(span.file()));
      return;
    }
    Position start = file.get().startOf(span);
    json.writeStringField("at", name(span.file()) + ":" + start);
    CodeFrame frame = CodeFrame.of(file.get(), span, FRAME_WIDTH);
    json.writeArrayFieldStart("frame");
    json.writeString(frame.before());
    json.writeString(frame.marked());
    json.writeString(frame.after());
    json.writeEndArray();
    if (editor.isPresent()) {
      json.writeStringField(
          "open",
          editor
              .get()
              .replace("{line}", String.valueOf(start.line()))
              .replace("{column}", String.valueOf(start.column()))
              .replace("{file}", span.file().toAbsolutePath().normalize().toUri().getRawPath()));
    }
  }

  /** The path as the user would type it in the terminal. */
  private static String name(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = file.toAbsolutePath().normalize();
    return (absolute.startsWith(here) ? here.relativize(absolute) : absolute)
        .toString()
        .replace('\\', '/');
  }

  private static Optional<XepSource> read(Path file) {
    try {
      return Optional.of(XepSource.of(file, LimitedFile.text(file, MAX_SIZE)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
