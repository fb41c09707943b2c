package org.xeptools.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.document.xml.Decoder;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.EntityFiles;
import org.xeptools.document.xml.EntityList;
import org.xeptools.document.xml.EntityReference;
import org.xeptools.document.xml.Prolog;
import org.xeptools.document.xml.TreeBuilder;
import org.xeptools.source.XepSource;

/**
 * A XEP as read from its XML: the tree with all entities expanded, and typed views of it.
 *
 * @param source the text that it was read from
 * @param prolog the part before the root
 * @param root the xep element
 * @param references the entity references of the document itself, in order
 * @param header the header, typed
 * @param sections the sections of the first level
 * @param byName all elements by name, each list in document order
 * @param listings all examples and code blocks, in document order
 * @param anchors the ids and numbers of everything that can be linked
 * @param prose the running text, collected on first use
 * @param kept values that other packages computed about it
 */
public record XepDocument(
    XepSource source,
    Prolog prolog,
    Element root,
    List<EntityReference> references,
    Header header,
    List<Section> sections,
    Map<String, List<Element>> byName,
    List<Listing> listings,
    Anchors anchors,
    Prose prose,
    Kept kept) {

  /**
   * The entity values of {@code list} as one document, so that rules on documents can check them.
   */
  public static XepDocument of(EntityList list, EntityFiles files) {
    TreeBuilder tree = list.tree(files);
    return of(list.source(), tree.prolog(), tree.root().orElseThrow(), List.of());
  }

  static XepDocument of(
      XepSource source, Prolog prolog, Element root, List<EntityReference> references) {
    List<Section> sections = Section.of(root);
    return new XepDocument(
        source,
        prolog,
        root,
        List.copyOf(references),
        Header.of(root),
        sections,
        root.tree().collect(Collectors.groupingBy(Element::name)),
        Listing.in(root),
        Anchors.of(root, sections),
        new Prose(root),
        new Kept());
  }

  /**
   * Takes over what is known of the listings of an earlier version that have the same text; before
   * others see this document.
   */
  public void adopt(XepDocument before) {
    Map<String, Listing> known = new HashMap<>();
    before.listings().forEach(listing -> known.put(listing.text().value(), listing));
    for (Listing listing : listings) {
      Listing same = known.get(listing.text().value());
      if (same != null && same.isExample() == listing.isExample()) {
        listing.adopt(same);
      }
    }
  }

  /** True if it has no number yet, so that its page is in the inbox. */
  public boolean isProposal() {
    return !header.number().map(Field::text).orElse("").matches("[0-9]{4}");
  }

  /** The file's bytes. */
  public byte[] bytes() {
    return Decoder.encode(source.text());
  }

  /** All sections of all levels, in document order. */
  public Stream<Section> allSections() {
    return sections.stream().flatMap(Section::tree);
  }

  /** All elements called {@code name}, in document order. */
  public Stream<Element> elements(String name) {
    return byName.getOrDefault(name, List.of()).stream();
  }
}
