/**
 * A document as HTML and as PDF.
 *
 * <p>Entry: {@link org.xeptools.render.Renderer}. May depend on: document, document.listing,
 * document.picture, document.woven, document.xml, finding, format, lifecycle, output,
 * render.highlight, render.pdf, source.
 */
@NullMarked
package org.xeptools.render;

import org.jspecify.annotations.NullMarked;
