/**
 * The layout of a document's source: indentation, line breaks and blank lines between elements.
 *
 * <p>Entry: {@link org.xeptools.layout.Formatter}. May depend on: document, document.xml, finding,
 * format, source.
 */
@NullMarked
package org.xeptools.layout;

import org.jspecify.annotations.NullMarked;
