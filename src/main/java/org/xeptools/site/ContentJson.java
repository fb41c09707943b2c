package org.xeptools.site;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xeptools.site.gist.Gist;
import org.xeptools.site.gist.ListingGist;
import org.xeptools.site.gist.SectionGist;

/** The parts of a document's text in {@code xeps.json}: sections, examples, schemas, namespaces. */
final class ContentJson {
  private static final Pattern NAMESPACE = Pattern.compile("[^\\s<>&{}]+:[^\\s<>&{}]+");

  private ContentJson() {}

  static void write(Entry entry, JsonGenerator json) throws IOException {
    Gist gist = entry.gist();
    json.writeArrayFieldStart("sections");
    for (SectionGist section : gist.sections()) {
      json.writeStartObject();
      json.writeStringField("id", section.place().id());
      json.writeStringField("number", section.place().number());
      json.writeNumberField("level", section.level());
      json.writeStringField("title", section.title());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("examples");
    for (ListingGist listing : gist.listings()) {
      if (listing.isExample()) {
        json.writeStartObject();
        json.writeStringField("id", listing.place().id());
        json.writeStringField("title", listing.caption());
        json.writeStringField("language", listing.language());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    schemas(entry, json);
    json.writeArrayFieldStart("namespaces");
    for (String name : gist.namespaces()) {
      if (NAMESPACE.matcher(name).matches()) {
        json.writeString(name);
      }
    }
    json.writeEndArray();
  }

  private static void schemas(Entry entry, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("schemas");
    for (ListingGist listing : entry.gist().listings()) {
      Optional<String> file = entry.file(listing);
      if (file.isPresent()) {
        json.writeStartObject();
        json.writeStringField("file", file.get());
        json.writeStringField("id", listing.place().id());
        json.writeStringField("namespace", listing.target());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }
}
