package org.xeptools.site.program;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xeptools.doap.Software;
import org.xeptools.doap.Software.Licence;
import org.xeptools.doap.Software.Support;
import org.xeptools.doap.Software.Words;
import org.xeptools.site.Series;
import org.xeptools.site.XepInfo;

/**
 * {@code implementations.json}, by the schema {@code implementations.schema.json}; what is not
 * stated is left out.
 */
final class ImplementationsJson {
  private final JsonGenerator json;

  private ImplementationsJson(JsonGenerator json) {
    this.json = json;
  }

  static String write(Implementations all, Series series) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter()) {
      json.writeStartArray();
      for (Map.Entry<Software, String> entry : all.pages().entrySet()) {
        new ImplementationsJson(json).program(entry.getKey(), entry.getValue(), series);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  private void program(Software program, String page, Series series) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", program.name());
    json.writeStringField("page", page);
    words("descriptions", program.descriptions());
    text("homepage", program.homepage().orElse(""));
    text("repository", program.repository().orElse(""));
    texts("languages", program.languages());
    texts("systems", program.systems());
    json.writeArrayFieldStart("licences");
    for (Licence licence : program.licences()) {
      json.writeStartObject();
      text("name", licence.name());
      text("address", licence.address().orElse(""));
      json.writeEndObject();
    }
    json.writeEndArray();
    texts("categories", program.categories());
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
    text("number", support.number());
    text("title", xep.map(XepInfo::title).orElse(""));
    text("degree", support.degree().name().toLowerCase(Locale.ROOT));
    json.writeBooleanField("present", support.degree().isPresent());
    text("version", support.version());
    text("current", xep.map(XepInfo::version).orElse(""));
    text("since", support.since());
    words("notes", support.notes());
    json.writeEndObject();
  }

  private void words(String name, List<Words> all) throws IOException {
    json.writeArrayFieldStart(name);
    for (Words words : all) {
      json.writeStartObject();
      text("text", words.text());
      text("language", words.language());
      json.writeEndObject();
    }
    json.writeEndArray();
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
