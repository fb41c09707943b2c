package org.xeptools.site;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.xeptools.change.DeclaredNamespaces;
import org.xeptools.document.Listing;
import org.xeptools.document.Section;
import org.xeptools.render.Schemas;

/** The parts of a document's text in {@code xeps.json}: sections, examples, schemas, namespaces. */
final class ContentJson {
  private ContentJson() {}

  static void write(Entry entry, JsonGenerator json) throws IOException {
    sections(entry, json);
    examples(entry, json);
    schemas(entry, json);
    List<String> names =
        new TreeSet<>(DeclaredNamespaces.of(entry.document()))
            .stream().filter(name -> name.matches("[^\\s<>&{}]+:[^\\s<>&{}]+")).toList();
    json.writeArrayFieldStart("namespaces");
    for (String name : names) {
      json.writeString(name);
    }
    json.writeEndArray();
  }

  private static void sections(Entry entry, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("sections");
    for (Section section : entry.document().allSections().toList()) {
      json.writeStartObject();
      json.writeStringField("id", PageAddresses.id(entry, section.element()));
      json.writeStringField(
          "number", entry.document().anchors().number(section.element()).orElse(""));
      json.writeNumberField("level", section.level());
      json.writeStringField("title", section.topic().replaceAll("\\s+", " "));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void examples(Entry entry, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("examples");
    for (Listing listing : entry.document().listings()) {
      if (listing.isExample()) {
        json.writeStartObject();
        json.writeStringField("id", PageAddresses.id(entry, listing.element()));
        json.writeStringField("title", listing.caption().strip().replaceAll("\\s+", " "));
        json.writeStringField("language", listing.language().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void schemas(Entry entry, JsonGenerator json) throws IOException {
    Schemas schemas = entry.schemas();
    json.writeArrayFieldStart("schemas");
    for (Listing listing : entry.document().listings()) {
      Optional<String> file = schemas.file(listing.element());
      if (file.isPresent()) {
        json.writeStartObject();
        json.writeStringField("file", file.get());
        json.writeStringField("id", PageAddresses.id(entry, listing.element()));
        json.writeStringField("namespace", Schemas.namespace(listing));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }
}
