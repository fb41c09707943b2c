package org.xeptools.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xeptools.change.Triage;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Note;
import org.xeptools.finding.Suppressed;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Verdict;
import org.xeptools.source.Edit;
import org.xeptools.source.Position;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/**
 * Findings for programs: lines and columns from 1, offsets in UTF-16 units from 0, files relative
 * to the working directory. The shape is stable; {@code version} rises when it changes.
 */
public final class JsonReporter implements Reporter {
  private static final int VERSION = 1;

  private final Path here;
  private final RuleSet rules;
  private final List<Triage> triage;

  /**
   * @param here the folder that file names are relative to
   */
  public JsonReporter(Path here, RuleSet rules) {
    this(here, rules, List.of());
  }

  /**
   * @param here the folder that file names are relative to
   * @param triage what changed, if a change is judged
   */
  public JsonReporter(Path here, RuleSet rules, List<Triage> triage) {
    this.here = here;
    this.rules = rules;
    this.triage = List.copyOf(triage);
  }

  @Override
  public String report(List<Verdict> verdicts) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter()) {
      SourcePlaces places = new SourcePlaces(here, verdicts);
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeArrayFieldStart("findings");
      for (Verdict verdict : verdicts) {
        for (Finding finding : verdict.listed()) {
          json.writeStartObject();
          finding(json, places, verdict, finding);
          json.writeEndObject();
        }
      }
      json.writeEndArray();
      json.writeArrayFieldStart("suppressed");
      for (Verdict verdict : verdicts) {
        for (Suppressed suppressed : verdict.suppressed()) {
          json.writeStartObject();
          json.writeStringField("because", suppressed.because());
          finding(json, places, verdict, suppressed.finding());
          json.writeEndObject();
        }
      }
      json.writeEndArray();
      if (!triage.isEmpty()) {
        changes(json);
      }
      summary(json, Summary.of(verdicts));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  private void changes(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("changes");
    for (Triage one : triage) {
      json.writeStartObject();
      json.writeStringField("file", one.file());
      json.writeStringField("title", one.title());
      json.writeStringField("what", one.what());
      json.writeStringField("status", one.status());
      words(json, "agreement", one.agreement());
      words(json, "labels", one.labels());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void words(JsonGenerator json, String name, List<String> words)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String word : words) {
      json.writeString(word);
    }
    json.writeEndArray();
  }

  private void finding(JsonGenerator json, SourcePlaces places, Verdict verdict, Finding finding)
      throws IOException {
    json.writeStringField("rule", finding.rule());
    json.writeStringField("severity", finding.severity().word());
    json.writeStringField("message", finding.message());
    span(json, places, finding.span());
    json.writeStringField("place", verdict.place(finding));
    json.writeStringField("example", verdict.example(finding).map(e -> e.title()).orElse(""));
    json.writeStringField(
        "citation", rules.info(finding.rule()).map(r -> r.citation().text()).orElse(""));
    json.writeArrayFieldStart("notes");
    for (Note note : finding.notes()) {
      json.writeStartObject();
      json.writeStringField("message", note.message());
      if (note.span().isPresent()) {
        span(json, places, note.span().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    if (finding.fix().isPresent()) {
      fix(json, places, finding.fix().get());
    } else {
      json.writeNullField("fix");
    }
  }

  private static void fix(JsonGenerator json, SourcePlaces places, Fix fix) throws IOException {
    json.writeObjectFieldStart("fix");
    json.writeStringField("title", fix.title());
    json.writeStringField("safety", fix.safety().name().toLowerCase(Locale.ROOT));
    json.writeArrayFieldStart("edits");
    for (Edit edit : fix.edits()) {
      json.writeStartObject();
      span(json, places, edit.span());
      json.writeStringField("replacement", edit.replacement());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void span(JsonGenerator json, SourcePlaces places, SourceSpan span)
      throws IOException {
    json.writeStringField("file", places.name(span.file()));
    Optional<XepSource> source = places.source(span);
    if (source.isPresent()) {
      position(json, "start", source.get().startOf(span), span.start());
      position(json, "end", source.get().endOf(span), span.end());
    }
  }

  private static void position(JsonGenerator json, String name, Position position, int offset)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("line", position.line());
    json.writeNumberField("column", position.column());
    json.writeNumberField("offset", offset);
    json.writeEndObject();
  }

  private static void summary(JsonGenerator json, Summary summary) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("files", summary.files());
    json.writeNumberField("errors", summary.errors());
    json.writeNumberField("warnings", summary.warnings());
    json.writeNumberField("notes", summary.notes());
    json.writeNumberField("suppressed", summary.suppressed());
    json.writeNumberField("baseline", summary.known());
    json.writeNumberField("fixable", summary.fixable());
    json.writeNumberField("fixableUnsafely", summary.fixableUnsafely());
    json.writeEndObject();
  }
}
