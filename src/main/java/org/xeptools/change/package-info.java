/**
 * Two states of a source tree: which documents differ, and in what.
 *
 * <p>Entry: {@link org.xeptools.change.Changes}. May depend on: corpus, document, document.listing,
 * document.xml, format, lifecycle, source.
 */
@NullMarked
package org.xeptools.change;

import org.jspecify.annotations.NullMarked;
