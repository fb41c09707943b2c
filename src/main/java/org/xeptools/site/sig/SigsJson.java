package org.xeptools.site.sig;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.xeptools.settings.SigDetails;
import org.xeptools.settings.SigDetails.Deliverable;
import org.xeptools.settings.SigDetails.Leader;
import org.xeptools.settings.SigDetails.Paper;
import org.xeptools.sig.CharterStatements.Statement;
import org.xeptools.sig.NamedSig;
import org.xeptools.sig.Sig;
import org.xeptools.site.JsonFields;
import org.xeptools.site.XepInfo;

/** {@code sigs.json}: the groups as an array of objects; unknown facts are left out. */
final class SigsJson {
  private final JsonGenerator json;
  private final JsonFields fields;

  private SigsJson(JsonGenerator json) {
    this.json = json;
    this.fields = new JsonFields(json);
  }

  static String write(List<SigFacts> all, List<NamedSigFacts> named) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter()) {
      json.writeStartArray();
      for (SigFacts facts : all) {
        new SigsJson(json).sig(facts);
      }
      for (NamedSigFacts facts : named) {
        new SigsJson(json).named(facts);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  private void sig(SigFacts facts) throws IOException {
    Sig sig = facts.sig();
    XepInfo charter = facts.charter();
    json.writeStartObject();
    fields.text("slug", sig.slug());
    fields.text("name", sig.name());
    fields.text("state", sig.state().word());
    json.writeBooleanField("standing", sig.isStanding());
    fields.text("page", facts.path(".html"));
    fields.text("charter", charter.page() + ".html");
    fields.text("title", charter.title());
    fields.text("abstract", charter.abstractText());
    fields.text("description", sig.description().orElse(""));
    fields.text("status", charter.status());
    fields.texts("approvers", charter.approvers());
    fields.texts("reportsTo", facts.bodies());
    fields.texts("proposers", sig.proposers());
    leaders(sig);
    fields.text("list", sig.list().orElse(""));
    fields.text("join", sig.details().flatMap(SigDetails::join).orElse(""));
    fields.text("archive", sig.archive().orElse(""));
    fields.text("room", sig.room().orElse(""));
    fields.text("calendar", sig.details().flatMap(SigDetails::calendar).orElse(""));
    fields.text("meetings", sig.details().flatMap(SigDetails::meetings).orElse(""));
    fields.text("events", SigCalendar.isIn(facts) ? facts.path(".ics") : "");
    papers("minutes", sig.details().map(SigDetails::minutes).orElse(List.of()));
    papers("reports", sig.details().map(SigDetails::reports).orElse(List.of()));
    fields.text(
        "closed", sig.details().flatMap(SigDetails::closed).map(Object::toString).orElse(""));
    fields.text("charterRevised", sig.revised().map(Object::toString).orElse(""));
    fields.text("lastActive", sig.active().map(Object::toString).orElse(""));
    deliverables(facts);
    numbers("documents", facts.named());
    events(facts);
    fields.texts("missing", facts.missing());
    json.writeEndObject();
  }

  /** A group of which only the name and some sentences are known. */
  private void named(NamedSigFacts facts) throws IOException {
    NamedSig sig = facts.sig();
    json.writeStartObject();
    fields.text("slug", sig.slug());
    fields.text("name", sig.name());
    fields.text("state", sig.kept() ? Sig.State.STANDING.word() : "historic");
    fields.text("page", sig.kept() ? sig.page() : "sigs/index.html#sig-" + sig.slug());
    fields.text("description", facts.description().orElse(""));
    json.writeArrayFieldStart("statements");
    for (NamedSig.Sentence sentence : sig.sentences()) {
      json.writeStartObject();
      fields.text("text", sentence.text());
      boolean isXep = sentence.source().equals(NamedSig.SOURCE);
      fields.text("source", isXep ? "XEP-" + sentence.source() : sentence.source());
      json.writeEndObject();
    }
    json.writeEndArray();
    numbers("documents", facts.documents());
    json.writeEndObject();
  }

  private void numbers(String name, List<XepInfo> documents) throws IOException {
    fields.texts(name, documents.stream().map(xep -> xep.page() + ".html").toList());
  }

  private void leaders(Sig sig) throws IOException {
    json.writeArrayFieldStart("leaders");
    for (Leader leader : sig.details().map(SigDetails::leaders).orElse(List.of())) {
      json.writeStartObject();
      fields.text("name", leader.name());
      fields.text("jid", leader.jid().orElse(""));
      fields.text("email", leader.email().orElse(""));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("leadersInTheCharter");
    for (Statement statement : sig.statements().leaders()) {
      json.writeString(statement.text());
    }
    json.writeEndArray();
  }

  private void papers(String name, List<Paper> papers) throws IOException {
    if (papers.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(name);
    for (Paper paper : papers) {
      json.writeStartObject();
      fields.text("title", paper.title());
      fields.text("date", paper.day().map(Object::toString).orElse(""));
      fields.text("url", paper.url());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void deliverables(SigFacts facts) throws IOException {
    json.writeArrayFieldStart("deliverables");
    for (Deliverable deliverable : facts.sig().deliverables()) {
      json.writeStartObject();
      fields.text("title", deliverable.title());
      fields.text("due", deliverable.due().orElse(""));
      fields.text("done", deliverable.done().map(Object::toString).orElse(""));
      json.writeArrayFieldStart("xeps");
      for (XepInfo xep : facts.fulfilling(deliverable)) {
        json.writeStartObject();
        fields.text("number", xep.number());
        fields.text("title", xep.title());
        fields.text("status", xep.status());
        fields.text("date", xep.date());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void events(SigFacts facts) throws IOException {
    json.writeArrayFieldStart("timeline");
    for (SigFacts.Event event : facts.events()) {
      json.writeStartObject();
      fields.text("date", event.day().toString());
      fields.text("what", event.what());
      fields.text("page", event.xep().isEmpty() ? "" : event.xep() + ".html");
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
