/**
 * Rules on links, entities and the relations between documents.
 *
 * <p>Entry: the classes, by way of {@link org.xeptools.rule.Rules}. May depend on: corpus,
 * document, document.xml, finding, lifecycle, rule, source.
 */
@NullMarked
package org.xeptools.rule.reference;

import org.jspecify.annotations.NullMarked;
