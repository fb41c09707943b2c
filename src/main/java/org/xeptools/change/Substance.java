package org.xeptools.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a change touched, from layout only to what implementations depend on.
 *
 * @param traces the kinds of change that were seen, each with an example of it in words
 * @param fields the elements of the header that changed
 */
public record Substance(Map<Kind, String> traces, Set<String> fields) {

  /** Kinds of change, the lightest first. */
  public enum Kind {
    /** White space, comments, markup, entities in place of their text. */
    LAYOUT,
    /** The header without the revision history. */
    HEADER,
    /** A few letters in a word or two. */
    TYPO,
    /** Words of sentences without a keyword. */
    PROSE,
    /** A section was added or removed. */
    SECTION,
    /** An example, not only its layout. */
    EXAMPLE,
    /** A schema or other code. */
    CODE,
    /** A namespace was added. */
    NAMESPACE,
    /** A sentence with a keyword of RFC 2119. */
    REQUIREMENT;

    /** True for the kinds that implementations depend on or learn from. */
    public boolean isNormative() {
      return compareTo(SECTION) >= 0;
    }

    /** True for the kinds that implementations depend on. */
    public boolean isBinding() {
      return compareTo(CODE) >= 0;
    }

    /** True for the kinds that leave the meaning as it is. */
    public boolean isEditorial() {
      return compareTo(TYPO) <= 0;
    }
  }

  public Substance {
    fields = Set.copyOf(fields);
    traces = traces.isEmpty() ? Map.of() : new EnumMap<>(traces);
  }

  /**
   * The heaviest kind that was seen; empty if the texts are equal except for their revision
   * history.
   */
  public Optional<Kind> heaviest() {
    return traces.keySet().stream().reduce((light, heavy) -> heavy);
  }

  /** True if its words or its code changed, even by a letter. */
  public boolean touchesText() {
    return traces.keySet().stream().anyMatch(kind -> kind.compareTo(Kind.TYPO) >= 0);
  }

  /** True if nothing but layout, header and typing errors changed. */
  public boolean isEditorial() {
    return traces.keySet().stream().allMatch(Kind::isEditorial);
  }

  /** True if what implementations depend on changed. */
  public boolean isBinding() {
    return traces.keySet().stream().anyMatch(Kind::isBinding);
  }

  /** True if what implementations depend on or learn from changed. */
  public boolean isNormative() {
    return traces.keySet().stream().anyMatch(Kind::isNormative);
  }

  /** What was seen and where, the heaviest first; layout is named only if nothing else changed. */
  public List<String> reasons() {
    List<String> reasons = new ArrayList<>(traces.values());
    if (traces.size() > 1 && traces.containsKey(Kind.LAYOUT)) {
      reasons.remove(0);
    }
    Collections.reverse(reasons);
    return reasons;
  }
}
