/**
 * The XML SchemaCatalog of the series: who defines which namespace, what its schema declares, and
 * whether an example keeps to it.
 *
 * <p>Entry: {@link org.xeptools.xsd.SchemaCatalog}. May depend on: source, document,
 * document.listing, lifecycle, corpus.
 */
@NullMarked
package org.xeptools.xsd;

import org.jspecify.annotations.NullMarked;
