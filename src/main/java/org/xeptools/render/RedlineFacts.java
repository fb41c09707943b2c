package org.xeptools.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xeptools.document.Author;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.Requirements.Requirement;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.document.woven.Alteration;
import org.xeptools.document.woven.RequirementChange;
import org.xeptools.document.woven.RequirementChange.Stretch;
import org.xeptools.document.woven.Side;
import org.xeptools.document.woven.Tally;
import org.xeptools.document.woven.WovenDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.lifecycle.Status;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** The summary of the changes on a page: the element {@code p:redline}. */
final class RedlineFacts {
  private static final Map<Side, String> WORDS =
      Map.of(Side.BOTH, "both", Side.OLD, "gone", Side.NOW, "come");
  private static final Pattern OWN =
      Pattern.compile("(?:change|departure|in-list)-\\d+|changes(?:-header|-requirements|-list)?");

  private final WovenDocument woven;
  private final Naming naming;
  private final ContentHandler out;

  private RedlineFacts(WovenDocument woven, Naming naming, ContentHandler out) {
    this.woven = woven;
    this.naming = naming;
    this.out = out;
  }

  static void write(WovenDocument woven, Naming naming, ContentHandler out) throws SAXException {
    new RedlineFacts(woven, naming, out).write();
  }

  private void write() throws SAXException {
    Tally tally = woven.tally();
    AttributesImpl attributes = new AttributesImpl();
    add(attributes, "own", own());
    add(attributes, "old-version", version(woven.old()));
    add(attributes, "now-version", version(woven.now()));
    add(attributes, "old-name", Facts.name(woven.old()));
    add(attributes, "inserted", String.valueOf(tally.inserted()));
    add(attributes, "deleted", String.valueOf(tally.deleted()));
    add(attributes, "sections-added", String.valueOf(tally.sectionsAdded()));
    add(attributes, "sections-removed", String.valueOf(tally.sectionsRemoved()));
    add(attributes, "sections-moved", String.valueOf(tally.sectionsMoved()));
    add(attributes, "sections-renamed", String.valueOf(tally.sectionsRenamed()));
    add(attributes, "markup", String.valueOf(tally.markup()));
    add(attributes, "substance", substance(tally));
    start("redline", attributes);
    for (String reason : tally.reasons()) {
      element("reason", new AttributesImpl(), reason);
    }
    fields();
    int place = 0;
    for (Alteration alteration : woven.alterations()) {
      alteration(alteration, ++place);
    }
    for (RequirementChange demand : woven.demands()) {
      demand(demand);
    }
    end("redline");
  }

  /** The prefix of the page's own ids, which no id of the document has. */
  private String own() {
    String prefix = "";
    while (isTaken(prefix)) {
      prefix += "redline-";
    }
    return prefix;
  }

  private boolean isTaken(String prefix) {
    return woven.now().anchors().all().keySet().stream()
        .anyMatch(
            id -> id.startsWith(prefix) && OWN.matcher(id.substring(prefix.length())).matches());
  }

  private static String substance(Tally tally) {
    return tally.normative() ? "normative" : tally.editorial() ? "editorial" : "wording";
  }

  private static String version(XepDocument document) {
    return document.header().lastRevision().flatMap(Revision::version).map(Field::text).orElse("");
  }

  private void fields() throws SAXException {
    field("Number", h -> text(h.number()));
    field("Title", h -> text(h.title()));
    field("Version", h -> text(h.lastRevision().flatMap(Revision::version)));
    field("Date", h -> text(h.lastRevision().flatMap(Revision::date)));
    field("Status", h -> h.status().map(Status::pageName).orElse(text(h.statusText())));
    field("Type", h -> text(h.typeText()));
    field("Authors", h -> h.authors().stream().map(Author::name).collect(Collectors.joining(", ")));
    field("Approving body", h -> texts(h.approvers()));
    field("Depends on", h -> texts(h.dependencies()));
    field("Supersedes", h -> texts(h.supersedes()));
    field("Superseded by", h -> texts(h.supersededBy()));
    field("Last call until", h -> texts(h.lastCalls()));
    field("Short name", h -> text(h.shortname()));
    field("Tags", h -> texts(h.tags()));
  }

  private static String text(Optional<Field> field) {
    return field.map(Field::text).orElse("");
  }

  private static String texts(List<Field> fields) {
    return fields.stream().map(Field::text).collect(Collectors.joining(", "));
  }

  private void field(String name, Function<Header, String> value) throws SAXException {
    String before = value.apply(woven.old().header());
    String after = value.apply(woven.now().header());
    if (!before.equals(after)) {
      AttributesImpl attributes = new AttributesImpl();
      add(attributes, "name", name);
      add(attributes, "old", before);
      add(attributes, "now", after);
      element("fact", attributes, "");
    }
  }

  private void alteration(Alteration alteration, int place) throws SAXException {
    AttributesImpl attributes = new AttributesImpl();
    add(attributes, "n", String.valueOf(place));
    add(attributes, "kind", alteration.kind().word());
    add(attributes, "subject", alteration.subject());
    XepDocument document = alteration.side() == Side.OLD ? woven.old() : woven.now();
    if (alteration.section().isPresent()) {
      Element section = alteration.section().get();
      Optional<String> number = document.anchors().number(section);
      add(attributes, "section", number.orElse("") + " " + section.value("topic").strip());
    }
    element("alteration", attributes, "");
  }

  private void demand(RequirementChange demand) throws SAXException {
    AttributesImpl attributes = new AttributesImpl();
    add(
        attributes,
        "kind",
        demand.before().isEmpty() ? "added" : demand.after().isEmpty() ? "removed" : "changed");
    start("demand", attributes);
    if (demand.before().isPresent()) {
      requirement("before", naming, demand.before().get());
    }
    if (demand.after().isPresent()) {
      requirement("after", Naming.PLAIN, demand.after().get());
    }
    for (Stretch stretch : demand.words()) {
      element(WORDS.get(stretch.side()), new AttributesImpl(), stretch.text());
    }
    end("demand");
  }

  private void requirement(String name, Naming ids, Requirement requirement) throws SAXException {
    AttributesImpl attributes = new AttributesImpl();
    add(attributes, "level", requirement.keyword());
    add(attributes, "at", ids.of(requirement.id()));
    element(name, attributes, requirement.text());
  }

  private static void add(AttributesImpl attributes, String name, String value) {
    attributes.addAttribute("", name, name, "CDATA", Characters.legal(value));
  }

  private void element(String name, AttributesImpl attributes, String text) throws SAXException {
    start(name, attributes);
    Preparation.write(text, out);
    end(name);
  }

  private void start(String name, AttributesImpl attributes) throws SAXException {
    out.startElement(Preparation.NAMESPACE, name, Preparation.PREFIX + ":" + name, attributes);
  }

  private void end(String name) throws SAXException {
    out.endElement(Preparation.NAMESPACE, name, Preparation.PREFIX + ":" + name);
  }
}
