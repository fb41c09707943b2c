package org.xeptools.site;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xeptools.document.Author;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.LastCall;
import org.xeptools.document.Milestone;
import org.xeptools.document.Milestones;
import org.xeptools.document.Revision;
import org.xeptools.document.xml.Element;

/**
 * {@code xeps.json}: the series as an array of objects, by the schema {@code xeps.schema.json};
 * missing values are left out.
 */
final class SeriesJson {
  private final Series series;
  private final JsonGenerator json;

  private SeriesJson(Series series, JsonGenerator json) {
    this.series = series;
    this.json = json;
  }

  static String write(Series series) {
    return JsonFields.array(
        series.entries(), (entry, json) -> new SeriesJson(series, json).xep(entry));
  }

  private void xep(Entry entry) throws IOException {
    XepInfo xep = entry.info();
    Header header = entry.header();
    json.writeStartObject();
    json.writeBooleanField("accepted", xep.accepted());
    text("number", xep.number());
    text("name", xep.name());
    text("page", xep.page() + ".html");
    text("url", series.settings().base() + xep.page() + ".html");
    text("title", xep.title());
    text("abstract", xep.abstractText());
    text("type", xep.type());
    text("status", xep.status());
    text("typename", xep.typeName());
    text("statusname", xep.statusName());
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
    list("lastcalls", header.lastCalls().stream().map(Field::text).toList());
    mark(
        "lastcallopen",
        LastCall.of(header, series.today())
            .filter(call -> call.state(series.today()) == LastCall.State.RUNNING)
            .isPresent());
    text("discuss", header.discuss());
    text("expires", header.expires());
    mark("interim", header.interim().isPresent());
    mark("registry", header.element().first("registry").isPresent());
    json.writeArrayFieldStart("contacts");
    for (Author author : header.authors()) {
      contact(author);
    }
    json.writeEndArray();
    schemaLocations(header.schemaLocations());
    json.writeArrayFieldStart("revisions");
    for (Revision revision : header.revisions()) {
      revision(revision, entry.id(revision));
    }
    json.writeEndArray();
    states(series.milestones(entry));
    ContentJson.write(entry, json);
    files(xep);
    json.writeEndObject();
  }

  private void contact(Author author) throws IOException {
    json.writeStartObject();
    text("name", author.name());
    text("firstname", author.firstname());
    text("surname", author.surname());
    text("org", author.org());
    text("email", author.email());
    text("jid", author.jid());
    text("uri", author.uri());
    json.writeEndObject();
  }

  private void schemaLocations(List<Element> locations) throws IOException {
    if (locations.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("schemalocs");
    for (Element location : locations) {
      json.writeStartObject();
      text("ns", location.first("ns").map(e -> e.text().value().strip()).orElse(""));
      text("url", location.first("url").map(e -> e.text().value().strip()).orElse(""));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void revision(Revision revision, String id) throws IOException {
    json.writeStartObject();
    text("id", id);
    text("version", revision.version());
    text("date", revision.date());
    text("initials", revision.initials());
    text("remark", Remark.text(revision));
    json.writeEndObject();
  }

  /** In the words of pages, like {@code statusname}. */
  private void states(Milestones milestones) throws IOException {
    json.writeObjectFieldStart("milestones");
    for (var milestone : milestones.days().entrySet()) {
      text(milestone.getKey().pageName(), milestone.getValue().toString());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("states");
    for (Milestone milestone : milestones.all()) {
      json.writeStartObject();
      text("state", milestone.status().pageName());
      String day = milestone.day().map(Object::toString).orElse("");
      text(milestone.source() == Milestone.Source.LASTCALL ? "until" : "date", day);
      text("source", milestone.source().word());
      text(milestone.source() == Milestone.Source.GIT ? "commit" : "version", milestone.place());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void files(XepInfo xep) throws IOException {
    json.writeObjectFieldStart("files");
    text("html", xep.page() + ".html");
    text("xml", xep.page() + ".xml");
    text("pdf", series.pdfs() ? xep.page() + ".pdf" : "");
    if (xep.accepted()) {
      text("reference", SitePaths.reference(xep));
      text("examples", SitePaths.examples(xep));
    }
    json.writeEndObject();
  }

  private void text(String name, Optional<Field> value) throws IOException {
    text(name, value.map(Field::text).orElse(""));
  }

  private void text(String name, String value) throws IOException {
    new JsonFields(json).text(name, value);
  }

  private void mark(String name, boolean value) throws IOException {
    if (value) {
      json.writeBooleanField(name, true);
    }
  }

  private void list(String name, Collection<String> values) throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
  }
}
