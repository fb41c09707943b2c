package org.xeptools.document.listing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An element of a listing; offsets are UTF-16 units from 0 in the listing's text. */
public final class XmlElement {
  private final String source;
  private final String name;
  private final List<XmlAttribute> attributes;
  private final @Nullable XmlElement parent;
  private final List<XmlElement> elements = new ArrayList<>(2);
  private final int start;
  private final int startTagEnd;
  private int contentEnd;
  private int end;

  XmlElement(
      String source,
      String name,
      List<XmlAttribute> attributes,
      @Nullable XmlElement parent,
      int start,
      int startTagEnd) {
    this.source = source;
    this.name = name;
    this.attributes = attributes;
    this.parent = parent;
    this.start = start;
    this.startTagEnd = startTagEnd;
    this.contentEnd = startTagEnd;
    this.end = startTagEnd;
    if (parent != null) {
      parent.elements.add(this);
    }
  }

  void close(int endTagStart, int endTagEnd) {
    contentEnd = endTagStart;
    end = endTagEnd;
  }

  /** The name as written, with its prefix. */
  public String name() {
    return name;
  }

  /** The name without its prefix. */
  public String localName() {
    return name.substring(name.indexOf(':') + 1);
  }

  /** The prefix, "" if it has none. */
  public String prefix() {
    return name.substring(0, Math.max(0, name.indexOf(':')));
  }

  /** True if the local name is {@code localName}. */
  public boolean is(String localName) {
    return name.endsWith(localName)
        && (name.length() == localName.length()
            || name.charAt(name.length() - localName.length() - 1) == ':');
  }

  /** Its namespace, "" if none is declared in the listing. */
  public String namespace() {
    return namespace(prefix());
  }

  /** The namespace that {@code prefix} is bound to here, "" if it is not bound. */
  public String namespace(String prefix) {
    String declaration = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
    for (XmlElement e = this; e != null; e = e.parent) {
      Optional<XmlAttribute> found = e.attribute(declaration);
      if (found.isPresent()) {
        return found.get().value();
      }
    }
    return prefix.equals("xml") ? "http://www.w3.org/XML/1998/namespace" : "";
  }

  public List<XmlAttribute> attributes() {
    return attributes;
  }

  /** The attribute {@code attributeName}, even if it is empty. */
  public Optional<XmlAttribute> attribute(String attributeName) {
    for (XmlAttribute attribute : attributes) {
      if (attribute.name().equals(attributeName)) {
        return Optional.of(attribute);
      }
    }
    return Optional.empty();
  }

  /** The value of the attribute {@code attributeName}, "" if it is absent. */
  public String value(String attributeName) {
    return attribute(attributeName).map(XmlAttribute::value).orElse("");
  }

  public Optional<XmlElement> parent() {
    return Optional.ofNullable(parent);
  }

  /** The child elements, in order. */
  public List<XmlElement> elements() {
    return Collections.unmodifiableList(elements);
  }

  /** The first child element of this local name. */
  public Optional<XmlElement> first(String localName) {
    for (XmlElement element : elements) {
      if (element.is(localName)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  /** Visits this element and all below it, in order. */
  public void walk(Consumer<XmlElement> visitor) {
    visitor.accept(this);
    for (XmlElement element : elements) {
      element.walk(visitor);
    }
  }

  /** Where the start tag begins. */
  public int start() {
    return start;
  }

  /** The end of the name in the start tag. */
  public int nameEnd() {
    return start + 1 + name.length();
  }

  /** Where the start tag ends, and the content begins. */
  public int startTagEnd() {
    return startTagEnd;
  }

  /** Where the content ends, and the end tag begins. */
  public int contentEnd() {
    return contentEnd;
  }

  /** Where the end tag ends. */
  public int end() {
    return end;
  }

  /** True for {@code <name/>}. */
  public boolean isEmptyTag() {
    return source.startsWith("/>", startTagEnd - 2);
  }

  /** The text of the listing from {@code from} to {@code to}, as written. */
  public String text(int from, int to) {
    return source.substring(from, to);
  }

  /** Its content, as written. */
  public String content() {
    return source.substring(startTagEnd, contentEnd);
  }

  @Override
  public String toString() {
    return "<" + name + ">";
  }
}
