package org.xeptools.site.requirement;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.xeptools.document.Requirements.Requirement;
import org.xeptools.site.XepInfo;
import org.xeptools.site.requirement.RequirementList.Line;

/**
 * {@code requirements.json}, by the schema {@code requirements.schema.json}; unknown facts are left
 * out.
 */
final class RequirementsJson {
  private final JsonGenerator json;

  private RequirementsJson(JsonGenerator json) {
    this.json = json;
  }

  static String write(List<RequirementList> lists) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter()) {
      json.writeStartArray();
      for (RequirementList list : lists) {
        new RequirementsJson(json).document(list);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  private void document(RequirementList list) throws IOException {
    XepInfo xep = list.xep();
    json.writeStartObject();
    text("document", xep.name());
    text("label", xep.label());
    text("title", xep.title());
    text("status", xep.statusName());
    text("version", xep.version());
    text("date", xep.date());
    text("address", list.address());
    json.writeArrayFieldStart("requirements");
    for (Line line : list.lines()) {
      line(line);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void line(Line line) throws IOException {
    Requirement requirement = line.requirement();
    json.writeStartObject();
    text("id", requirement.id());
    text("key", line.key());
    text("keyword", requirement.keyword());
    texts("keywords", requirement.keywords());
    text("level", requirement.level().name().toLowerCase(Locale.ROOT));
    text("section", line.number());
    text("heading", line.heading());
    text("lead", requirement.lead());
    json.writeStringField("text", requirement.text());
    if (!requirement.items().isEmpty()) {
      texts("items", requirement.items());
    }
    text("address", line.address());
    json.writeEndObject();
  }

  private void texts(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private void text(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }
}
