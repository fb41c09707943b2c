package org.xeptools.change.redline;

import java.util.List;
import java.util.Optional;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Node;

/** A part of an element that is compared as one: a block, or a line of text between blocks. */
final class Unit {
  private final Element holder;
  private final List<Node> nodes;
  private final Optional<Element> block;

  private Unit(Element holder, List<Node> nodes, Optional<Element> block) {
    this.holder = holder;
    this.nodes = List.copyOf(nodes);
    this.block = block;
  }

  static Unit block(Element holder, Element block) {
    return new Unit(holder, List.of(block), Optional.of(block));
  }

  static Unit line(Element holder, List<Node> nodes) {
    return new Unit(holder, nodes, Optional.empty());
  }

  /** The element that contains it. */
  Element holder() {
    return holder;
  }

  /** Its nodes; one for a block. */
  List<Node> nodes() {
    return nodes;
  }

  /** The element of a block; empty for a line. */
  Optional<Element> block() {
    return block;
  }

  boolean is(String name) {
    return block.isPresent() && block.get().is(name);
  }

  /** True if one may have become the other. */
  boolean isAlike(Unit other) {
    return block.isPresent()
        ? other.block.isPresent() && Shape.isAlike(block.get(), other.block.get())
        : other.block.isEmpty();
  }
}
