/**
 * Findings as text and as data, one class for each format.
 *
 * <p>Entry: {@link org.xeptools.report.Reporter}. May depend on: change, document, finding, rule,
 * source.
 */
@NullMarked
package org.xeptools.report;

import org.jspecify.annotations.NullMarked;
