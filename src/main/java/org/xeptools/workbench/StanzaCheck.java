package org.xeptools.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.xeptools.document.listing.ListingXml;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.source.LineIndex;
import org.xeptools.source.Position;
import org.xeptools.xsd.CompiledSchema;
import org.xeptools.xsd.DeclaredNames;
import org.xeptools.xsd.Definition;
import org.xeptools.xsd.Departure;
import org.xeptools.xsd.DepartureWords;
import org.xeptools.xsd.ExampleJudge;
import org.xeptools.xsd.SchemaCatalog;

/** Validates stanzas against the schemas of a tree. */
final class StanzaCheck {
  /** The most complaints about a log. */
  private static final int MOST = 1_000;

  private final SchemaCatalog catalog;
  private final LineIndex lines;
  private final ListingXml xml;
  private final List<Complaint> complaints = new ArrayList<>();
  private final Set<String> unknown = new LinkedHashSet<>();
  private final Map<String, Integer> judged = new TreeMap<>();

  private StanzaCheck(SchemaCatalog catalog, String text) {
    this.catalog = catalog;
    this.lines = LineIndex.of(text);
    this.xml = ListingXml.of(text);
  }

  /**
   * A fault.
   *
   * @param place its place
   * @param message one sentence without a full stop
   */
  record Complaint(Position place, String message) {}

  /**
   * The result.
   *
   * @param isXml false if the text has no XML
   * @param complaints the faults, in order of place
   * @param judged the number of elements that were validated, by the document of the schema
   * @param unknown the namespaces without a usable schema in the tree
   */
  record Result(
      boolean isXml,
      List<Complaint> complaints,
      Map<String, Integer> judged,
      List<String> unknown) {}

  /** Validates the stanzas in {@code text} against the schemas of {@code catalog}. */
  static Result of(String text, SchemaCatalog catalog) {
    StanzaCheck check = new StanzaCheck(catalog, text);
    return check.run();
  }

  private Result run() {
    xml.faults().forEach(fault -> complain(fault.start(), fault.message()));
    Map<String, List<XmlElement>> units = new LinkedHashMap<>();
    for (XmlElement root : xml.roots()) {
      ExampleJudge.units(root)
          .forEach((ns, all) -> units.computeIfAbsent(ns, n -> new ArrayList<>()).addAll(all));
    }
    units.forEach(this::judge);
    complaints.sort(
        Comparator.<Complaint>comparingInt(c -> c.place().line())
            .thenComparingInt(c -> c.place().column()));
    return new Result(!xml.roots().isEmpty(), complaints, judged, List.copyOf(unknown));
  }

  private void complain(int start, String message) {
    if (complaints.size() < MOST) {
      complaints.add(new Complaint(lines.position(start), message));
    }
  }

  private void judge(String namespace, List<XmlElement> units) {
    if (namespace.isEmpty() || SchemaCatalog.isOfRfc(namespace)) {
      return;
    }
    List<Definition> found = catalog.of(namespace);
    if (found.isEmpty()) {
      unknown.add(namespace);
      return;
    }
    Definition definition = found.get(0);
    CompiledSchema schema = catalog.compile(definition);
    String words = "the schema of " + definition.label();
    DeclaredNames names = schema.names();
    for (XmlElement unit : units) {
      undeclared(unit, namespace, names, words);
      for (Departure departure : ExampleJudge.judge(unit, definition, schema, xml.isAbridged())) {
        boolean told =
            departure.kind() == Departure.Kind.UNDECLARED_ATTRIBUTE
                && !names.attributes().contains(departure.name())
                && departure.name().indexOf(':') < 0
                && !names.hasAnyAttribute();
        if (!told) {
          complain(departure.element().start(), DepartureWords.of(departure, words));
        }
      }
      judged.merge(definition.label(), 1, Integer::sum);
    }
  }

  private void undeclared(XmlElement element, String namespace, DeclaredNames names, String words) {
    if (!element.namespace().equals(namespace)) {
      return;
    }
    if (!names.has(element)) {
      complain(element.start(), words + " declares no element <" + element.localName() + ">");
      return;
    }
    for (XmlAttribute attribute : element.attributes()) {
      String name = attribute.name();
      if (name.indexOf(':') < 0
          && !name.equals("xmlns")
          && !names.hasAnyAttribute()
          && !names.attributes().contains(name)) {
        complain(attribute.start(), words + " declares no attribute '" + name + "'");
      }
    }
    element.elements().forEach(child -> undeclared(child, namespace, names, words));
  }
}
