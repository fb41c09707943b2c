/**
 * The elements of the format, XEP-0143's, and what each of them is to all that read, compare and
 * show documents.
 *
 * <p>Entry: {@link org.xeptools.format.Vocabulary}. May depend on: nothing.
 */
@NullMarked
package org.xeptools.format;

import org.jspecify.annotations.NullMarked;
