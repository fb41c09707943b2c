package org.xeptools.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** {@code xeps.json}: the series as an array of objects; what a document lacks is left out. */
final class SeriesJson {
  private final JsonGenerator json;

  private SeriesJson(JsonGenerator json) {
    this.json = json;
  }

  static String write(List<XepInfo> series) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter()) {
      json.writeStartArray();
      for (XepInfo xep : series) {
        new SeriesJson(json).xep(xep);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  private void xep(XepInfo xep) throws IOException {
    json.writeStartObject();
    json.writeBooleanField("accepted", xep.accepted());
    text("number", xep.number());
    text("name", xep.name());
    text("page", xep.page() + ".html");
    text("title", xep.title());
    text("abstract", xep.abstractText());
    text("type", xep.type());
    text("status", xep.status());
    list("approvers", xep.approvers());
    text("shortname", xep.shortname().orElse(""));
    text("version", xep.version());
    text("date", xep.date());
    list("authors", xep.authors());
    list("tags", xep.tags());
    list("dependencies", xep.dependencies());
    list("supersedes", xep.supersedes());
    list("supersededby", xep.supersededBy());
    text("sig", xep.sig().orElse(""));
    text("lastcall", xep.lastCall().orElse(""));
    json.writeEndObject();
  }

  private void text(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }

  private void list(String name, List<String> values) throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
  }
}
