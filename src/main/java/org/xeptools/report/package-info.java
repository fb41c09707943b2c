/**
 * Findings as text and as data: one class a format.
 *
 * <p>Entry: {@link org.xeptools.report.Reporter}. May depend on: rule and what it may use.
 */
@NullMarked
package org.xeptools.report;

import org.jspecify.annotations.NullMarked;
