/**
 * Text with positions: lines, spans, edits. Knows nothing about XML.
 *
 * <p>Entry: {@link org.xeptools.source.XepSource}. May depend on: nothing.
 */
@NullMarked
package org.xeptools.source;

import org.jspecify.annotations.NullMarked;
