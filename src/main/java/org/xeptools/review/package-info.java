/**
 * A change to look at: pages of the changed documents, redlines, findings beside the lines, pages
 * of the PDFs as images, and one index.
 *
 * <p>Entry: {@link org.xeptools.review.ReviewPages}. May depend on: change, change.redline, corpus,
 * document, document.woven, document.xml, finding, git, output, render, report, rule, site, source.
 */
@NullMarked
package org.xeptools.review;

import org.jspecify.annotations.NullMarked;
