package org.xeptools.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xeptools.document.listing.Language;
import org.xeptools.document.listing.ListingXml;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.MappedText;
import org.xeptools.source.SourceSpan;

/** An {@code example} or a {@code code} block; its content is analyzed once, on demand. */
public final class Listing {
  private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";

  private final Element element;
  private final MappedText text;
  private volatile @Nullable Language language;
  private volatile @Nullable ListingXml xml;
  private volatile Kept kept = new Kept();

  Listing(Element element, MappedText text) {
    this.element = element;
    this.text = text;
  }

  /** All examples and code blocks below {@code root}, in document order. */
  static List<Listing> in(Element root) {
    return root.tree()
        .filter(e -> isListing(e) && e.ancestors().noneMatch(Listing::isListing))
        .map(e -> new Listing(e, e.text()))
        .toList();
  }

  private static boolean isListing(Element element) {
    return element.is("example") || element.is("code");
  }

  /** The offset in {@code text}, of a listing, at which the first line that is not blank starts. */
  public static int firstLine(String text) {
    int start = 0;
    for (int i = 0; i < text.length() && (text.charAt(i) <= ' '); i++) {
      if (text.charAt(i) == '\n') {
        start = i + 1;
      }
    }
    return start;
  }

  /** Takes over what is known of {@code same}, which has the same text. */
  void adopt(Listing same) {
    language = same.language;
    xml = same.xml;
    kept = same.kept;
  }

  /** Values that other packages computed from nothing but its text. */
  public Kept kept() {
    return kept;
  }

  /** Its element. */
  public Element element() {
    return element;
  }

  /** Its text, entities expanded, each character with its place. */
  public MappedText text() {
    return text;
  }

  /** True for an {@code example}, false for {@code code}. */
  public boolean isExample() {
    return element.is("example");
  }

  /** Its caption, "" if it has none. */
  public String caption() {
    return element.value("caption");
  }

  /** Its most likely language. */
  public Language language() {
    Language known = language;
    if (known == null) {
      known = Language.of(text.value());
      language = known;
    }
    return known;
  }

  /** Its XML; empty if it is in another language. */
  public ListingXml xml() {
    ListingXml known = xml;
    if (known == null) {
      known = language() == Language.XML ? ListingXml.of(text.value()) : ListingXml.NONE;
      xml = known;
    }
    return known;
  }

  /** True if it is an XML Schema. */
  public boolean isSchema() {
    for (XmlElement root : xml().roots()) {
      if (root.is("schema")
          && (root.namespace().equals(SCHEMA) || root.prefix().startsWith("xs"))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The place in the file of {@code start..end} (UTF-16 units from 0 of its text); if that is
   * empty, the place of the next character. Fails on a listing without text.
   */
  public SourceSpan span(int start, int end) {
    int length = text.value().length();
    int from = Math.min(start, length - 1);
    return text.span(from, Math.min(Math.max(end, from + 1), length));
  }
}
