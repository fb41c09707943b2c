/**
 * From formatting objects to PDF: fonts, glyphs, line breaks, Apache FOP.
 *
 * <p>Entry: {@link org.xeptools.render.pdf.Press}. May depend on: nothing.
 */
@NullMarked
package org.xeptools.render.pdf;

import org.jspecify.annotations.NullMarked;
