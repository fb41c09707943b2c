/**
 * The tokens of listings, for colouring.
 *
 * <p>Entry: {@link org.xeptools.render.highlight.Highlighter}. May depend on: document,
 * document.listing.
 */
@NullMarked
package org.xeptools.render.highlight;

import org.jspecify.annotations.NullMarked;
