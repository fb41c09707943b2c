/**
 * What the clocks of the standards process say on a day: last calls, deferrals and other terms.
 *
 * <p>Entry: {@link org.xeptools.due.Due}. May depend on: calendar, corpus, document, document.xml,
 * lifecycle, report.
 */
@NullMarked
package org.xeptools.due;

import org.jspecify.annotations.NullMarked;
