package org.xeptools.site.sig;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xeptools.lifecycle.Status;
import org.xeptools.settings.SigDetails;
import org.xeptools.settings.SigDetails.Deliverable;
import org.xeptools.settings.SigDetails.Leader;
import org.xeptools.sig.CharterStatements.Statement;
import org.xeptools.sig.Sig;
import org.xeptools.site.PageAddresses;
import org.xeptools.site.XepInfo;
import org.xeptools.site.XmlText;

/** What the stylesheets sigs.xsl and sig.xsl are told. */
final class SigXml {
  private SigXml() {}

  /** All groups in short. */
  static String index(List<SigFacts> all, List<NamedSigFacts> named) {
    XmlText xml = new XmlText("sigs", "");
    for (Sig.State state : Sig.State.values()) {
      xml.open("state", "name", state.word());
      all.stream().filter(facts -> facts.sig().state() == state).forEach(f -> summary(f, xml));
      if (state == Sig.State.STANDING) {
        named.stream().filter(n -> n.sig().kept()).forEach(n -> n.card(xml));
      }
      xml.close();
    }
    named.stream().filter(n -> !n.sig().kept()).forEach(n -> n.historic(xml));
    return xml.end();
  }

  private static void summary(SigFacts facts, XmlText xml) {
    open(facts, xml);
    leaders(facts, xml);
    activity(facts, xml);
    places(facts, xml);
    long delivered =
        facts.sig().deliverables().stream()
            .filter(d -> d.done().isPresent() || !facts.fulfilling(d).isEmpty())
            .count();
    xml.element(
        "deliverables",
        "",
        "count",
        "" + facts.sig().deliverables().size(),
        "begun",
        "" + delivered);
    xml.close();
  }

  /** One group in full. */
  static String page(SigFacts facts) {
    XmlText xml = new XmlText("facts", "");
    open(facts, xml);
    leaders(facts, xml);
    activity(facts, xml);
    places(facts, xml);
    statements("meetings", facts.sig().statements().meetings(), xml);
    facts.sig().statements().bodies().forEach(name -> xml.element("body", name));
    statements("reporting", facts.sig().statements().reporting(), xml);
    for (Deliverable deliverable : facts.sig().deliverables()) {
      xml.open(
          "deliverable",
          "due",
          deliverable.due().orElse(""),
          "done",
          deliverable.done().map(Object::toString).orElse(""));
      xml.element("title", deliverable.title());
      facts.fulfilling(deliverable).forEach(xep -> document(xep, xml));
      xml.close();
    }
    if (!facts.named().isEmpty()) {
      xml.open("named");
      facts.named().forEach(xep -> document(xep, xml));
      xml.close();
    }
    facts
        .events()
        .forEach(
            e ->
                xml.element(
                    "event",
                    e.what(),
                    "id",
                    e.id(),
                    "day",
                    "" + e.day(),
                    "page",
                    e.xep().isEmpty() ? "" : PageAddresses.path(e.xep())));
    facts
        .sig()
        .charter()
        .parts()
        .forEach(
            (part, section) ->
                xml.empty(
                    "part",
                    "name",
                    part.name().toLowerCase(Locale.ROOT),
                    "index",
                    "" + (1 + facts.sig().document().sections().indexOf(section))));
    facts.missing().forEach(what -> xml.element("missing", what));
    xml.close();
    return xml.end();
  }

  private static void open(SigFacts facts, XmlText xml) {
    XepInfo charter = facts.charter();
    xml.open(
        "sig",
        "slug",
        facts.sig().slug(),
        "state",
        facts.sig().state().word(),
        "standing",
        facts.sig().isStanding() ? "true" : "",
        "charter",
        PageAddresses.path(charter.page()),
        "label",
        charter.accepted() ? "XEP-" + charter.number() : "ProtoXEP",
        "status",
        pageStatus(charter),
        "pdfs",
        facts.series().pdfs() ? "true" : "",
        "approver",
        String.join(", ", charter.approvers()),
        "closed",
        facts.sig().details().flatMap(SigDetails::closed).map(Object::toString).orElse(""));
    xml.element("name", facts.sig().name());
    xml.element("title", charter.title());
    xml.optional("description", facts.sig().description().orElse(""));
    facts.sig().proposers().forEach(name -> xml.element("proposer", name));
  }

  private static String pageStatus(XepInfo xep) {
    return Status.of(xep.status()).map(Status::pageName).orElse(xep.status());
  }

  private static void leaders(SigFacts facts, XmlText xml) {
    for (Leader leader : facts.sig().details().map(SigDetails::leaders).orElse(List.of())) {
      xml.element(
          "leader",
          leader.name(),
          "jid",
          leader.jid().orElse(""),
          "email",
          leader.email().orElse(""));
    }
    statements("leading", facts.sig().statements().leaders(), xml);
  }

  private static void statements(String name, List<Statement> statements, XmlText xml) {
    for (Statement statement : statements) {
      xml.element(name, statement.text(), "anchor", statement.anchor());
    }
  }

  private static void activity(SigFacts facts, XmlText xml) {
    xml.empty(
        "activity",
        "revised",
        facts.sig().revised().map(Object::toString).orElse(""),
        "active",
        facts.sig().active().map(Object::toString).orElse(""));
  }

  private static void places(SigFacts facts, XmlText xml) {
    Sig sig = facts.sig();
    Optional<SigDetails> details = sig.details();
    xml.optional("list", sig.list().orElse(""));
    xml.optional("room", sig.room().orElse(""));
    xml.optional("archive", sig.archive().orElse(""));
    xml.optional("calendar", details.flatMap(SigDetails::calendar).orElse(""));
    xml.optional("when", details.flatMap(SigDetails::meetings).orElse(""));
    xml.optional("minutes", details.flatMap(SigDetails::minutes).orElse(""));
  }

  private static void document(XepInfo xep, XmlText xml) {
    xml.element(
        "document",
        xep.title(),
        "page",
        PageAddresses.path(xep.page()),
        "label",
        xep.accepted() ? "XEP-" + xep.number() : "ProtoXEP",
        "status",
        pageStatus(xep),
        "date",
        xep.date());
  }
}
