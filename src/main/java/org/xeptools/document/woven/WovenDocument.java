package org.xeptools.document.woven;

import java.util.List;
import org.xeptools.document.XepDocument;
import org.xeptools.document.woven.Woven.Part;

/**
 * Two versions of a document in one tree.
 *
 * @param old the version before
 * @param now the version after
 * @param root the woven xep element
 * @param alterations every change, in the order in which a page shows them
 * @param demands the requirements that changed, in the order of the text, those that are gone last
 * @param tally the changes in figures
 */
public record WovenDocument(
    XepDocument old,
    XepDocument now,
    Part root,
    List<Alteration> alterations,
    List<RequirementChange> demands,
    Tally tally) {
  public WovenDocument {
    alterations = List.copyOf(alterations);
    demands = List.copyOf(demands);
  }
}
