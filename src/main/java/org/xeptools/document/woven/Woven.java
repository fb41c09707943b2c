package org.xeptools.document.woven;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.MappedText;
import org.xeptools.document.xml.Node;

/**
 * A piece of two versions woven into one. An {@code alteration} is the number of the {@link
 * Alteration} that the piece shows, 0 if it shows none.
 */
public sealed interface Woven {

  /**
   * A node with its content, in one version only or the same in both.
   *
   * @param node the node, of the new version if both have it
   * @param side the version that has it
   */
  record Whole(Node node, Side side, int alteration) implements Woven {}

  /**
   * An element with pieces of both versions in it.
   *
   * @param element the element, of the new version if both have it
   * @param side the version that has it
   * @param was its old version, if both have it
   * @param children its content
   * @param texts the attributes whose text changed, as pieces
   */
  record Part(
      Element element,
      Side side,
      Optional<Element> was,
      List<Woven> children,
      Map<String, List<Woven>> texts,
      int alteration)
      implements Woven {
    public Part {
      children = List.copyOf(children);
      texts = Map.copyOf(texts);
    }
  }

  /** A line of text and inline elements that has no element of its own. */
  record Line(List<Woven> children, int alteration) implements Woven {
    public Line {
      children = List.copyOf(children);
    }
  }

  /**
   * Characters.
   *
   * @param text the text that contains them
   * @param start their start in it, in UTF-16 units from 0
   * @param end their end, exclusive
   * @param side the version that has them
   */
  record Run(MappedText text, int start, int end, Side side) implements Woven {
    /** The characters. */
    public String value() {
      return text.value().substring(start, end);
    }
  }

  /**
   * The former place of a part that moved.
   *
   * @param what the part, in a few words
   */
  record Departure(String what, int alteration) implements Woven {}
}
