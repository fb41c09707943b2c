/**
 * The elements of the format, XEP-0143's, and their kinds, for all code that reads, compares and
 * renders documents.
 *
 * <p>Entry: {@link org.xeptools.format.Vocabulary}. May depend on: nothing.
 */
@NullMarked
package org.xeptools.format;

import org.jspecify.annotations.NullMarked;
