/**
 * A document as HTML, as PDF and as EPUB.
 *
 * <p>Entry: {@link org.xeptools.render.Renderer}. May depend on: document, document.listing,
 * document.picture, document.woven, document.xml, finding, format, lifecycle, output, render.epub,
 * render.highlight, render.pdf, source.
 */
@NullMarked
package org.xeptools.render;

import org.jspecify.annotations.NullMarked;
