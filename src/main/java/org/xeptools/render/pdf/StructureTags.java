package org.xeptools.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fop.accessibility.StructureTreeElement;
import org.apache.fop.accessibility.StructureTreeEventHandler;
import org.apache.fop.fo.extensions.InternalElementMapping;
import org.apache.fop.pdf.PDFArray;
import org.apache.fop.pdf.PDFDictionary;
import org.apache.fop.pdf.PDFDocument;
import org.apache.fop.pdf.PDFName;
import org.apache.fop.pdf.PDFNameTreeNode;
import org.apache.fop.pdf.PDFObject;
import org.apache.fop.pdf.PDFReference;
import org.apache.fop.pdf.PDFStructElem;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Corrects the structure tree while FOP builds it: adds parts of tables, ids of notes, and roles
 * with an attribute, such as {@code L:Decimal} for a numbered list and {@code TH:Row} for the head
 * of a row. The content of an object with the role {@code as-around} belongs to the one around it;
 * an inline with that role has no tags inside, either.
 */
final class StructureTags implements StructureTreeEventHandler {
  private static final String ROLE = "role";
  private static final String STAND_IN = "table-row";

  /** FOP drops these in a PDF/UA; as rows with another role it keeps them. */
  private static final Map<String, String> TABLE_PARTS =
      Map.of("table-header", "THead", "table-body", "TBody", "table-footer", "TFoot");

  private static final String AS_AROUND = "as-around";

  /** FOP makes no element of this, but keeps its content. */
  private static final String PASSING = "retrieve-marker";

  private static final Map<String, String> SPANS =
      Map.of("number-columns-spanned", "ColSpan", "number-rows-spanned", "RowSpan");

  /** FOP tags a page number as a quotation. */
  private static final String PAGE_NUMBER = "page-number";

  private final StructureTreeEventHandler target;
  private final List<PDFStructElem> notes = new ArrayList<>();
  private @Nullable PDFDocument document;

  /** The number of open objects in an inline without tags. */
  private int untagged;

  StructureTags(StructureTreeEventHandler target) {
    this.target = target;
  }

  /** The tagged document, once it has a tag. */
  @Nullable PDFDocument document() {
    return document;
  }

  @Override
  public void startPageSequence(Locale locale, String role) {
    target.startPageSequence(locale, role);
  }

  @Override
  public void endPageSequence() {
    target.endPageSequence();
  }

  @Override
  public @Nullable StructureTreeElement startNode(
      String name, Attributes attributes, @Nullable StructureTreeElement parent) {
    AttributesImpl changed = new AttributesImpl(attributes);
    boolean around = AS_AROUND.equals(attributes.getValue(ROLE));
    if (untagged > 0 || (around && name.equals("inline"))) {
      untagged++;
    }
    if (around || untagged > 0) {
      return target.startNode(PASSING, new AttributesImpl(), parent);
    }
    String[] words = role(name, attributes).split(":", 2);
    setRole(changed, words[0]);
    if (words[0].equals("TH")) {
      SPANS.keySet().forEach(span -> remove(changed, span));
    }
    if (words.length > 1 && words[0].equals("TH")) {
      String scope = InternalElementMapping.SCOPE;
      changed.addAttribute(InternalElementMapping.URI, scope, scope, "CDATA", words[1]);
    }
    StructureTreeElement made =
        target.startNode(TABLE_PARTS.containsKey(name) ? STAND_IN : name, changed, parent);
    if (made instanceof PDFStructElem element) {
      if (element.getDocument() != null) {
        document = element.getDocument();
      }
      spans(element, attributes);
      if (words.length > 1 && words[0].equals("L")) {
        element.put("A", numbering(words[1]));
      } else if (words[0].equals("Note")) {
        notes.add(element);
        element.put("ID", noteId(notes.size()));
      }
    }
    return made;
  }

  private static String role(String name, Attributes attributes) {
    String role = attributes.getValue(ROLE);
    if (role != null) {
      return role;
    }
    return name.startsWith(PAGE_NUMBER) ? "Span" : TABLE_PARTS.getOrDefault(name, "");
  }

  private static void setRole(AttributesImpl attributes, String role) {
    remove(attributes, ROLE);
    if (!role.isEmpty()) {
      attributes.addAttribute("", ROLE, ROLE, "CDATA", role);
    }
  }

  /** FOP would write the spans of a head cell in place of its scope. */
  private static void spans(PDFStructElem element, Attributes attributes) {
    if (element.get("A") instanceof PDFDictionary scope) {
      SPANS.forEach(
          (attribute, name) -> {
            String span = attributes.getValue(attribute);
            if (span != null) {
              scope.put(name, Integer.parseInt(span));
            }
          });
    }
  }

  private static void remove(AttributesImpl attributes, String name) {
    int at = attributes.getIndex(name);
    if (at >= 0) {
      attributes.removeAttribute(at);
    }
  }

  private static PDFDictionary numbering(String kind) {
    PDFDictionary numbering = new PDFDictionary();
    numbering.put("O", new PDFName("List"));
    numbering.put("ListNumbering", new PDFName(kind));
    return numbering;
  }

  @Override
  public void endNode(String name) {
    untagged = Math.max(0, untagged - 1);
    target.endNode(TABLE_PARTS.containsKey(name) ? STAND_IN : name);
  }

  @Override
  public @Nullable StructureTreeElement startImageNode(
      String name, Attributes attributes, @Nullable StructureTreeElement parent) {
    return startNode(name, attributes, parent);
  }

  @Override
  public @Nullable StructureTreeElement startReferencedNode(
      String name, Attributes attributes, @Nullable StructureTreeElement parent) {
    return startNode(name, attributes, parent);
  }

  /** Lists the ids of the notes, as ISO 32000 requires. */
  void finish(PDFDocument document) {
    PDFArray names = new PDFArray();
    for (int i = 0; i < notes.size(); i++) {
      if (notes.get(i).hasObjectNumber()) {
        names.add(noteId(i + 1));
        names.add(new PDFReference(notes.get(i)));
      }
    }
    if (names.length() > 0 && document.getRoot().get("StructTreeRoot") instanceof PDFObject root) {
      PDFNameTreeNode tree = new PDFNameTreeNode();
      tree.setNames(names);
      ((PDFDictionary) root).put("IDTree", tree);
    }
  }

  /** The names in a name tree must be sorted. */
  private static String noteId(int number) {
    return String.format(Locale.ROOT, "note-%06d", number);
  }
}
