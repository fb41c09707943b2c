package org.xeptools.site.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import org.xeptools.site.JsonFields;
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
  private final JsonFields fields;

  private NamespacesJson(JsonGenerator json) {
    this.json = json;
    this.fields = new JsonFields(json);
  }

  static String write(Collection<KnownNamespace> all) {
    return JsonFields.array(
        all, (namespace, json) -> new NamespacesJson(json).namespace(namespace));
  }

  private void namespace(KnownNamespace namespace) throws IOException {
    json.writeStartObject();
    fields.text("name", namespace.name());
    fields.text("page", namespace.path());
    json.writeArrayFieldStart("definitions");
    for (Definer definer : namespace.definers()) {
      definer(definer);
    }
    json.writeEndArray();
    fields.text("specification", namespace.rfc());
    fields.text("presumed", namespace.presumed().map(Mention::address).orElse(""));
    fields.texts("versions", namespace.versions());
    fields.texts("related", namespace.related());
    json.writeArrayFieldStart("examples");
    for (Uses uses : namespace.uses()) {
      for (Use use : uses.listings()) {
        json.writeStartObject();
        fields.text("document", uses.entry().info().name());
        fields.text("place", use.place().address());
        fields.text("name", use.place().name());
        fields.text("title", use.caption());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void definer(Definer definer) throws IOException {
    json.writeStartObject();
    fields.text("document", definer.entry().info().name());
    fields.text("page", definer.entry().info().page() + ".html");
    fields.text("status", definer.entry().info().status());
    fields.text("registered", definer.registered().map(Mention::address).orElse(""));
    json.writeArrayFieldStart("schemas");
    for (Schema schema : definer.schemas()) {
      json.writeStartObject();
      fields.text("place", schema.place().address());
      fields.text("file", schema.file().orElse(""));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
