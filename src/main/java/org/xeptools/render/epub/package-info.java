/**
 * The container of a book: EPUB's own files, and a ZIP of equal bytes for equal content.
 *
 * <p>Entry: {@link org.xeptools.render.epub.Container}. May depend on: nothing.
 */
@NullMarked
package org.xeptools.render.epub;

import org.jspecify.annotations.NullMarked;
