package org.xeptools.site.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.xeptools.site.index.KnownNamespace;
import org.xeptools.site.index.KnownNamespace.Definer;
import org.xeptools.site.index.KnownNamespace.Schema;
import org.xeptools.site.index.KnownNamespace.Use;
import org.xeptools.site.index.KnownNamespace.Uses;
import org.xeptools.site.index.Mention;

/**
 * {@code namespaces.json}: by the schema {@code namespaces.schema.json}; unknown facts are left
 * out.
 */
final class NamespacesJson {
  private final JsonGenerator json;

  private NamespacesJson(JsonGenerator json) {
    this.json = json;
  }

  static String write(Collection<KnownNamespace> all) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter()) {
      json.writeStartArray();
      for (KnownNamespace namespace : all) {
        new NamespacesJson(json).namespace(namespace);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  private void namespace(KnownNamespace namespace) throws IOException {
    json.writeStartObject();
    text("name", namespace.name());
    text("page", namespace.path());
    json.writeArrayFieldStart("definitions");
    for (Definer definer : namespace.definers()) {
      definer(definer);
    }
    json.writeEndArray();
    text("specification", namespace.rfc());
    text("presumed", namespace.presumed().map(Mention::address).orElse(""));
    names("versions", namespace.versions());
    names("related", namespace.related());
    json.writeArrayFieldStart("examples");
    for (Uses uses : namespace.uses()) {
      for (Use use : uses.listings()) {
        json.writeStartObject();
        text("document", uses.entry().info().name());
        text("place", use.place().address());
        text("name", use.place().name());
        text("title", use.caption());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void definer(Definer definer) throws IOException {
    json.writeStartObject();
    text("document", definer.entry().info().name());
    text("page", definer.entry().info().page() + ".html");
    text("status", definer.entry().info().status());
    text("registered", definer.registered().map(Mention::address).orElse(""));
    json.writeArrayFieldStart("schemas");
    for (Schema schema : definer.schemas()) {
      json.writeStartObject();
      text("place", schema.place().address());
      text("file", schema.file().orElse(""));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void names(String field, List<String> names) throws IOException {
    json.writeArrayFieldStart(field);
    for (String name : names) {
      json.writeString(name);
    }
    json.writeEndArray();
  }

  private void text(String field, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(field, value);
    }
  }
}
