package org.xeptools.site.requirement;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.xeptools.document.Requirements.Requirement;
import org.xeptools.site.JsonFields;
import org.xeptools.site.XepInfo;
import org.xeptools.site.requirement.RequirementList.Line;

/**
 * {@code requirements.json}, by the schema {@code requirements.schema.json}; unknown facts are left
 * out.
 */
final class RequirementsJson {
  private final JsonGenerator json;
  private final JsonFields fields;

  private RequirementsJson(JsonGenerator json) {
    this.json = json;
    this.fields = new JsonFields(json);
  }

  static String write(List<RequirementList> lists) {
    return JsonFields.array(lists, (list, json) -> new RequirementsJson(json).document(list));
  }

  private void document(RequirementList list) throws IOException {
    XepInfo xep = list.xep();
    json.writeStartObject();
    fields.text("document", xep.name());
    fields.text("label", xep.label());
    fields.text("title", xep.title());
    fields.text("status", xep.statusName());
    fields.text("version", xep.version());
    fields.text("date", xep.date());
    fields.text("address", list.address());
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
    fields.text("id", requirement.id());
    fields.text("key", line.key());
    fields.text("keyword", requirement.keyword());
    fields.texts("keywords", requirement.keywords());
    fields.text("level", requirement.level().name().toLowerCase(Locale.ROOT));
    fields.text("section", line.number());
    fields.text("heading", line.heading());
    fields.text("lead", requirement.lead());
    json.writeStringField("text", requirement.text());
    if (!requirement.items().isEmpty()) {
      fields.texts("items", requirement.items());
    }
    fields.text("address", line.address());
    json.writeEndObject();
  }
}
