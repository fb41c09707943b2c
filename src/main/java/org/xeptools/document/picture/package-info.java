/**
 * Pictures inside a document: what they are, whether they can be shown, and drawings made harmless.
 *
 * <p>Entry: {@link org.xeptools.document.picture.Picture}. May depend on: nothing.
 */
@NullMarked
package org.xeptools.document.picture;

import org.jspecify.annotations.NullMarked;
