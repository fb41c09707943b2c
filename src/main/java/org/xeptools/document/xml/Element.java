package org.xeptools.document.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xeptools.source.SourceSpan;

/** An element: name, attributes, children, and the places of its tags. */
public final class Element implements Node {
  private final String name;
  private final List<Attribute> attributes;
  private final @Nullable Element parent;
  private final SourceSpan startTag;
  private final Optional<String> entity;
  private final List<Node> children = new ArrayList<>();
  private @Nullable SourceSpan endTag;

  Element(
      String name,
      List<Attribute> attributes,
      @Nullable Element parent,
      SourceSpan startTag,
      Optional<String> entity) {
    this.name = name;
    this.attributes = List.copyOf(attributes);
    this.parent = parent;
    this.startTag = startTag;
    this.entity = entity;
  }

  void append(Node child) {
    children.add(child);
  }

  void dropText() {
    children.removeIf(Text.class::isInstance);
  }

  void close(SourceSpan tag) {
    endTag = tag;
  }

  public String name() {
    return name;
  }

  /** True if this is a {@code name}. */
  public boolean is(String other) {
    return name.equals(other);
  }

  /** The attributes as written, empty ones included. */
  public List<Attribute> attributes() {
    return attributes;
  }

  /** The attribute {@code name}; as in xep.dtd, an empty one counts as absent. */
  public Optional<Attribute> attribute(String attributeName) {
    for (Attribute attribute : attributes) {
      if (attribute.name().equals(attributeName) && !attribute.value().value().isEmpty()) {
        return Optional.of(attribute);
      }
    }
    return Optional.empty();
  }

  /** The value of the attribute {@code name}, "" if it is absent. */
  public String value(String attributeName) {
    return attribute(attributeName).map(a -> a.value().value()).orElse("");
  }

  public Optional<Element> parent() {
    return Optional.ofNullable(parent);
  }

  /** True if the parent is a {@code name}. */
  public boolean isIn(String parentName) {
    return parent != null && parent.is(parentName);
  }

  public List<Node> children() {
    return Collections.unmodifiableList(children);
  }

  /** The start tag; if an entity brought the element, the {@code &reference;}. */
  public SourceSpan startTag() {
    return startTag;
  }

  /** The end tag, equal to the start tag for {@code <br/>}; empty if the document ends before. */
  public Optional<SourceSpan> endTag() {
    return Optional.ofNullable(endTag);
  }

  /** From the start tag to the end tag. */
  public SourceSpan span() {
    return new SourceSpan(
        startTag.file(), startTag.start(), endTag == null ? startTag.end() : endTag.end());
  }

  /** The entity of the document whose reference brought this element, if one did. */
  public Optional<String> entity() {
    return entity;
  }

  /** The child elements, in order. */
  public List<Element> elements() {
    List<Element> found = new ArrayList<>();
    for (Node child : children) {
      if (child instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  /** The child elements called {@code childName}, in order. */
  public List<Element> elements(String childName) {
    return elements().stream().filter(e -> e.is(childName)).toList();
  }

  /** The first child element called {@code childName}. */
  public Optional<Element> first(String childName) {
    for (Node child : children) {
      if (child instanceof Element element && element.is(childName)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  /** This element and all below it, in document order. */
  public Stream<Element> tree() {
    List<Element> found = new ArrayList<>();
    walk(found::add);
    return found.stream();
  }

  /** Visits this element and all below it, in document order. */
  public void walk(Consumer<Element> visitor) {
    visitor.accept(this);
    for (Node child : children) {
      if (child instanceof Element element) {
        element.walk(visitor);
      }
    }
  }

  /** The elements around this one, the nearest first. */
  public Stream<Element> ancestors() {
    return Stream.iterate(parent, e -> e != null, e -> e.parent).map(e -> e);
  }

  /** All character data below this element as one text. */
  public MappedText text() {
    MappedText.Builder text = new MappedText.Builder(startTag.file());
    collect(text);
    return text.build();
  }

  /**
   * The place of the text below this element, without blanks at both ends; if there is none, of the
   * element.
   */
  public SourceSpan textSpan() {
    MappedText text = text();
    String value = text.value();
    String stripped = value.strip();
    if (stripped.isEmpty()) {
      return span();
    }
    int start = value.indexOf(stripped);
    return text.span(start, start + stripped.length());
  }

  private void collect(MappedText.Builder text) {
    for (Node child : children) {
      if (child instanceof Text data) {
        text.append(data.text());
      } else if (child instanceof Element element) {
        element.collect(text);
      }
    }
  }

  @Override
  public String toString() {
    return "<" + name + ">";
  }
}
