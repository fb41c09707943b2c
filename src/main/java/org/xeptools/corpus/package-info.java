/**
 * All documents of a source tree, and look-up among them.
 *
 * <p>Entry: {@link org.xeptools.corpus.Corpus}. May depend on: doap, document, document.xml, facts,
 * finding, output, settings, source.
 */
@NullMarked
package org.xeptools.corpus;

import org.jspecify.annotations.NullMarked;
