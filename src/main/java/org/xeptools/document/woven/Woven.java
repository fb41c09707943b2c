package org.xeptools.document.woven;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.MappedText;
import org.xeptools.document.xml.Node;

/**
 * A piece of two versions woven into one. An {@code alteration} is the number of the {@link
 * Alteration} that the piece is, 0 if it is none.
 */
public sealed interface Woven {

  /**
   * A node with all that is in it, in one version only or alike in both.
   *
   * @param node the node; of both, the new version's
   * @param side whose it is
   */
  record Whole(Node node, Side side, int alteration) implements Woven {}

  /**
   * An element with pieces of several versions in it.
   *
   * @param element the element; of both, the new version's
   * @param side whose it is
   * @param was what it was before, if it is in both
   * @param children what is in it
   * @param texts those of its attributes whose text changed, as pieces
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

  /** A line of text and inline elements that no element holds by itself. */
  record Line(List<Woven> children, int alteration) implements Woven {
    public Line {
      children = List.copyOf(children);
    }
  }

  /**
   * Characters.
   *
   * @param text the text that they are of
   * @param start where they start in it, in UTF-16 units from 0
   * @param end where they end, exclusive
   * @param side whose they are
   */
  record Run(MappedText text, int start, int end, Side side) implements Woven {
    /** The characters. */
    public String value() {
      return text.value().substring(start, end);
    }
  }

  /**
   * The place that something left which now stands elsewhere.
   *
   * @param what what it was, in a few words
   */
  record Departure(String what, int alteration) implements Woven {}
}
