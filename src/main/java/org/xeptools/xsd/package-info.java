/**
 * The XML Schemas of the series: the documents that define namespaces, the names that schemas
 * declare, and the validation of examples.
 *
 * <p>Entry: {@link org.xeptools.xsd.SchemaCatalog}. May depend on: corpus, document,
 * document.listing, document.xml, facts, lifecycle, source.
 */
@NullMarked
package org.xeptools.xsd;

import org.jspecify.annotations.NullMarked;
