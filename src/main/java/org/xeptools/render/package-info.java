/**
 * A document as HTML and as PDF.
 *
 * <p>Entry: {@link org.xeptools.render.Renderer}. May depend on: corpus and what it may use.
 */
@NullMarked
package org.xeptools.render;

import org.jspecify.annotations.NullMarked;
