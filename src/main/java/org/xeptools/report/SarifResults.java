package org.xeptools.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Note;
import org.xeptools.rule.Verdict;
import org.xeptools.source.Edit;
import org.xeptools.source.Position;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/** Writes the results of a SARIF run, one by one. */
final class SarifResults {

  /** A suppression of a result: {@code inSource} or {@code external}, and the reason. */
  record Suppression(String kind, String justification) {}

  private final JsonGenerator json;
  private final SourcePlaces places;
  private final List<String> rules;
  private final Map<String, Integer> alike = new HashMap<>();

  SarifResults(JsonGenerator json, SourcePlaces places, List<String> rules) {
    this.json = json;
    this.places = places;
    this.rules = rules;
  }

  void write(Verdict verdict, Finding finding, List<Suppression> suppressions) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", finding.rule());
    if (rules.contains(finding.rule())) {
      json.writeNumberField("ruleIndex", rules.indexOf(finding.rule()));
    }
    json.writeStringField("level", finding.severity().word());
    message(message(finding));
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    physical(finding.span());
    String place = verdict.place(finding);
    if (!place.isEmpty()) {
      json.writeArrayFieldStart("logicalLocations");
      json.writeStartObject();
      json.writeStringField("fullyQualifiedName", place);
      json.writeStringField("kind", "element");
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndArray();
    related(finding);
    fingerprint(verdict, finding);
    if (finding.fix().isPresent()) {
      fix(finding.fix().get());
    }
    if (!suppressions.isEmpty()) {
      suppressions(suppressions);
    }
    json.writeEndObject();
  }

  /** The message of the finding, and the notes without a place. */
  private static String message(Finding finding) {
    return finding.message()
        + finding.notes().stream()
            .filter(note -> note.span().isEmpty())
            .map(note -> ". " + note.message())
            .collect(Collectors.joining());
  }

  private void related(Finding finding) throws IOException {
    List<Note> notes = finding.notes().stream().filter(n -> n.span().isPresent()).toList();
    if (notes.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("relatedLocations");
    for (Note note : notes) {
      json.writeStartObject();
      physical(note.span().orElseThrow());
      message(note.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Equal as long as the rule, the place and the words at fault are the same. */
  private void fingerprint(Verdict verdict, Finding finding) throws IOException {
    String words =
        finding.span().file().equals(verdict.source().path())
            ? verdict.source().textOf(finding.span()).strip()
            : "";
    String identity =
        String.join(
            "\n",
            places.name(verdict.source().path()),
            finding.rule(),
            verdict.place(finding),
            words);
    int ordinal = alike.merge(identity, 1, Integer::sum);
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("ruleAndPlace/v1", Fingerprint.of(identity + "\n" + ordinal));
    json.writeEndObject();
  }

  private void fix(Fix fix) throws IOException {
    json.writeArrayFieldStart("fixes");
    json.writeStartObject();
    json.writeObjectFieldStart("description");
    json.writeStringField("text", fix.title());
    json.writeEndObject();
    json.writeArrayFieldStart("artifactChanges");
    json.writeStartObject();
    artifact(fix.edits().get(0).span());
    json.writeArrayFieldStart("replacements");
    for (Edit edit : fix.edits()) {
      json.writeStartObject();
      json.writeFieldName("deletedRegion");
      region(edit.span());
      json.writeObjectFieldStart("insertedContent");
      json.writeStringField("text", edit.replacement());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void suppressions(List<Suppression> suppressions) throws IOException {
    json.writeArrayFieldStart("suppressions");
    for (Suppression suppression : suppressions) {
      json.writeStartObject();
      json.writeStringField("kind", suppression.kind());
      json.writeStringField("justification", suppression.justification());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void physical(SourceSpan span) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    artifact(span);
    if (places.source(span).isPresent()) {
      json.writeFieldName("region");
      region(span);
    }
    json.writeEndObject();
  }

  private void artifact(SourceSpan span) throws IOException {
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(places.name(span.file())));
    json.writeEndObject();
  }

  private static String uri(String name) {
    try {
      return new URI(null, null, name, null).toASCIIString();
    } catch (URISyntaxException e) {
      return name;
    }
  }

  private void region(SourceSpan span) throws IOException {
    json.writeStartObject();
    Optional<XepSource> source = places.source(span);
    if (source.isPresent()) {
      Position start = source.get().startOf(span);
      Position end = source.get().endOf(span);
      json.writeNumberField("startLine", start.line());
      json.writeNumberField("startColumn", start.column());
      json.writeNumberField("endLine", end.line());
      json.writeNumberField("endColumn", end.column());
    }
    json.writeNumberField("charOffset", span.start());
    json.writeNumberField("charLength", span.length());
    json.writeEndObject();
  }

  private void message(String text) throws IOException {
    json.writeObjectFieldStart("message");
    json.writeStringField("text", text);
    json.writeEndObject();
  }
}
