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
import org.xeptools.site.XepInfo;

/** {@code sigs.json}: the groups as an array of objects; unknown facts are left out. */
final class SigsJson {
  private final JsonGenerator json;

  private SigsJson(JsonGenerator json) {
    this.json = json;
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
    text("slug", sig.slug());
    text("name", sig.name());
    text("state", sig.state().word());
    json.writeBooleanField("standing", sig.isStanding());
    text("page", facts.path(".html"));
    text("charter", charter.page() + ".html");
    text("title", charter.title());
    text("abstract", charter.abstractText());
    text("description", sig.description().orElse(""));
    text("status", charter.status());
    texts("approvers", charter.approvers());
    texts("reportsTo", facts.bodies());
    texts("proposers", sig.proposers());
    leaders(sig);
    text("list", sig.list().orElse(""));
    text("join", sig.details().flatMap(SigDetails::join).orElse(""));
    text("archive", sig.archive().orElse(""));
    text("room", sig.room().orElse(""));
    text("calendar", sig.details().flatMap(SigDetails::calendar).orElse(""));
    text("meetings", sig.details().flatMap(SigDetails::meetings).orElse(""));
    text("events", SigCalendar.isIn(facts) ? facts.path(".ics") : "");
    papers("minutes", sig.details().map(SigDetails::minutes).orElse(List.of()));
    papers("reports", sig.details().map(SigDetails::reports).orElse(List.of()));
    text("closed", sig.details().flatMap(SigDetails::closed).map(Object::toString).orElse(""));
    text("charterRevised", sig.revised().map(Object::toString).orElse(""));
    text("lastActive", sig.active().map(Object::toString).orElse(""));
    deliverables(facts);
    numbers("documents", facts.named());
    events(facts);
    texts("missing", facts.missing());
    json.writeEndObject();
  }

  /** A group of which only the name and some sentences are known. */
  private void named(NamedSigFacts facts) throws IOException {
    NamedSig sig = facts.sig();
    json.writeStartObject();
    text("slug", sig.slug());
    text("name", sig.name());
    text("state", sig.kept() ? Sig.State.STANDING.word() : "historic");
    text("page", sig.kept() ? sig.page() : "sigs/index.html#sig-" + sig.slug());
    text("description", facts.description().orElse(""));
    json.writeArrayFieldStart("statements");
    for (NamedSig.Sentence sentence : sig.sentences()) {
      json.writeStartObject();
      text("text", sentence.text());
      boolean isXep = sentence.source().equals(NamedSig.SOURCE);
      text("source", isXep ? "XEP-" + sentence.source() : sentence.source());
      json.writeEndObject();
    }
    json.writeEndArray();
    numbers("documents", facts.documents());
    json.writeEndObject();
  }

  private void numbers(String name, List<XepInfo> documents) throws IOException {
    texts(name, documents.stream().map(xep -> xep.page() + ".html").toList());
  }

  private void texts(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private void leaders(Sig sig) throws IOException {
    json.writeArrayFieldStart("leaders");
    for (Leader leader : sig.details().map(SigDetails::leaders).orElse(List.of())) {
      json.writeStartObject();
      text("name", leader.name());
      text("jid", leader.jid().orElse(""));
      text("email", leader.email().orElse(""));
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
      text("title", paper.title());
      text("date", paper.day().map(Object::toString).orElse(""));
      text("url", paper.url());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void deliverables(SigFacts facts) throws IOException {
    json.writeArrayFieldStart("deliverables");
    for (Deliverable deliverable : facts.sig().deliverables()) {
      json.writeStartObject();
      text("title", deliverable.title());
      text("due", deliverable.due().orElse(""));
      text("done", deliverable.done().map(Object::toString).orElse(""));
      json.writeArrayFieldStart("xeps");
      for (XepInfo xep : facts.fulfilling(deliverable)) {
        json.writeStartObject();
        text("number", xep.number());
        text("title", xep.title());
        text("status", xep.status());
        text("date", xep.date());
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
      text("date", event.day().toString());
      text("what", event.what());
      text("page", event.xep().isEmpty() ? "" : event.xep() + ".html");
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void text(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }
}
