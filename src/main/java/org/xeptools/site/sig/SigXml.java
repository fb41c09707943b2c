package org.xeptools.site.sig;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xeptools.settings.SigDetails;
import org.xeptools.settings.SigDetails.Deliverable;
import org.xeptools.settings.SigDetails.Leader;
import org.xeptools.settings.SigDetails.Paper;
import org.xeptools.settings.SigsFile;
import org.xeptools.sig.CharterStatements.Statement;
import org.xeptools.sig.Sig;
import org.xeptools.site.PageAddresses;
import org.xeptools.site.WorkPlace;
import org.xeptools.site.XepInfo;
import org.xeptools.site.XmlText;

/** The input of the stylesheets sigs.xsl and sig.xsl. */
final class SigXml {
  private SigXml() {}

  /** All groups, in brief; {@code edit} is where sigs.yaml is edited. */
  static String index(List<SigFacts> all, List<NamedSigFacts> named, Optional<String> edit) {
    XmlText xml = XmlText.page("sigs").attribute("edit", edit);
    for (Sig.State state : Sig.State.values()) {
      xml.open("state").attribute("name", state.word());
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
    xml.open("deliverables")
        .attribute("count", facts.sig().deliverables().size())
        .attribute("begun", delivered)
        .close();
    xml.close();
  }

  /** One group, in detail. */
  static String page(SigFacts facts) {
    XmlText xml = XmlText.page("facts");
    open(facts, xml);
    leaders(facts, xml);
    activity(facts, xml);
    places(facts, xml);
    statements("meetings", facts.sig().statements().meetings(), xml);
    facts.bodies().forEach(name -> xml.element("body", name));
    statements("reporting", facts.sig().statements().reporting(), xml);
    for (Deliverable deliverable : facts.sig().deliverables()) {
      xml.open("deliverable")
          .attribute("due", deliverable.due())
          .attribute("done", deliverable.done());
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
                xml.open("event")
                    .attribute("id", e.id())
                    .attribute("day", e.day().toString())
                    .attribute("page", e.xep().isEmpty() ? "" : PageAddresses.path(e.xep()))
                    .attribute("changes", e.changes())
                    .text(e.what())
                    .close());
    facts
        .sig()
        .charter()
        .parts()
        .forEach(
            (part, section) ->
                xml.open("part")
                    .attribute("name", part.name().toLowerCase(Locale.ROOT))
                    .attribute("index", (1 + facts.sig().document().sections().indexOf(section)))
                    .close());
    facts.missing().forEach(what -> xml.element("missing", what));
    xml.close();
    return xml.end();
  }

  private static void open(SigFacts facts, XmlText xml) {
    XepInfo charter = facts.charter();
    xml.open("sig")
        .attribute("slug", facts.sig().slug())
        .attribute("state", facts.sig().state().word())
        .attribute("charter", PageAddresses.path(charter.page()))
        .attribute("label", charter.label())
        .attribute("status", charter.statusName())
        .flag("pdfs", facts.series().pdfs())
        .flag("calendar", SigCalendar.isIn(facts))
        .attribute("edit", facts.series().settings().at(WorkPlace.EDIT, SigsFile.NAME))
        .attribute("approver", String.join(", ", charter.approvers()))
        .attribute("closed", facts.sig().details().flatMap(SigDetails::closed));
    xml.element("name", facts.sig().name());
    xml.element("title", charter.title());
    xml.optional("description", facts.sig().description().orElse(""));
    facts.sig().proposers().forEach(name -> xml.element("proposer", name));
  }

  private static void leaders(SigFacts facts, XmlText xml) {
    for (Leader leader : facts.sig().details().map(SigDetails::leaders).orElse(List.of())) {
      xml.open("leader")
          .attribute("jid", leader.jid())
          .attribute("email", leader.email())
          .text(leader.name())
          .close();
    }
    statements("leading", facts.sig().statements().leaders(), xml);
  }

  private static void statements(String name, List<Statement> statements, XmlText xml) {
    for (Statement statement : statements) {
      xml.open(name).attribute("anchor", statement.anchor()).text(statement.text()).close();
    }
  }

  private static void activity(SigFacts facts, XmlText xml) {
    xml.open("activity")
        .attribute("revised", facts.sig().revised())
        .attribute("active", facts.sig().active())
        .close();
  }

  private static void places(SigFacts facts, XmlText xml) {
    Sig sig = facts.sig();
    Optional<SigDetails> details = sig.details();
    xml.optional("list", sig.list().orElse(""));
    xml.optional("room", sig.room().orElse(""));
    xml.optional("archive", sig.archive().orElse(""));
    xml.optional("calendar", details.flatMap(SigDetails::calendar).orElse(""));
    xml.optional("when", details.flatMap(SigDetails::meetings).orElse(""));
    xml.optional("join", details.flatMap(SigDetails::join).orElse(""));
    papers("minutes", details.map(SigDetails::minutes).orElse(List.of()), xml);
    papers("report", details.map(SigDetails::reports).orElse(List.of()), xml);
  }

  private static void papers(String name, List<Paper> papers, XmlText xml) {
    for (Paper paper : papers) {
      xml.open(name)
          .attribute("url", paper.url())
          .attribute("day", paper.day())
          .text(paper.title())
          .close();
    }
  }

  private static void document(XepInfo xep, XmlText xml) {
    xml.open("document")
        .attribute("page", PageAddresses.path(xep.page()))
        .attribute("label", xep.label())
        .attribute("status", xep.statusName())
        .attribute("date", xep.date())
        .text(xep.title())
        .close();
  }
}
