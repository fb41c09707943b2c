/**
 * Rules on links, entities and the relations between documents.
 *
 * <p>Entry: the classes, by way of {@link org.xeptools.rule.Rules}. May depend on: corpus,
 * document, document.listing, document.xml, finding, lifecycle, rule, rule.example, source, xsd.
 */
@NullMarked
package org.xeptools.rule.reference;

import org.jspecify.annotations.NullMarked;
