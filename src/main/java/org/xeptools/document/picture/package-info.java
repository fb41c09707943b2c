/**
 * Pictures inside a document: their kinds, whether they can be shown, and how drawings are made
 * harmless.
 *
 * <p>Entry: {@link org.xeptools.document.picture.Picture}. May depend on: nothing.
 */
@NullMarked
package org.xeptools.document.picture;

import org.jspecify.annotations.NullMarked;
