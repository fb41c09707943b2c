package org.xeptools.review;

import java.util.Optional;
import org.xeptools.rule.Verdict;

/**
 * What a review shows of a file that is no changed document.
 *
 * @param name its name, from the root of the repository, or of the tree if it did not change
 * @param what what happened to it, in words: {@code changed}, {@code new symbolic link}
 * @param source the path of the page with its lines, if it has one
 * @param verdict its new findings, if there are any
 */
record FileReview(String name, String what, Optional<String> source, Optional<Verdict> verdict) {}
