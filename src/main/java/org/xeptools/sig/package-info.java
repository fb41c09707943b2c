/**
 * The Special Interest Groups: what a charter states, what sigs.yaml adds.
 *
 * <p>Entry: {@link org.xeptools.sig.Sig}. May depend on: corpus, document, document.xml, lifecycle,
 * output, settings, source.
 */
@NullMarked
package org.xeptools.sig;

import org.jspecify.annotations.NullMarked;
