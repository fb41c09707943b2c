/**
 * Two versions of a document woven into one: what belongs together is paired, then what differs in
 * each pair is worked out, down to words.
 *
 * <p>Entry: {@link org.xeptools.change.redline.Redline}. May depend on: change, document,
 * document.woven, document.xml, format, source.
 */
@NullMarked
package org.xeptools.change.redline;

import org.jspecify.annotations.NullMarked;
