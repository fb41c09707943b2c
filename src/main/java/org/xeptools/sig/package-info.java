/**
 * The Special Interest Groups: the statements of charters and the entries of sigs.yaml.
 *
 * <p>Entry: {@link org.xeptools.sig.Sig}. May depend on: corpus, document, document.xml, lifecycle,
 * output, settings, source.
 */
@NullMarked
package org.xeptools.sig;

import org.jspecify.annotations.NullMarked;
