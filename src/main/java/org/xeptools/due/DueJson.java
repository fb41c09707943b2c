package org.xeptools.due;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** What is due, for programs; the manual says what the fields mean. */
final class DueJson {
  private static final int VERSION = 1;

  private DueJson() {}

  static String write(Due due) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeStringField("today", due.today().toString());
      json.writeArrayFieldStart("due");
      for (Item item : due.items()) {
        json.writeStartObject();
        json.writeStringField("what", item.matter().word());
        json.writeStringField("document", item.name());
        json.writeStringField("title", item.title());
        if (item.day().isPresent()) {
          json.writeStringField("day", item.day().get().toString());
          json.writeNumberField("days", item.daysLeft(due.today()));
        }
        if (item.since().isPresent()) {
          json.writeStringField("since", item.since().get().toString());
        }
        if (!item.version().isEmpty()) {
          json.writeStringField("of", item.version());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }
}
