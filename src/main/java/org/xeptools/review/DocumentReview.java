package org.xeptools.review;

import java.util.List;
import java.util.Optional;
import org.xeptools.change.Triage;
import org.xeptools.review.Previews.Preview;
import org.xeptools.rule.Verdict;

/**
 * What a review shows of one changed document.
 *
 * @param name its file in the tree
 * @param formerly its former name, if that was another one
 * @param triage what happened to it
 * @param verdict its new findings
 * @param page the path of its page; empty if it cannot be read
 * @param redline the path of its redline; empty if there are no two versions to compare
 * @param alterations the number of changes in the redline
 * @param source the path of the page with its source
 * @param demands the requirements that came, went or were reworded
 * @param previews the images of changed pages of its PDF
 * @param unseen a sentence about images that are missing, "" if none are
 * @param remarks sentences about other parts that are missing
 */
record DocumentReview(
    String name,
    Optional<String> formerly,
    Triage triage,
    Verdict verdict,
    Optional<String> page,
    Optional<String> redline,
    int alterations,
    String source,
    List<Demand> demands,
    List<Preview> previews,
    String unseen,
    List<String> remarks) {
  DocumentReview {
    demands = List.copyOf(demands);
    previews = List.copyOf(previews);
    remarks = List.copyOf(remarks);
  }
}
