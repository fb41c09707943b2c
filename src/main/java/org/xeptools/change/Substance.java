package org.xeptools.change;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a change touched, from nothing but layout to what implementations depend on.
 *
 * @param traces the kinds of change that were seen, each with an example of it in words
 */
public record Substance(Map<Kind, String> traces) {

  /** Kinds of change, the lightest first. */
  public enum Kind {
    /** White space, comments, markup, entities for their text. */
    LAYOUT,
    /** The header, but for the revision history. */
    HEADER,
    /** A few letters in a word or two. */
    TYPO,
    /** Words that require nothing. */
    PROSE,
    /** A section came or went. */
    SECTION,
    /** An example, not only its layout. */
    EXAMPLE,
    /** A schema or other code. */
    CODE,
    /** A namespace came or went. */
    NAMESPACE,
    /** A sentence with a keyword of RFC 2119. */
    REQUIREMENT;

    /** True for what implementations depend on. */
    public boolean isNormative() {
      return compareTo(SECTION) >= 0;
    }

    /** True for what changes nothing of the meaning. */
    public boolean isEditorial() {
      return compareTo(TYPO) <= 0;
    }
  }

  public Substance {
    traces = traces.isEmpty() ? Map.of() : new EnumMap<>(traces);
  }

  /**
   * The heaviest kind that was seen; empty if the texts are equal but for their revision history.
   */
  public Optional<Kind> heaviest() {
    return traces.keySet().stream().reduce((light, heavy) -> heavy);
  }

  /** True if nothing but layout, header and typing errors changed. */
  public boolean isEditorial() {
    return traces.keySet().stream().allMatch(Kind::isEditorial);
  }

  /** True if what implementations depend on changed. */
  public boolean isNormative() {
    return traces.keySet().stream().anyMatch(Kind::isNormative);
  }

  /** What was seen and where, the heaviest first. */
  public List<String> reasons() {
    List<String> reasons = new java.util.ArrayList<>(traces.values());
    java.util.Collections.reverse(reasons);
    return reasons;
  }
}
