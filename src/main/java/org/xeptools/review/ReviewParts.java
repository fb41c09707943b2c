package org.xeptools.review;

import java.util.List;

/**
 * The parts of a review.
 *
 * @param documents the changed documents
 * @param affected the files with new findings that did not change themselves
 * @param others all other files that changed
 */
record ReviewParts(
    List<DocumentReview> documents, List<FileReview> affected, List<FileReview> others) {
  ReviewParts {
    documents = List.copyOf(documents);
    affected = List.copyOf(affected);
    others = List.copyOf(others);
  }
}
