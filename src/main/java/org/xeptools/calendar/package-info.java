/**
 * Days to keep, as iCalendar.
 *
 * <p>Entry: {@link org.xeptools.calendar.CalendarFile}. May depend on: document.
 */
@NullMarked
package org.xeptools.calendar;

import org.jspecify.annotations.NullMarked;
