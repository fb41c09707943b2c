package org.xeptools.document.woven;

import java.util.List;

/**
 * The changes in figures.
 *
 * @param inserted the number of new words
 * @param deleted the number of removed words
 * @param sectionsAdded the number of new sections, including subsections, as in the next three
 * @param markup the number of places with the same words in other markup
 * @param editorial true if nothing but layout, header and typing errors changed
 * @param normative true if something changed that implementations depend on or learn from
 * @param reasons the changes that make it normative, the heaviest first
 */
public record Tally(
    int inserted,
    int deleted,
    int sectionsAdded,
    int sectionsRemoved,
    int sectionsMoved,
    int sectionsRenamed,
    int markup,
    boolean editorial,
    boolean normative,
    List<String> reasons) {
  public Tally {
    reasons = List.copyOf(reasons);
  }
}
