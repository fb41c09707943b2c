package org.xeptools.site.program;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xeptools.doap.Software;
import org.xeptools.doap.Software.Licence;
import org.xeptools.doap.Software.Support;
import org.xeptools.doap.Software.Words;
import org.xeptools.site.JsonFields;
import org.xeptools.site.Series;
import org.xeptools.site.XepInfo;

/**
 * {@code implementations.json}, by the schema {@code implementations.schema.json}; what is not
 * stated is left out.
 */
final class ImplementationsJson {
  private final JsonGenerator json;
  private final JsonFields fields;

  private ImplementationsJson(JsonGenerator json) {
    this.json = json;
    this.fields = new JsonFields(json);
  }

  static String write(Implementations all, Series series) {
    return JsonFields.array(
        all.pages().entrySet(),
        (entry, json) ->
            new ImplementationsJson(json).program(entry.getKey(), entry.getValue(), series));
  }

  private void program(Software program, String page, Series series) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", program.name());
    json.writeStringField("page", page);
    words("descriptions", program.descriptions());
    fields.text("homepage", program.homepage().orElse(""));
    fields.text("repository", program.repository().orElse(""));
    fields.texts("languages", program.languages());
    fields.texts("systems", program.systems());
    json.writeArrayFieldStart("licences");
    for (Licence licence : program.licences()) {
      json.writeStartObject();
      fields.text("name", licence.name());
      fields.text("address", licence.address().orElse(""));
      json.writeEndObject();
    }
    json.writeEndArray();
    fields.texts("categories", program.categories());
    json.writeArrayFieldStart("implements");
    for (Support support : program.supports()) {
      support(support, series);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void support(Support support, Series series) throws IOException {
    Optional<XepInfo> xep = series.entry(support.number()).map(entry -> entry.info());
    json.writeStartObject();
    fields.text("number", support.number());
    fields.text("title", xep.map(XepInfo::title).orElse(""));
    fields.text("degree", support.degree().name().toLowerCase(Locale.ROOT));
    json.writeBooleanField("present", support.degree().isPresent());
    fields.text("version", support.version());
    fields.text("current", xep.map(XepInfo::version).orElse(""));
    fields.text("since", support.since());
    words("notes", support.notes());
    json.writeEndObject();
  }

  private void words(String name, List<Words> all) throws IOException {
    json.writeArrayFieldStart(name);
    for (Words words : all) {
      json.writeStartObject();
      fields.text("text", words.text());
      fields.text("language", words.language());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
