package org.xeptools.document.woven;

import java.util.List;

/**
 * The changes in figures.
 *
 * @param inserted how many words came
 * @param deleted how many words went
 * @param sectionsAdded how many sections came, those in them included; so the next three
 * @param markup how many places say the same in other markup
 * @param editorial true if nothing but layout, header and typing errors changed
 * @param normative true if something changed on which implementations depend or from which they
 *     learn
 * @param reasons what was seen of that, the heaviest first
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
