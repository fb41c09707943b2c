/**
 * What is what in an example: its language and its tokens.
 *
 * <p>Entry: {@link org.xeptools.render.highlight.Highlighter}. May depend on: document,
 * document.listing.
 */
@NullMarked
package org.xeptools.render.highlight;

import org.jspecify.annotations.NullMarked;
