package org.xeptools.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xeptools.finding.Severity;
import org.xeptools.report.Summary;
import org.xeptools.rule.Verdict;

/** A review in short, as JSON for programs: what the comment on a pull request is made from. */
final class ReviewData {
  private static final int VERSION = 1;

  private ReviewData() {}

  static byte[] of(Reviewed reviewed, ReviewParts parts) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeStringField("from", reviewed.from());
      json.writeStringField("to", reviewed.to());
      Summary summary = Summary.of(reviewed.verdicts());
      json.writeNumberField("errors", summary.errors());
      json.writeNumberField("warnings", summary.warnings());
      json.writeNumberField("notes", summary.notes());
      json.writeArrayFieldStart("documents");
      for (DocumentReview document : parts.documents()) {
        write(document, json);
      }
      json.writeEndArray();
      files("affected", parts.affected(), json);
      files("others", parts.others(), json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void write(DocumentReview document, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", document.name());
    json.writeStringField("title", document.triage().title());
    json.writeStringField("what", document.triage().what());
    json.writeStringField("status", document.triage().status());
    texts("agreement", document.triage().agreement(), json);
    texts("labels", document.triage().labels(), json);
    counts(document.verdict(), json);
    json.writeObjectFieldStart("requirements");
    for (var count : Demand.counts(document.demands()).entrySet()) {
      json.writeObjectFieldStart(count.getKey());
      json.writeNumberField("came", count.getValue().came());
      json.writeNumberField("went", count.getValue().went());
      json.writeNumberField("reworded", count.getValue().reworded());
      json.writeEndObject();
    }
    json.writeEndObject();
    if (document.page().isPresent()) {
      json.writeStringField("page", document.page().get());
    }
    if (document.redline().isPresent()) {
      json.writeStringField("redline", document.redline().get());
    }
    json.writeStringField("source", document.source());
    json.writeEndObject();
  }

  private static void files(String name, List<FileReview> files, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (FileReview file : files) {
      json.writeStartObject();
      json.writeStringField("file", file.name());
      if (!file.what().isEmpty()) {
        json.writeStringField("what", file.what());
      }
      if (file.verdict().isPresent()) {
        counts(file.verdict().get(), json);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void counts(Verdict verdict, JsonGenerator json) throws IOException {
    json.writeNumberField("errors", verdict.count(Severity.ERROR));
    json.writeNumberField("warnings", verdict.count(Severity.WARNING));
    json.writeNumberField("notes", verdict.count(Severity.NOTE));
  }

  private static void texts(String name, List<String> texts, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
